"""Reusable pieces of the window, one class per file."""
