"""One vault of each released schema, as a program of that time left it.

`schema-N/` is written once, when schema N is released, by `python -m tests.vaults`, and never again.
"""
