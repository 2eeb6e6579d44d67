"""The colours of the window, light and dark, following the system's scheme."""

from enum import StrEnum
from typing import NamedTuple

from PySide6.QtGui import QColor, QGuiApplication, QPalette


class Scheme(StrEnum):
    """Which colours somebody prefers."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Tokens(NamedTuple):
    """One value per role. A `*_ground` is what stands behind text of the role's colour.

    `faint` is for words that cannot be chosen now, and that can still be made out.
    """

    ground: str
    panel: str
    line: str
    text: str
    secondary: str
    faint: str
    accent: str
    accent_ground: str
    on_accent: str
    met: str
    met_ground: str
    partly: str
    partly_ground: str
    unmet: str
    unmet_ground: str
    waiting: str
    waiting_ground: str


LIGHT = Tokens(
    ground="#f4f5f3",
    panel="#ffffff",
    line="#d9dcd6",
    text="#1d2327",
    secondary="#5d676d",
    faint="#8d959a",
    accent="#1f4f7a",
    accent_ground="#e4edf5",
    on_accent="#ffffff",
    met="#17693a",
    met_ground="#e3f2e8",
    partly="#8a5a00",
    partly_ground="#fbf0d9",
    unmet="#a3221b",
    unmet_ground="#fbe6e4",
    waiting="#2b5f9e",
    waiting_ground="#e5eefa",
)
DARK = Tokens(
    ground="#16191b",
    panel="#1f2326",
    line="#353b40",
    text="#e8ebec",
    secondary="#a3adb3",
    faint="#6f797f",
    accent="#8dbbe6",
    accent_ground="#22364a",
    on_accent="#16191b",
    met="#7fd19c",
    met_ground="#1d3627",
    partly="#f0c069",
    partly_ground="#3a2f17",
    unmet="#f39b94",
    unmet_ground="#41211f",
    waiting="#9cc3f5",
    waiting_ground="#1e2f47",
)

SHAPE_ROLES = {"circle": "met", "triangle": "partly", "cross": "unmet"}
"""Which colours a result's shape takes."""


_GROUND = QPalette.ColorRole.Window


def system_tokens() -> Tokens:
    """Return the tokens for the scheme that the system asks for now."""
    from PySide6.QtCore import Qt

    return DARK if QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark else LIGHT


def tokens_of(scheme: Scheme) -> Tokens:
    """Return the tokens that a preference leads to now."""
    return {Scheme.LIGHT: LIGHT, Scheme.DARK: DARK}.get(scheme) or system_tokens()


_worn: Tokens | None = None


def wear(values: Tokens) -> None:
    """Let these be the tokens from now on."""
    global _worn  # noqa: PLW0603 - asked for by everything that draws, some hundred times for one picture
    _worn = values


def tokens() -> Tokens:
    """Return the tokens that are worn; before that, those nearest to the system's palette."""
    if _worn is not None:
        return _worn
    return DARK if QGuiApplication.palette().color(_GROUND).lightness() < 128 else LIGHT


def colour(role: str) -> QColor:
    """Return the colour of a role that is on screen now."""
    return QColor(getattr(tokens(), role))


def palette(values: Tokens) -> QPalette:
    """Return the palette for controls that Qt draws itself."""
    made = QPalette()
    role = QPalette.ColorRole
    pairs = {
        role.Window: values.ground,
        role.WindowText: values.text,
        role.Base: values.panel,
        role.AlternateBase: values.ground,
        role.Text: values.text,
        role.Button: values.panel,
        role.ButtonText: values.text,
        role.ToolTipBase: values.panel,
        role.ToolTipText: values.text,
        role.PlaceholderText: values.secondary,
        role.Highlight: values.accent,
        role.HighlightedText: values.on_accent,
        role.Link: values.accent,
        role.Mid: values.line,
        role.Dark: values.line,
    }
    for place, value in pairs.items():
        made.setColor(place, QColor(value))
    disabled = QPalette.ColorGroup.Disabled
    for place in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(disabled, place, QColor(values.secondary))
    return made
