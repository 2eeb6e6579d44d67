"""The vault, with real files in `tmp_path`."""
