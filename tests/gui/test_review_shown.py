"""The review begins at its top whenever somebody comes to it, also where the window is small."""

from PySide6.QtCore import Qt

from inspector_app.gui.guide.view import GuideView
from inspector_app.gui.review.view import ReviewView
from inspector_app.gui.widgets.columns import Columns
from tests.gui.person import Person
from tests.gui.steps import practice_guide


def test_it_begins_at_its_top(person: Person) -> None:
    guide = practice_guide(person)
    window = person.program.window
    window.resize(683, 384)
    for _ in range(3):
        person.press(Qt.Key.Key_B)
        window.header.wanted.emit("review")
        review = person.see(ReviewView)
        person.settle()
        bar = review.findChildren(Columns)[0].verticalScrollBar()
        person.wait(lambda bar=bar: bar.maximum() > 0, "there is more than fits")  # type: ignore[misc]
        assert bar.value() == 0
        bar.setValue(bar.maximum())
        window.header.wanted.emit("guide")
        person.see(GuideView)
        guide.list.setFocus()
