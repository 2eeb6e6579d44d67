"""The four orders hold the same rows."""

import pytest

from inspector_app import paths
from inspector_app.domain.form import Form
from inspector_app.domain.form_json import form_from_json
from inspector_app.domain.ids import FormId
from inspector_app.domain.row_order import Order, arrange
from inspector_app.forms.library import Library


@pytest.fixture(scope="module", params=["jica.3-1", "four-points"])
def form(request: pytest.FixtureRequest) -> Form:
    return form_from_json(Library(paths.forms_folder()).definition(FormId(request.param)))


@pytest.mark.parametrize("order", Order)
def test_every_row_stands_in_each_order_exactly_once(form: Form, order: Order) -> None:
    groups = arrange(form, order)
    numbers = [row.no for group in groups for row in group.rows]
    assert sorted(numbers) == [row.no for row in form.rows]
    assert all(group.rows and group.label is not None for group in groups)
    assert all([row.no for row in group.rows] == sorted(row.no for row in group.rows) for group in groups)


def test_by_place_one_walks_from_the_reception_to_the_meeting_room() -> None:
    form = form_from_json(Library(paths.forms_folder()).definition(FormId("jica.3-1")))
    labels = [group.label.ja for group in arrange(form, Order.PLACE) if group.label is not None]
    assert labels == ["受付", "管理区域", "取扱区域", "保管庫", "端末・サーバ", "会議室"]
    for group in arrange(form, Order.PLACE):
        assert len({row.place for row in group.rows}) == 1


def test_by_method_a_row_stands_under_the_one_its_criterion_begins_with() -> None:
    form = form_from_json(Library(paths.forms_folder()).definition(FormId("jica.3-1")))
    groups = {group.label.ja: group for group in arrange(form, Order.METHOD) if group.label is not None}
    assert form.row(form.rows[8].key).methods[:2] == ("document", "sight")
    assert 9 in {row.no for row in groups["書面"].rows}
    assert 9 not in {row.no for row in groups["目視"].rows}
    assert "遠隔" not in groups, "no row asks for it"
