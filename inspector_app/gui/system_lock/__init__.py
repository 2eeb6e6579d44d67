"""Notices that the system locks its screen, goes to sleep, or ends the session: then the vault is locked too."""
