"""The stretch of the walk that shows the end of a visit: the talk with a hand, the roster, a paper that is keyed."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from inspector_app.gui.closing.view import ClosingView
from inspector_app.gui.guard.card import GuardCard
from inspector_app.gui.guide.view import GuideView
from inspector_app.gui.paper.view import PaperView
from inspector_app.gui.review.view import ReviewView
from inspector_app.gui.roster.person_line import PresentLine
from inspector_app.gui.roster.view import RosterView
from inspector_app.gui.widgets.pen_pad import PenPad
from tests.pictures import Walk

NAME = (((20, 60), (36, 22), (52, 66), (70, 40)), ((84, 30), (84, 70), (110, 34), (116, 66), (150, 44)))


def visit(walk: Walk) -> None:
    """Show the screens of a visit's end, filled; ends at the guide."""
    person = walk.person
    person.program.window.header.wanted.emit("review")
    review = person.see(ReviewView)
    person.settle()
    review.screen_wanted.emit("paper")
    paper = person.see(PaperView)
    person.wait(lambda: paper.table is not None and paper.table.hasFocus(), "the list is there")
    for key in "AABAACAAAADAAAAA":
        person.press(Qt.Key[f"Key_{key}"])
    walk.take("paper-first")
    paper.step_wanted.emit("second")
    person.settle()
    for key in "AABAACAAAADAAAAB":
        person.press(Qt.Key[f"Key_{key}"])
    paper.step_wanted.emit("compare")
    person.settle()
    walk.take("paper-differences")
    paper.step_wanted.emit("drop")
    person.settle()
    paper.left.emit()
    person.see(ReviewView)
    review.screen_wanted.emit("roster")
    roster = person.see(RosterView)
    person.wait(lambda: roster.findChildren(PresentLine), "a line is there")
    line = roster.findChildren(PresentLine)[0]
    for field, text in zip(line.fields, ("例示 次郎", "株式会社例示スタッフ（派遣）", "入館証は受注者名"), strict=True):
        field.setFocus()
        person.write(text)
    person.saved()
    walk.take("roster-filled")
    roster.left.emit()
    person.see(ReviewView)
    review.screen_wanted.emit("closing")
    _closing(walk)
    person.program.window.header.wanted.emit("guide")
    person.see(GuideView)


def _closing(walk: Walk) -> None:
    person = walk.person
    view = person.see(ClosingView)
    person.settle()
    view.people.fields[0].setFocus()
    person.write(" 123456789018")
    walk.take("closing-asked")
    (card,) = view.findChildren(GuardCard)
    card.strike.click()
    view.comment.setFocus()
    person.write("指摘の2台は、本日中にワイヤーを付けます。点検記録は12月15日までに整えます。")
    view.receipt.name.setFocus()
    person.write("見本 太郎")
    view.receipt.position.setFocus()
    person.write("事務センター長")
    for stroke in NAME:
        _draw(view.receipt.pad, stroke)
    walk.take("closing-drawn")
    view.receipt.signed.emit()
    person.wait(lambda: not view.receipt.name.isVisible(), "the signature is kept")
    walk.take("closing-signed")


def _draw(pad: PenPad, stroke: tuple[tuple[int, int], ...]) -> None:
    QTest.mousePress(pad, Qt.MouseButton.LeftButton, pos=QPoint(*stroke[0]))
    for point in stroke[1:]:
        QTest.mouseMove(pad, QPoint(*point))
    QTest.mouseRelease(pad, Qt.MouseButton.LeftButton, pos=QPoint(*stroke[-1]))
