"""All ticked → A, some → B, none → C; of an either-or one is enough (PRODUCT §3, DOMAIN G9)."""

from hypothesis import given
from hypothesis import strategies as st

from inspector_app.domain.form import Form, Grade, Row
from inspector_app.domain.ids import CheckKey
from inspector_app.domain.suggestion import suggested_grade, suggested_result
from tests.domain.strategies import forms, rows

ORDER = [Grade.UNMET, Grade.PARTLY, Grade.MET]
checked_rows = rows(least_checks=1)


def keys(row: Row) -> list[CheckKey]:
    return [check.key for check in row.checks]


@given(checked_rows)
def test_all_ticked_is_met_and_none_is_unmet(row: Row) -> None:
    assert suggested_grade(row, keys(row)) is Grade.MET
    assert suggested_grade(row, []) is Grade.UNMET


@given(checked_rows, st.data())
def test_another_tick_never_makes_it_worse(row: Row, data: st.DataObject) -> None:
    ticks = data.draw(st.sets(st.sampled_from(keys(row))))
    more = ticks | {data.draw(st.sampled_from(keys(row)))}
    assert ORDER.index(suggested_grade(row, ticks)) <= ORDER.index(suggested_grade(row, more))


@given(checked_rows, st.data())
def test_one_of_an_either_or_is_enough_and_everything_else_is_needed(row: Row, data: st.DataObject) -> None:
    ticks = data.draw(st.sets(st.sampled_from(keys(row)), min_size=1))
    needed = set(keys(row)) - row.either_of
    enough = needed <= ticks and (not row.either_of or bool(ticks & row.either_of))
    assert suggested_grade(row, ticks) is (Grade.MET if enough else Grade.PARTLY)


@given(checked_rows.filter(lambda row: bool(row.either_of)), st.data())
def test_an_either_or_is_needed_like_everything_else(row: Row, data: st.DataObject) -> None:
    needed = set(keys(row)) - row.either_of
    assert suggested_grade(row, needed) is (Grade.PARTLY if needed else Grade.UNMET)
    assert suggested_grade(row, needed | {data.draw(st.sampled_from(sorted(row.either_of)))}) is Grade.MET


@given(checked_rows, st.text())
def test_ticks_of_other_rows_say_nothing(row: Row, stray: str) -> None:
    strays = {CheckKey(stray)} - set(keys(row))
    assert suggested_grade(row, strays) is Grade.UNMET


@given(forms())
def test_the_suggestion_is_a_result_of_the_form_or_nothing(form: Form) -> None:
    for row in form.rows:
        for ticks in ([], keys(row)[:1], keys(row)):
            suggested = suggested_result(form, row, ticks)
            if row.checks:
                assert suggested is not None
                assert form.result(suggested).grade is suggested_grade(row, ticks)
            else:
                assert suggested is None
