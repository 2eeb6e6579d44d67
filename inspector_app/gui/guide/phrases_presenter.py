"""Phrases of one's own: chosen they are written where the cursor was; they lie in the vault."""

from PySide6.QtCore import QObject

from inspector_app.errors import KnownError
from inspector_app.gui.guard.fields import FieldGuard
from inspector_app.gui.guide.fields import REMARKS
from inspector_app.gui.guide.model import RowScreen
from inspector_app.gui.guide.view import GuideView
from inspector_app.gui.session import Session
from inspector_app.gui.words import error_words
from inspector_app.usecases.guard_text import Confirmation, said_of
from inspector_app.usecases.keep_phrases import keep_phrases, load_phrases


class PhrasesPresenter(QObject):
    """Reads the phrases when they are first wanted."""

    def __init__(self, session: Session, view: GuideView, *, editable: bool) -> None:
        super().__init__(view)
        self._session, self._view, self._editable = session, view, editable
        self._card = view.page.phrases
        self._phrases: tuple[str, ...] = ()
        self._field, self._cursor = REMARKS, 0
        self.guard = FieldGuard(self._card, self._card.places)
        self._card.begun.connect(self.guard.begin)
        self._card.field.written.connect(lambda _: self.guard.look())
        self._card.field.left.connect(self.guard.settle)
        self._card.insert_wanted.connect(self._on_insert_wanted)
        self._card.add_wanted.connect(self._on_add_wanted)
        self._card.changed.connect(self._on_changed)
        self._card.removed.connect(self._on_removed)
        self._card.left.connect(self._leave)

    def toggle(self) -> None:
        """Show the phrases, or put them away."""
        if not self._editable:
            return
        if not self._card.isHidden():
            self._leave()
            return
        self._field, self._cursor = self._view.field_place()
        if self._field not in self._view.page.text_fields():
            self._field, self._cursor = REMARKS, 10**6
        asked_at = self._view.row_shown
        self._session.run(load_phrases, lambda phrases: self._on_read(phrases, asked_at))

    def _on_read(self, phrases: tuple[str, ...], asked_at: RowScreen | None) -> None:
        """Show them, unless another row is on screen by now: they would take the keyboard from its text."""
        self._render(phrases)
        shown = self._view.row_shown
        if asked_at is None or shown is None or shown.key != asked_at.key:
            return
        self._card.render_shown(shown=True)
        self._view.render_in_sight(self._card)

    def _on_insert_wanted(self, phrase: str) -> None:
        field = self._view.page.text_fields()[self._field]
        self._card.render_shown(shown=False)
        self._view.render_field(self._field, self._cursor)
        field.insertPlainText(phrase)

    def _on_add_wanted(self) -> None:
        self._view.commit_composition()
        text = self._view.page.text_fields()[self._field].toPlainText().strip()
        if not text:
            self._card.render_told(self.tr("加える文がありません。先に備考を書いてください。"))
            return
        shown = self._view.row_shown
        if shown is not None and shown.held is not None and shown.held.field == self._field:
            self._card.render_told(self.tr("先に、備考の数字についての問いに答えてください。"))
            return
        self._keep((*self._phrases, text), said_of("phrase", text))

    def _on_changed(self, place: int, text: str) -> None:
        if self.guard.lets_on():
            changed = tuple(text if at == place else phrase for at, phrase in enumerate(self._phrases))
            self._keep(changed, self.guard.confirmed)

    def _on_removed(self, place: int) -> None:
        self._keep(tuple(phrase for at, phrase in enumerate(self._phrases) if at != place))

    def _keep(self, phrases: tuple[str, ...], said: frozenset[Confirmation] = frozenset()) -> None:
        self._session.run(lambda vault: keep_phrases(vault, phrases, said), self._on_kept, self._on_failed)

    def _on_kept(self, phrases: tuple[str, ...]) -> None:
        self._render(phrases)
        self._card.first().setFocus()

    def _on_failed(self, error: KnownError) -> None:
        self._card.render_told(error_words(error))

    def _render(self, phrases: tuple[str, ...]) -> None:
        self._phrases = phrases
        self._card.render_phrases(phrases)

    def _leave(self) -> None:
        self._card.render_shown(shown=False)
        self._view.render_field(self._field, self._cursor)
