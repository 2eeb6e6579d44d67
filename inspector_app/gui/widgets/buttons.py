"""Push buttons in the looks of the style sheet."""

from PySide6.QtWidgets import QPushButton


def button(words: str, look: str = "", name: str = "") -> QPushButton:
    """Return a button; `name` is what a screen reader says where the words alone are not enough."""
    made = QPushButton(words)
    if look:
        made.setProperty("look", look)
    made.setAccessibleName(name or words)
    return made
