"""What an inspector can do, one verb per file; a window and a command line are two faces of these."""
