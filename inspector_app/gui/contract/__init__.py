"""契約: the contracts with their inspections, entering one, starting an inspection."""
