"""Tests of what an inspector can do, with a real vault, real signatures and real files."""
