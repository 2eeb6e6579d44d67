"""Reads the form definitions that lie in the folder forms at the top level.

`library`: the definitions of a folder. `reader`: one file, or everything that is wrong with it (`problems`), found by
`strict_yaml`, then by `shape` (the published JSON Schema), then by `rules`. `practice`: made-up material to learn with.
"""
