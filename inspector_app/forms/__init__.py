"""Reads the form definitions that lie in the folder forms at the top level."""
