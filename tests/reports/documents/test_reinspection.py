"""再検査結果 as contractors get it."""

from inspector_app.reports.documents.reinspection import render_reinspection
from tests.reports.documents import geometry, reinspection_samples, samples
from tests.reports.documents.ringing import ringed
from tests.reports.reading import shown, squeezed, structure


def test_one_row_left_open_leaves_the_request_open() -> None:
    pdf = render_reinspection(reinspection_samples.typical(), samples.IMPRINT)
    assert ringed(pdf) == ["引き続き改善を要する"]
    assert "改善の期限令和9年2月12日" in squeezed(structure(pdf).text)


def test_all_rows_closed_close_the_request() -> None:
    pdf = render_reinspection(reinspection_samples.shortest(), samples.IMPRINT)
    assert ringed(pdf) == ["改善を確認した"]
    assert "改善の期限－" in squeezed(structure(pdf).text)


def test_the_letter_names_the_request_it_answers() -> None:
    said = squeezed(structure(render_reinspection(reinspection_samples.typical(), samples.IMPRINT)).text)
    assert "令和8年11月24日付け改善依頼書（見本総第26-118号）により" in said
    assert "令和9年1月12日に再検査を実施した" in said
    assert said.endswith("以上")


def test_each_row_shows_before_and_after() -> None:
    rows = structure(render_reinspection(reinspection_samples.typical(), samples.IMPRINT)).all("Table")[2]
    texts = [[cell.text for cell in row.children] for row in rows.children[-1].children]
    assert [(row[0], row[2], row[4], row[6]) for row in texts] == [
        ("6", "B. 一部のみ実施", "A. 実施", "－"),
        ("21", "C. 未実施", "B. 一部のみ実施", "令和9年2月12日"),
    ]


def test_a_ring_keeps_away_from_what_parts_the_choices() -> None:
    geometry_of = geometry.described(render_reinspection(reinspection_samples.typical(), samples.IMPRINT))
    (ring,) = [line.split(" ") for line in geometry_of.splitlines() if line.startswith("ring")]
    (choice,) = [line.split(" ", 5) for line in geometry_of.splitlines() if line.endswith("引き続き改善を要する")]
    dot = float(choice[1]) + (choice[5].index("・") + 1) * float(choice[4])
    assert float(ring[1]) > dot + 3


def test_results_break_between_their_words() -> None:
    lines = [text.text for text in shown(render_reinspection(reinspection_samples.typical(), samples.IMPRINT))]
    assert {"B. 一部のみ", "受注者の", "改善の内容"} <= set(lines)


def test_nothing_long_is_cut() -> None:
    pdf = render_reinspection(reinspection_samples.longest(), samples.IMPRINT)
    assert samples.long_text(2000) in structure(pdf).text
