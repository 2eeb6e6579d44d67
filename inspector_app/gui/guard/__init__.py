"""The question of the My Number guard, asked at the field in which a number was written."""
