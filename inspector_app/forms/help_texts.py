"""Reads what the help says of each screen (`resources/texts/help.yaml`)."""

from pathlib import Path

import yaml

from inspector_app.domain.form import Text

SCHEMA = "inspector-app/help/1"


def read_help(path: Path) -> dict[str, tuple[Text, ...]]:
    """Return the paragraphs for each screen by its name. ValueError or KeyError for a file that is none."""
    node = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CBaseLoader)  # noqa: S506 - makes text, no objects
    if node["schema"] != SCHEMA:
        raise ValueError(node["schema"])
    screens = node["screens"].items()
    return {name: tuple(Text(each["ja"], each["en"]) for each in paragraphs) for name, paragraphs in screens}
