"""Reads a form definition from a file, and says everything that is wrong with it at once."""

from collections.abc import Mapping
from pathlib import Path
from typing import cast

from inspector_app.domain.canonical import Json
from inspector_app.domain.form_json import Definition
from inspector_app.errors import FormError
from inspector_app.forms.problems import Flaw, Problem, json_path
from inspector_app.forms.problems import Path as JsonPath
from inspector_app.forms.rules import rule_flaws
from inspector_app.forms.strict_yaml import MAX_BYTES, read_yaml


def read_form(path: Path) -> Definition:
    """Return the definition in a YAML (or JSON) file.

    FormError `form.unreadable` (file) when the file cannot be read, `form.invalid` (file, problems: list[Problem])
    with every problem found, in the order of the file.
    """
    try:
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except OSError as error:
        raise FormError("form.unreadable", file=path.name, reason=error.strerror) from error
    return parse_form(data, path.name)


def parse_form(data: bytes, name: str) -> Definition:
    """Return the definition in the bytes of a file called `name`; FormError `form.invalid`."""
    reading = read_yaml(data)
    problems = located(list(reading.flaws) or _definition_flaws(reading.value), reading.lines)
    if problems:
        raise FormError("form.invalid", file=name, problems=problems)
    return cast("Definition", reading.value)


def definition_problems(value: Json) -> list[Problem]:
    """Return what is wrong with a definition that did not come from a file; empty when it can be used."""
    return located(_definition_flaws(value), {})


def _definition_flaws(value: Json) -> list[Flaw]:
    from inspector_app.forms.shape import shape_flaws

    return shape_flaws(value) or rule_flaws(cast("Definition", value))


def located(flaws: list[Flaw], lines: Mapping[JsonPath, int]) -> list[Problem]:
    """Return the flaws as problems with their lines, in the order of the file."""
    found = [
        Problem(json_path(flaw.path), _line(flaw.path, lines), flaw.code, flaw.found, flaw.expected, flaw.row)
        for flaw in flaws
    ]
    return sorted(found, key=lambda problem: (problem.line or 0, problem.path))


def _line(path: JsonPath, lines: Mapping[JsonPath, int]) -> int | None:
    """Return the line of the place, or of the nearest place around it that is in the file."""
    for length in range(len(path), -1, -1):
        if path[:length] in lines:
            return lines[path[:length]]
    return None
