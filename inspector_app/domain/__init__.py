"""The inspection itself: values and rules, with the standard library alone."""
