"""A tour of every screen that one can go to while the vault is open, with something on each."""

from collections.abc import Iterator

from PySide6.QtWidgets import QWidget

from inspector_app.domain.document import DocumentKind
from inspector_app.gui.guide.view import GuideView
from inspector_app.gui.header import TABS
from inspector_app.gui.navigation import Navigation
from inspector_app.gui.stops import STOPS
from inspector_app.usecases.begin_document import begin_document
from inspector_app.usecases.list_work import list_work
from tests.gui.person import Person

ROW = "jica.3-1.r17"


def tour(person: Person) -> Iterator[tuple[str, QWidget]]:
    """Go to one screen after the other, in a vault that has an open inspection; yield its name and what it shows."""
    (navigation,) = person.program.window.findChildren(Navigation)[-1:]
    work = person.run(list_work)
    inspection = person.inspections()[0]
    contract = next(entry.contract.id for entry in work if entry.inspections)
    draft = person.run(lambda vault: begin_document(person.world, vault, DocumentKind.MINUTES, contract, None))
    subjects: dict[str, dict[str, str]] = {
        "dates": {"inspection": inspection},
        "destruction": {"inspection": inspection},
        "document": {"inspection": inspection, "which": "draft"},
        "documents": {"contract": contract},
        "draft": {"document": draft},
        "evidence": {"row": ROW},
        "official": {"which": "policy"},
        "pages": {"which": "log"},
        "start": {"contract": contract},
    }
    navigation.open(inspection)
    person.settle()
    person.see(GuideView)
    for name in (*TABS, *(stop.name for stop in STOPS if stop.name not in TABS)):
        navigation.go(name, **subjects.get(name, {}))
        person.settle()
        person.settle()
        screen = person.program.window.screen_shown
        assert screen is not None
        assert screen.property("screen") == name, name
        yield name, screen
