"""廃棄: destroying the inspector's copy of an inspection, and the record that stays of it."""
