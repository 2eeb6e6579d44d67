"""The official documents beside the sheet: one file for each, one value in, PDF bytes out (PRODUCT §4)."""
