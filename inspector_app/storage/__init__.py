"""The vault: one encrypted file, and the only SQL on the laptop."""
