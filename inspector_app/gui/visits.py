"""The screens that are made for one visit and thrown away after it."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from inspector_app.domain.contract import Contract
from inspector_app.domain.form import Form
from inspector_app.domain.ids import InspectionId
from inspector_app.gui.preferences.model import Preferences
from inspector_app.gui.session import Session
from inspector_app.gui.window import MainWindow
from inspector_app.usecases.who_am_i import Profile, who_am_i

# What is seldom visited is imported when it is.


class Visits(QObject):
    """Says what a visit ended with."""

    contracts_wanted = Signal()
    enrolment_wanted = Signal()
    profile_changed = Signal()
    started = Signal(str)
    preferred = Signal(object)

    def __init__(self, session: Session, window: MainWindow) -> None:
        super().__init__(window)
        self._session, self._window = session, window

    def show_preferences(self, preferences: Preferences) -> None:
        """Show the preferences."""
        from inspector_app.gui.preferences.view import PreferencesView

        view = PreferencesView()
        view.render_preferences(preferences)
        view.changed.connect(self.preferred)
        view.enrolment_wanted.connect(self.enrolment_wanted)
        self._show(view)
        self._session.run(who_am_i, lambda profile: view.render_standing(self._standing(profile)))

    def show_enrolment(self) -> None:
        """Show whose laptop this is, and how it becomes somebody's."""
        from inspector_app.gui.enrolment.presenter import EnrolmentPresenter
        from inspector_app.gui.enrolment.view import EnrolmentView

        view = EnrolmentView()
        presenter = EnrolmentPresenter(self._session, view)
        presenter.settled.connect(self.contracts_wanted)
        presenter.profile_changed.connect(self.profile_changed)
        view.left.connect(self.contracts_wanted)
        self._show(view)
        presenter.refresh()

    def show_entry(self) -> None:
        """Show the screen on which a contract is entered."""
        from inspector_app.gui.contract.entry_presenter import EntryPresenter
        from inspector_app.gui.contract.entry_view import ContractEntryView

        view = ContractEntryView()
        presenter = EntryPresenter(self._session, view)
        presenter.kept.connect(self.contracts_wanted)
        view.cancelled.connect(self.contracts_wanted)
        self._show(view)

    def show_start(self, contract: Contract, forms: tuple[Form, ...]) -> None:
        """Show the screen on which an inspection is started."""
        from inspector_app.gui.contract.start_presenter import StartPresenter
        from inspector_app.gui.contract.start_view import StartView

        view = StartView()
        presenter = StartPresenter(self._session, view, contract, forms)
        presenter.started.connect(self.started)
        view.cancelled.connect(self.contracts_wanted)
        self._show(view)

    def show_document(self, inspection: InspectionId, which: str, back: Callable[[], None]) -> None:
        """Show the draft or the record of an inspection."""
        from inspector_app.gui.documents.presenter import DocumentPresenter
        from inspector_app.gui.documents.view import DocumentView

        view = DocumentView()
        presenter = DocumentPresenter(self._session, view)
        view.left.connect(back)
        self._show(view)
        (presenter.show_draft if which == "draft" else presenter.show_record)(inspection)

    def _show(self, view: QWidget) -> None:
        self._window.screens.render_once(view)
        view.setFocus()

    def _standing(self, profile: Profile | None) -> str:
        if profile is None:
            return self.tr("まだ誰のものでもありません")
        return f"{profile.agency.name}　{profile.inspector.name}"
