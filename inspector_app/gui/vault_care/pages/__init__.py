"""Papers that the vault's screens print: the log, the record of a destruction, the program's own check."""
