"""Tests mirror the package folder for folder; see tests/architecture for the rules checked by machine."""
