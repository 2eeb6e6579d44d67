"""Sentences for the command line: what happened, and what to do next; Japanese first, then English."""

import re
from collections.abc import Mapping

from inspector_app.cli.sentences import SENTENCES
from inspector_app.cli.sentences.problems import PROBLEMS
from inspector_app.cli.sentences.values import CODED, PATTERNS, VALUES
from inspector_app.errors import KnownError

_BRACKETS = (re.compile(r"（[^（）]*）"), re.compile(r" \([^()]*\)"))
_NAME = re.compile(r"\{([a-z_]+)\}")


def sentence(error: KnownError) -> str:
    """Return the sentences for an error in both languages; a code without one is shown with its data.

    What else the error lists, the problems of a file or the reasons of a refusal, follows line by line.
    """
    return "\n".join([*(in_words(error.code, error.data) or [str(error)]), *problem_lines(error), *_reasons(error)])


def problem_lines(error: KnownError) -> list[str]:
    """Return one line for each problem that the error lists: file, line, row, path, reason in both languages."""
    problems = error.data.get("problems")
    file = error.data.get("file", "")
    return [_problem_line(str(file), each) for each in problems] if isinstance(problems, list | tuple) else []


def reason_lines(code: str, data: Mapping[str, object]) -> list[str]:
    """Return the sentences for a reason why a record or message is refused."""
    return in_words(code, data) or [f"{code} {dict(data)}"]


def in_words(code: str, data: Mapping[str, object]) -> list[str]:
    """Return the sentence for a code in both languages, or nothing where there is none."""
    return [_filled(template, data, language) for language, template in enumerate(SENTENCES.get(code, ()))]


def _reasons(error: KnownError) -> list[str]:
    """Return the lines for codes that the error lists as its own reasons."""
    codes = error.data.get("reasons")
    listed = codes if isinstance(codes, list | tuple) else ()
    return [f"  ! {line}" for code in listed for line in reason_lines(str(code), {})]


def _problem_line(file: str, problem: object) -> str:
    """Return e.g. "forms/x.yaml 12行目 No.5 sections[0].rows[0].no: …" for a `forms.problems.Problem`."""
    said = {name: getattr(problem, name, None) for name in ("line", "row", "path", "code", "found", "expected")}
    place = [
        file,
        "" if said["line"] is None else f"{said['line']}行目",
        "" if said["row"] is None else f"No.{said['row']}",
        str(said["path"] or "").removeprefix("$").removeprefix("."),
    ]
    templates = PROBLEMS.get(str(said["code"]), (str(problem), str(problem)))
    japanese, english = (_filled(template, {**said, "kind": said["found"]}, n) for n, template in enumerate(templates))
    return f"  {' '.join(part for part in place if part)}: {japanese} / {english}"


def _filled(template: str, data: Mapping[str, object], language: int) -> str:
    """Put the data into a sentence; brackets whose data are missing go, a bare name without data becomes "?"."""
    values = {name: _shown(name, value, language) for name, value in data.items() if value not in (None, "")}
    for brackets in _BRACKETS:
        template = brackets.sub(lambda found: found.group() if _names(found.group()) <= values.keys() else "", template)
    return _NAME.sub(lambda found: values.get(found.group(1), "?"), template)


def _names(text: str) -> set[str]:
    return set(_NAME.findall(text))


def _shown(name: str, value: object, language: int) -> str:
    """Return a value as it stands in a sentence; those that are codes themselves become words."""
    if isinstance(value, list | tuple | set | frozenset):
        return ", ".join(_shown(name, each, language) for each in value)
    text = str(value)
    if name == "expected" and text in PATTERNS:
        return PATTERNS[text][language]
    if name in CODED and text in VALUES:
        return VALUES[text][language]
    if name in CODED and text in SENTENCES:
        return _filled(SENTENCES[text][language], {}, language).rstrip("。.")
    return text
