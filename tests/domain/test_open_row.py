"""What is still open is counted and found."""

from datetime import date

from inspector_app import paths
from inspector_app.domain.answer import Answer, Standing
from inspector_app.domain.form_json import form_from_json
from inspector_app.domain.ids import FormId, ResultKey, RowKey
from inspector_app.domain.open_row import Share, belongs, shares
from inspector_app.forms.library import Library

FORM = form_from_json(Library(paths.forms_folder()).definition(FormId("jica.3-1")))
ONE, TWO, THREE = (row.key for row in FORM.rows[:3])


def test_each_share_is_counted() -> None:
    answers = {
        ONE: Answer(ONE, Standing.JUDGED, ResultKey("A"), flagged=True),
        TWO: Answer(TWO, Standing.WAITING, waiting_until=date(2026, 12, 1)),
        THREE: Answer(THREE, Standing.NOT_APPLICABLE),
    }
    assert shares(FORM, answers) == {Share.ALL: 35, Share.UNASSESSED: 32, Share.WAITING: 1, Share.LATER: 1}


def test_a_judged_row_can_be_left_for_later() -> None:
    judged = Answer(RowKey("r"), Standing.JUDGED, ResultKey("A"), flagged=True)
    assert [share for share in Share if belongs(judged, share)] == [Share.ALL, Share.LATER]
