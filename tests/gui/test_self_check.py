"""The page on which the program answers the sheet it carries."""

from PySide6.QtCore import Qt

from inspector_app.gui.documents.view import DocumentView
from inspector_app.gui.vault_care.self_check.view import SelfCheckView
from inspector_app.gui.vault_care.view import VaultView
from inspector_app.gui.widgets.paragraph import Paragraph
from inspector_app.usecases.self_check import self_check
from tests.gui.person import Person
from tests.gui.steps import load_practice
from tests.gui.test_vault_care import go_to_vault


def test_every_answer_and_every_proof_is_shown_and_printed(person: Person) -> None:
    load_practice(person)
    go_to_vault(person)
    person.push("プログラム自身の点検")
    view = person.see(SelfCheckView)
    said = {words.text() for words in view.findChildren(Paragraph)}
    for measure in self_check().measures:
        assert measure.does.ja in said
        assert {proof.test for proof in measure.proofs} <= said
    person.push("印刷用に見る")
    pages = person.see(DocumentView)
    person.wait(lambda: pages.page_count >= 2, "the sheet is shown")
    person.press(Qt.Key.Key_Escape)
    person.see(SelfCheckView)
    person.press(Qt.Key.Key_Escape)
    person.see(VaultView)
