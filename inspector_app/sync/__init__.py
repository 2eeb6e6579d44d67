"""From the outbox over a transport to the receipt; one loop."""
