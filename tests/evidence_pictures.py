"""The stretch of the walk that shows evidence."""

from functools import partial
from typing import Any

from PySide6.QtCore import Qt

from inspector_app.domain.evidence import Evidence
from inspector_app.domain.ids import InspectionId, RowKey
from inspector_app.domain.markup import Arrow, Box, Label, Markup
from inspector_app.domain.site_rules import Permission, SiteRules
from inspector_app.gui.evidence.view import EvidenceView
from inspector_app.gui.guide.view import GuideView
from inspector_app.usecases.attach_evidence import Prepared, attach, prepare_photo
from inspector_app.usecases.change_evidence import draw_over
from inspector_app.usecases.keep_site_rules import keep_rules_of_visit
from tests.gui.person import Person
from tests.photos import made
from tests.pictures import Walk

ROW = RowKey("jica.3-1.r17")


def evidence(walk: Walk) -> None:
    """Show the screen without anything, with photos and a tool in hand, with a note; then the strip beside the row."""
    person = walk.person
    guide = person.see(GuideView)
    guide.row_chosen.emit(ROW)
    guide.list.setFocus()
    person.press(Qt.Key.Key_E)
    view = person.see(EvidenceView)
    person.settle()
    walk.take("evidence-empty")
    inspection, world = person.inspections()[0], person.world
    rules = SiteRules(Permission.ALLOWED, Permission.FORBIDDEN, "総務課 協力氏", world.now().date(), "サーバー室は不可")
    person.run(lambda vault: keep_rules_of_visit(vault, inspection, rules))
    markup = Markup(0, None, (Arrow(300, 250, 700, 520),), (Label(720, 500, "錠なし"),))
    for number in range(4):
        photo = prepare_photo("", made.jpeg(made.picture(1200 + 200 * (number % 2), 900)))
        piece = person.run(partial(_attach, person, inspection, photo))
    masks = [Box(0, 700, 200, 900)]
    person.run(lambda vault: draw_over(vault, inspection, piece.id, markup, masks))
    person.press(Qt.Key.Key_Escape)
    person.see(GuideView)
    person.press(Qt.Key.Key_E)
    view = person.see(EvidenceView)
    person.wait(view.photo.tools.isVisible, "the photo is shown")
    person.settle()
    view.photo.tools.tools[next(iter(view.photo.tools.tools))].click()
    walk.take("evidence-photo")
    view.adders.note_wanted.emit()
    person.write("入退室管理簿")
    walk.take("evidence-note")
    person.press(Qt.Key.Key_Return)
    person.wait(lambda: view.pieces.count() == 5, "the note is there")
    person.settle()
    view.setFocus()
    person.press(Qt.Key.Key_Escape)
    person.see(GuideView)
    person.settle()
    walk.take("evidence-strip")


def _attach(person: Person, inspection: InspectionId, photo: Prepared, vault: Any) -> Evidence:
    return attach(person.world, vault, inspection, ROW, photo, "書庫の扉の錠")
