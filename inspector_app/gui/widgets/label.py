"""Text that only says something."""

from PySide6.QtWidgets import QLabel

_PLAIN = 0
"""Qt.TextFormat.PlainText. Naming `Qt` makes all its enumerations, which the first paint need not wait for."""


def label(text: str = "", look: str = "", *, wrap: bool = False) -> QLabel:
    """Return a plain-text label in one of the style sheet's looks; wrapped labels grow in height."""
    made = QLabel(text)
    made.setProperty("textFormat", _PLAIN)
    made.setIndent(0)
    if look:
        made.setProperty("look", look)
    if wrap:
        from PySide6.QtWidgets import QSizePolicy

        made.setWordWrap(True)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        made.setSizePolicy(policy)
        made.setMinimumWidth(80)
    return made
