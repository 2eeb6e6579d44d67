"""電話ヒアリング記録 as its readers see it."""

from dataclasses import replace
from datetime import timedelta

import pytest

from inspector_app.domain.hearing import Means
from inspector_app.reports.documents.hearing import render_blank_hearing, render_hearing
from tests.reports.documents import hearing_samples, samples
from tests.reports.documents.ringing import ringed
from tests.reports.reading import shown, squeezed, structure


def test_each_question_stands_with_its_row_answer_and_what_follows() -> None:
    table = structure(render_hearing(hearing_samples.typical(), samples.IMPRINT)).all("Table")[1]
    rows = [[cell.text for cell in row.children] for row in table.children[-1].children]
    assert [row[:2] for row in rows] == [["1", "6"], ["2", "27、28"], ["3", "－"]]
    assert rows[0][4:] == ["点検記録の写しの提出を受けて確認", "令和8年12月18日"]
    assert rows[1][4:] == ["－", "－"]


@pytest.mark.parametrize(
    ("means", "word"), [(Means.TELEPHONE, "電話"), (Means.MAIL, "メール"), (Means.VIDEO, "Web会議")]
)
def test_the_means_is_ringed(means: Means, word: str) -> None:
    assert ringed(render_hearing(replace(hearing_samples.typical(), means=means), samples.IMPRINT)) == [word]


def test_time_and_people_are_named() -> None:
    said = squeezed(structure(render_hearing(hearing_samples.typical(), samples.IMPRINT)).text)
    assert "日時令和8年11月22日9時05分から9時40分まで" in said
    assert "相手方の応答者総務部長（管理責任者）渡邉\U000e0100一郎情報システム課山﨑花子聴取者" in said
    short = squeezed(structure(render_hearing(hearing_samples.shortest(), samples.IMPRINT)).text)
    assert "日時令和8年11月22日9時05分方法" in short


def test_a_date_is_not_parted_between_lines() -> None:
    lines = [text.text for text in shown(render_hearing(hearing_samples.typical(), samples.IMPRINT))]
    assert "12月15日に実施し記録を提" in lines


def test_nothing_long_is_cut() -> None:
    text = structure(render_hearing(hearing_samples.longest(), samples.IMPRINT)).text
    assert text.count(samples.long_text(2000)) == 2


def test_a_blank_record_asks_for_everything() -> None:
    said = squeezed(structure(render_blank_hearing()).text)
    assert "日時令和年月日時分から時分まで" in said


def test_nothing_ends_before_it_began() -> None:
    hearing = hearing_samples.typical()
    assert hearing.begun is not None
    with pytest.raises(ValueError, match="ends after"):
        replace(hearing, ended=hearing.begun - timedelta(minutes=1))
