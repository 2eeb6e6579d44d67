"""Opening the vault with its passphrase."""
