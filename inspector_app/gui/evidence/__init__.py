"""証跡: photos, files and notes of what was seen, beside one row."""
