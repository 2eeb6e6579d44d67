"""ヘルプ: what a screen is for, today's guideline for a row, the keys."""
