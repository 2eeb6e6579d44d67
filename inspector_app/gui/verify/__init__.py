"""検証: a record checked by anybody, in words for who has never seen a certificate; with or without a vault."""
