"""Values to PDF bytes; no storage, no clock, no Qt."""
