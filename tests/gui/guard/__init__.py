"""Mirrors `inspector_app.gui.guard`."""
