"""What the help says of a screen."""

from functools import cache

from inspector_app import paths
from inspector_app.domain.form import Text
from inspector_app.forms.help_texts import read_help


def help_for(screen: str) -> tuple[Text, ...]:
    """Return the paragraphs about a screen, none for a screen that the help does not know."""
    return _texts().get(screen, ())


@cache
def _texts() -> dict[str, tuple[Text, ...]]:
    return read_help(paths.resource("texts", "help.yaml"))
