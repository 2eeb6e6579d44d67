"""保管庫: the ways in, backups, the check of everything, the log, destruction."""
