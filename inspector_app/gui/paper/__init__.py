"""紙からの入力: what was written by hand is keyed twice, compared, and taken over with where it comes from."""
