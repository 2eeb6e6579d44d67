"""Official documents as they are entered: what counts as filled in, and what is wrong."""

import pytest

from inspector_app.domain.canonical import Json
from inspector_app.domain.document import DocumentKind, next_number
from inspector_app.domain.documents import clauses, destruction, hearing, minutes, report_check, supervision
from inspector_app.domain.documents.hearing import row_numbers
from inspector_app.domain.entry import (
    LONGEST_LINE,
    Field,
    FieldKind,
    ProblemCode,
    clock,
    filled,
    problems,
    rows,
    texts_of,
)
from inspector_app.forms.entry_reader import entry_form


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("見本総第26-118号", "見本総第26-119号"),
        ("R8-099", "R8-100"),
        ("26-999", "26-1000"),
        ("総務", ""),
        ("", ""),
    ],
)
def test_the_next_number_counts_on(before: str, after: str) -> None:
    assert next_number(before) == after


@pytest.mark.parametrize(
    ("typed", "numbers"),
    [("3、12", (3, 12)), ("No.3 No.12", (3, 12)), ("１２", (12,)), ("", ()), ("三", None), ("3-x", None)],
)
def test_rows_of_the_sheet_are_read_as_people_type_them(typed: str, numbers: tuple[int, ...] | None) -> None:
    assert row_numbers(typed) == numbers


@pytest.mark.parametrize(
    ("kind", "values", "path", "code"),
    [
        (DocumentKind.HEARING, {"day": "11/20"}, "day", ProblemCode.NO_DAY),
        (DocumentKind.HEARING, {"begins": "25:00"}, "begins", ProblemCode.NO_TIME),
        (DocumentKind.HEARING, {"exchanges": []}, "exchanges", ProblemCode.MISSING),
        (DocumentKind.HEARING, {"exchanges": [{"question": "x"}]}, "exchanges.0.answer", ProblemCode.MISSING),
        (DocumentKind.INCIDENT, {"harms": []}, "harms", ProblemCode.MISSING),
        (DocumentKind.IMPROVEMENT, {"demands": [{"no": "十一"}]}, "demands.0.no", ProblemCode.NO_NUMBER),
        (DocumentKind.CLAUSES, {"checker": "長" * (LONGEST_LINE + 1)}, "checker", ProblemCode.TOO_LONG),
        (DocumentKind.REPORT_CHECK, {"points": []}, "points.4.verdict", ProblemCode.MISSING),
    ],
)
def test_a_field_that_is_not_filled_in_is_told(
    kind: DocumentKind, values: dict[str, Json], path: str, code: ProblemCode
) -> None:
    assert (path, code) in {(each.path, each.code) for each in problems(entry_form(kind), values)}


def test_rows_that_say_nothing_are_no_rows() -> None:
    values: dict[str, Json] = {"copies": [{}, {"issuer": " "}, {"issuer": "見本社"}, "x"]}
    assert (len(rows(values, "copies")), len(filled(values, "copies"))) == (3, 1)
    told = [each.path for each in problems(entry_form(DocumentKind.DESTRUCTION), values)]
    assert "copies.2.day" in told
    assert "copies.0.issuer" not in told


@pytest.mark.parametrize(
    ("check", "values", "path", "code"),
    [
        (minutes, {"appointments": [{"post": "a", "also": "a"}]}, "appointments.0.also", ProblemCode.HOLDS_ITSELF),
        (
            minutes,
            {"appointments": [{"begins": "2026-04-02", "ends": "2026-04-01"}]},
            "appointments.0.ends",
            ProblemCode.PERIOD_REVERSED,
        ),
        (hearing, {"begins": "14:05", "ends": "9:00"}, "ends", ProblemCode.PERIOD_REVERSED),
        (hearing, {"exchanges": [{"rows": "x"}]}, "exchanges.0.rows", ProblemCode.NO_NUMBER),
        (clauses, {"points": [{"presence": "not_needed"}]}, "points.0.remarks", ProblemCode.REASON_MISSING),
        (report_check, {"first": "2026-04-02", "last": "2026-04-01"}, "last", ProblemCode.PERIOD_REVERSED),
        (report_check, {"logs": [{"entries": "9", "sampled": "10"}]}, "logs.0.sampled", ProblemCode.MORE_THAN_ALL),
        (
            report_check,
            {"trainings": [{"invited": "9", "attended": "10"}]},
            "trainings.0.attended",
            ProblemCode.MORE_THAN_ALL,
        ),
        (supervision, {"occasion": "urgent"}, "grave", ProblemCode.MISSING),
        (
            supervision,
            {"contracts": [{"open_requests": "1", "overdue": "2"}]},
            "contracts.0.overdue",
            ProblemCode.MORE_THAN_ALL,
        ),
    ],
)
def test_fields_that_contradict_each_other_are_told(
    check: object, values: dict[str, Json], path: str, code: ProblemCode
) -> None:
    found = check.problems(values)  # type: ignore[attr-defined]
    assert [(each.path, each.code) for each in found] == [(path, code)]


def test_a_certificate_contradicts_nothing() -> None:
    assert destruction.problems({}) == ()


def test_every_text_has_a_path() -> None:
    values: dict[str, Json] = {"a": "x", "b": [{"c": "y"}], "d": ["leak"], "e": 1}
    assert list(texts_of(values)) == [("a", "x"), ("b.0.c", "y")]


@pytest.mark.parametrize(("typed", "hour"), [("9:05", 9), ("09:05", 9), ("24:00", None), ("", None)])
def test_a_time_is_read(typed: str, hour: int | None) -> None:
    found = clock({"at": typed}, "at")
    assert (None if found is None else found.hour) == hour


def test_an_unknown_field_is_a_bug() -> None:
    with pytest.raises(KeyError):
        entry_form(DocumentKind.CLAUSES).field("nothing")
    assert isinstance(entry_form(DocumentKind.CLAUSES).field("checker"), Field)
    assert entry_form(DocumentKind.CLAUSES).field("checker").kind is FieldKind.LINE
