"""How each official document is proposed from what the vault knows, and made from what was entered."""
