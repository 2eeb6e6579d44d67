"""Kills the program and damages its files, many times, and looks whether anything was lost or misread.

`python -m tests.torture --kills 1000` (`packaging/torture`); the short form runs with the tests.
"""
