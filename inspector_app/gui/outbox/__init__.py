"""送信: what is on its way to the agency."""
