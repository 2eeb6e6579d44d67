"""What is said to a person who listens to the screen, because nothing that has the keyboard changes with it."""

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget


def say(where: QWidget, words: str, *, urgent: bool = False) -> None:
    """Let a screen reader say this, if there is one; urgent words interrupt what it is saying."""
    if not words or not QAccessible.isActive():
        return
    event = QAccessibleAnnouncementEvent(where, words)
    politeness = QAccessible.AnnouncementPoliteness
    event.setPoliteness(politeness.Assertive if urgent else politeness.Polite)
    QAccessible.updateAccessibility(event)
