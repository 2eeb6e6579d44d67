"""記録簿: what was done in this vault, by entry."""
