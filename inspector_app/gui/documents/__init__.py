"""記録: documents shown as they are printed."""
