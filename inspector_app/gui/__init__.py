"""Everything on screen, and the only package that imports PySide6."""
