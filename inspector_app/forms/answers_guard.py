"""The My Number guard for files of answers keyed elsewhere: nothing with a 個人番号 comes in, and none is shown."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from inspector_app.domain.canonical import Json
from inspector_app.domain.number_guard import Level, inspect_text
from inspector_app.forms.problems import AnswersCode, Flaw, Path

_LABELS = {"corporate_number": "法人番号 ", "number": "契約番号 "}


def number_flaws(value: Json, path: Path = ()) -> Iterator[Flaw]:
    """Yield a flaw for every text, name of a member and whole number in which there is a 個人番号 beyond doubt."""
    if isinstance(value, dict):
        for name, member in value.items():
            if _holds(name):
                yield Flaw(path, AnswersCode.INDIVIDUAL_NUMBER)
            else:
                yield from number_flaws(member, (*path, name))
    elif isinstance(value, list):
        for index, element in enumerate(value):
            yield from number_flaws(element, (*path, index))
    elif isinstance(value, (str, int)) and not isinstance(value, bool):
        label = _LABELS.get(str(path[-1]), "") if path else ""
        if _holds(str(value), label):
            yield Flaw(path, AnswersCode.INDIVIDUAL_NUMBER)


def without_digits(flaws: Iterable[Flaw]) -> list[Flaw]:
    """Return the flaws; what was found is left out where it may be a 個人番号, in doubt too."""
    return [
        replace(
            flaw,
            found="" if inspect_text(flaw.found) else flaw.found,
            path=tuple("…" if inspect_text(str(step)) else step for step in flaw.path),
        )
        for flaw in flaws
    ]


def _holds(text: str, label: str = "") -> bool:
    found = inspect_text(text, before=label)
    return found is not None and found.level is Level.BLOCK
