"""Finding one's way in a form."""

import pytest
from hypothesis import given

from inspector_app.domain.form import Form
from inspector_app.domain.ids import ResultKey, RowKey
from tests.domain.strategies import forms


@given(forms())
def test_walking_meets_every_row_once_in_its_own_item_and_section(form: Form) -> None:
    walked = list(form.walk())
    assert [row for _, _, row in walked] == list(form.rows)
    assert all(row in item.rows and item in section.items and row in section.rows for section, item, row in walked)


@given(forms())
def test_rows_and_results_are_found_by_their_keys(form: Form) -> None:
    assert [form.row(row.key) for row in form.rows] == list(form.rows)
    assert [form.result(result.key) for result in form.results] == list(form.results)
    with pytest.raises(KeyError):
        form.row(RowKey("made.r0"))
    with pytest.raises(KeyError):
        form.result(ResultKey("Z"))
