"""検査: the rows of one inspection, one at a time."""
