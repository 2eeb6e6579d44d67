"""A result belongs to a judged row, and only to it."""

import pytest

from inspector_app.domain.answer import Answer, Standing
from inspector_app.domain.ids import ResultKey, RowKey

ROW = RowKey("made.r1")


@pytest.mark.parametrize("standing", set(Standing) - {Standing.JUDGED})
def test_no_result_without_a_judgement(standing: Standing) -> None:
    with pytest.raises(ValueError, match="judged"):
        Answer(ROW, standing, ResultKey("C"))


def test_no_judgement_without_a_result() -> None:
    with pytest.raises(ValueError, match="judged"):
        Answer(ROW, Standing.JUDGED)
