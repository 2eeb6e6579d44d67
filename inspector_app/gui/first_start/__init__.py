"""The first start: choosing the passphrase of a new vault."""
