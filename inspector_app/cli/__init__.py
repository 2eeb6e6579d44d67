"""The same program without a window; one file per verb."""
