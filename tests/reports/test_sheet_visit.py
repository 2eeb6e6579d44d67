"""What a visit adds to its record, as people and programs read it back."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from inspector_app.domain.canonical import canonical_json
from inspector_app.domain.closing import Asked, Closing, Receipt, seen_results
from inspector_app.domain.keyed_paper import KeyedPaper, Scan
from inspector_app.domain.record import Record
from inspector_app.domain.record_json import record_to_json
from inspector_app.domain.roster import Listed, Present
from inspector_app.reports import words
from inspector_app.reports.sheet import render_sheet
from inspector_app.signing.content import read_content
from inspector_app.usecases.draw_record import draw_from_json
from tests.reports import samples
from tests.reports.documents import closing_samples
from tests.reports.reading import pdfium, poppler, squeezed, structure
from tests.verapdf.server import validate

SCAN = Scan("0a" * 32, 1234, "application/pdf")
PAPER = KeyedPaper("p1", "髙橋", "11月19日 13時", "𠮷﨑 太郎", samples.MADE_AT, (9, 10), 2, (10,), SCAN)


def visited(record: Record | None = None) -> Record:
    """A record with everything that a visit adds."""
    base = record or samples.record()
    closing = closing_samples.talk(base)
    asked = (Asked(base.form.rows[5].key, "点検記録を作る。", date(2026, 12, 15)),)
    roster = (Present("見本 花子", "見本社", Listed.YES), Present("例示 次郎", "例示社", Listed.NO, "名簿になし"))
    return replace(base, closing=replace(closing, asked=asked), roster=roster, papers=(PAPER,))


@pytest.fixture(scope="module")
def drawn() -> bytes:
    return render_sheet(visited())


@pytest.mark.parametrize("read", [poppler, pdfium])
def test_everything_that_was_said_is_on_the_pages(read: type, drawn: bytes) -> None:
    found = squeezed("".join(read(drawn)))
    for text in (
        "令和8年11月22日16:45（端末の時刻）",
        "受注者側：株式会社見本データ処理事務センター長見本太郎",
        "No.6（期限令和8年12月15日）点検記録を作る。",
        f"No.21（期限令和8年12月22日）{words.USUAL_REQUEST}",
        "12月15日までに点検記録を整えます。",
        "例示次郎例示社登録なし名簿になし",
        "2回の入力の相違を原紙で確認：No.10",
        words.RECEIPT_TEXT,
    ):
        assert squeezed(text) in found, text


def test_the_hand_is_a_figure_with_a_name(drawn: bytes) -> None:
    (figure,) = structure(drawn).all("Figure")
    assert figure.alt == "事務センター長　見本 太郎の手書きの署名（受領）"


def test_the_receipt_stands_between_the_rating_and_the_signatures(drawn: bytes) -> None:
    headings = [each.text for each in structure(drawn).all("H2")]
    assert headings == ["最終評価：", words.TALK, words.ROSTER, words.PAPERS, words.RECEIPT, words.SIGNATURES]
    pages = poppler(drawn)
    assert words.RECEIPT_TEXT in pages[-1]
    assert words.SIGNATURES in pages[-1]


def test_a_result_that_changed_afterwards_is_told_beside_the_hand() -> None:
    record = visited()
    assert record.closing is not None
    answers = {answer.row: answer for answer in record.answers}
    seen = ("B", *seen_results(record.form, answers)[1:])
    receipt = Receipt("見本 太郎", "", samples.MADE_AT, closing_samples.HAND, seen)
    pdf = render_sheet(replace(record, closing=replace(record.closing, receipt=receipt)))
    assert squeezed("受領の後に結果が変わった項目：No.1") in squeezed("".join(poppler(pdf)))
    assert "結果が変わった" not in "".join(poppler(render_sheet(record)))


def test_the_data_give_the_same_pages_again(drawn: bytes) -> None:
    data = canonical_json(record_to_json(visited()))
    assert read_content(data).reasons == ()
    assert draw_from_json(data, {}) == drawn


@pytest.mark.parametrize("what", ["all", "comment only", "roster only", "long comment", "many people"])
def test_the_validator_finds_nothing(what: str, tmp_path: Path) -> None:
    record = visited()
    assert record.closing is not None
    kinds = {
        "all": record,
        "comment only": replace(samples.record(), closing=Closing(comment="異議なし")),
        "roster only": replace(samples.record(samples.four_points()), roster=record.roster),
        "long comment": replace(record, closing=replace(record.closing, comment="長い意見です。" * 3000)),
        "many people": replace(record, roster=record.roster * 60),
    }
    path = tmp_path / "visited.pdf"
    path.write_bytes(render_sheet(kinds[what]))
    assert validate(path, "3a") == []
    assert validate(path, "ua1") == []
    text = squeezed(structure(path.read_bytes()).text)
    if what == "long comment":
        assert text.count("長い意見です。") == 3000
    if what == "many people":
        assert text.count("名簿になし") == 60


def test_a_receipt_without_a_stroke_is_no_receipt() -> None:
    record = visited()
    assert record.closing is not None
    assert record.closing.receipt is not None
    empty = replace(record.closing, receipt=replace(record.closing.receipt, strokes=(((0, 0),), ())))
    reasons = read_content(canonical_json(record_to_json(replace(record, closing=empty)))).reasons
    assert [reason.code for reason in reasons] == ["record.data_invalid"]
    short = replace(record.closing, receipt=replace(record.closing.receipt, seen=("A",)))
    reasons = read_content(canonical_json(record_to_json(replace(record, closing=short)))).reasons
    assert [(reason.code, reason.data["what"]) for reason in reasons] == [("record.inconsistent", "receipt")]
