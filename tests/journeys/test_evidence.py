"""Evidence at every row, by keyboard alone, up to the signed record."""

from PySide6.QtCore import Qt

from inspector_app.domain.evidence import EvidenceKind
from inspector_app.gui.evidence.view import EvidenceView
from inspector_app.gui.guide.contents_model import RowLine
from inspector_app.gui.guide.view import GuideView
from inspector_app.gui.review.view import ReviewView
from inspector_app.usecases.read_evidence import list_evidence
from tests.gui.person import Person
from tests.gui.steps import practice_guide

Key = Qt.Key


def seen_at(guide: GuideView) -> dict[int, int]:
    """Return what the contents list says of each row: how many pieces of evidence."""
    lines = [guide.contents.line(guide.contents.index(place)) for place in range(guide.contents.rowCount())]
    return {line.no: line.pieces for line in lines if isinstance(line, RowLine)}


def test_a_note_of_what_was_seen_at_each_row_by_keyboard_alone(person: Person) -> None:
    practice_guide(person)
    for number in range(1, 36):
        guide = person.see(GuideView)
        assert guide.row_shown is not None
        assert guide.row_shown.no == number
        person.press(Key.Key_E)
        view = person.see(EvidenceView)
        person.run(lambda _: None)
        person.press(Key.Key_N)
        person.write(f"資料その{number}")
        person.press(Key.Key_Return)
        person.wait(lambda shown=view: shown.pieces.count() == 1, "the note is kept")  # type: ignore[misc]
        person.press(Key.Key_Escape)
        person.see(GuideView)
        person.press(Key.Key_A)
    guide = person.see(GuideView)
    person.saved()
    person.wait(lambda: seen_at(guide) == dict.fromkeys(range(1, 36), 1), "the contents list counts every row's")
    person.press(Key.Key_N)
    person.see(ReviewView)
    inspection = person.inspections()[0]
    pieces = person.run(lambda vault: list_evidence(vault, inspection)).pieces
    assert [piece.kind for piece in pieces] == [EvidenceKind.SEEN] * 35
    assert [piece.seen.title for piece in pieces if piece.seen] == [f"資料その{number}" for number in range(1, 36)]
