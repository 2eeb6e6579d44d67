"""実地検査ノート: guides an inspector through the official sheet and makes the signed record of it."""

__version__ = "0.1.0"
