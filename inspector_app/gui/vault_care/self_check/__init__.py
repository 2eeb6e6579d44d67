"""プログラム自身の点検: how the program stands up to the sheet it carries."""
