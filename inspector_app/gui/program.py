"""The program from its first window to its last: locked, unlocked, locked again, closed."""

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from inspector_app.errors import KnownError
from inspector_app.gui.entrance import entrance
from inspector_app.gui.language import speak, system_language
from inspector_app.gui.tasks import VaultThread
from inspector_app.gui.wardrobe import Wardrobe
from inspector_app.gui.window import MainWindow
from inspector_app.usecases.world import World

if TYPE_CHECKING:
    from inspector_app.gui.absence import Absence
    from inspector_app.gui.autosave import Autosave
    from inspector_app.gui.navigation import Navigation
    from inspector_app.gui.preferred import Preferences
    from inspector_app.gui.session import Session

# Start-up is measured: whatever the unlock screen does not need is imported when the vault is open. On the way to its
# first paint nothing names `Qt` itself, whose hundred enumerations PySide6 makes all at once when it is first touched.


class Program(QObject):
    """Owns the window, the vault thread and, while the vault is open, the session."""

    shown = Signal()
    closed = Signal()
    opened = Signal()

    def __init__(self, world: World, application: QApplication) -> None:
        super().__init__(application)
        self._world, self._application = world, application
        self._language = system_language()
        self._translators = speak(self._language)
        self._thread = VaultThread(self)
        self._thread.crashed.connect(self._on_crashed)
        self.session: Session | None = None
        self._navigation: Navigation | None = None
        self._absence: Absence | None = None
        self._said = ""
        self.warned = False
        self.autosave: Autosave | None = None
        self._wardrobe = Wardrobe(application, self)
        self.window = self._make_window()

    def show(self) -> None:
        """Show the unlock screen, or the first steps where there is no vault."""
        self._show_locked(was_locked=False)
        self.window.painted.connect(self._on_painted)
        self.window.show()

    def come_forward(self) -> None:
        """Bring the window to the front; it may be another one than at the start."""
        self.window.come_forward()

    def lock(self) -> None:
        """Store, close the vault, forget the key, show the lock; always, with no question asked."""
        if self.session is None:
            return
        self._leave()
        self._show_locked(was_locked=True)

    def close(self) -> None:
        """Store, close the vault, end. What cannot be stored keeps the window open once, and says so."""
        self._leave()
        self._thread.run(lambda: None, lambda _: self._on_left())

    def speak(self, language: str) -> None:
        """Speak another language on the unlock screen."""
        self._set_language(language)
        self._remake_window()
        self._show_locked(was_locked=False)

    def _on_painted(self) -> None:
        self._thread.run(_warm_up)
        self.shown.emit()

    def _make_window(self) -> MainWindow:
        window = MainWindow()
        window.lock_wanted.connect(self.lock)
        window.close_wanted.connect(self.close)
        return window

    def _remake_window(self) -> None:
        """Say everything on screen anew, in the language spoken now."""
        before, place = self.window, self.window.geometry()
        self.window = self._make_window()
        self.window.setGeometry(place)
        if before.isVisible():
            self.window.show()
        before.render_nothing()
        before.close_for_good()
        before.deleteLater()

    def _fall_silent(self) -> None:
        for translator in self._translators:
            self._application.removeTranslator(translator)

    def _set_language(self, language: str) -> None:
        self._fall_silent()
        self._language = language
        self._translators = speak(language)

    def _show_locked(self, *, was_locked: bool) -> None:
        self.window.render_nothing()
        self.window.render_locked(locked=True)
        view, presenter = entrance(self._world, self._thread, was_locked=was_locked)
        presenter.unlocked.connect(self._on_unlocked)
        presenter.screen_wanted.connect(self.window.screens.render_entered)
        view.language_wanted.connect(self.speak)
        self.window.screens.render_entered(view)

    def _on_unlocked(self, vault: Any) -> None:
        from inspector_app.gui.absence import Absence
        from inspector_app.gui.autosave import Autosave
        from inspector_app.gui.preferred import load_preferences
        from inspector_app.gui.session import Session
        from inspector_app.gui.vault_care.quiet_work import QuietWork

        if self.autosave is None:
            self.autosave = Autosave(self)
            self.autosave.changed.connect(self._on_autosave_changed)
            self._absence = Absence(self._application)
            self._absence.noticed.connect(self.lock)
        self.session = Session(self._world, self._thread, vault, self._on_error)
        self.warned = False
        self.autosave.begin(self.session)
        QuietWork(self.session, self.autosave, self).told.connect(self._on_told)
        language = self._language
        self.session.run(lambda open_vault: load_preferences(open_vault, language), self._on_preferences_read)

    def _on_preferences_read(self, preferences: "Preferences") -> None:
        from inspector_app.gui.navigation import Navigation

        if self.session is None or self.autosave is None or self._absence is None:
            return
        self._wardrobe.wear(preferences.scheme)
        if preferences.language != self._language:
            self._set_language(preferences.language)
            self._remake_window()
        self.window.render_nothing()
        self.window.render_locked(locked=False)
        self._navigation = Navigation(self.session, self.window, self.autosave, preferences)
        self._navigation.preferred.connect(self._on_preferred)
        self._navigation.arrived.connect(self.opened)
        self._absence.begin(preferences.idle_minutes)
        self._on_autosave_changed()
        self._navigation.begin()

    def _on_preferred(self, preferences: "Preferences") -> None:
        if self._absence is not None:
            self._absence.begin(preferences.idle_minutes)
        self._wardrobe.wear(preferences.scheme)
        if preferences.language != self._language and self._navigation is not None:
            self._navigation.commit()
            self._navigation.remember()
            self._navigation.settle()
            self._on_preferences_read(preferences)

    def _leave(self) -> None:
        """Commit what is being composed, store, remember the place, close the vault, forget it."""
        if self.session is None or self.autosave is None:
            return
        if self._navigation is not None:
            self._navigation.commit()
            self._navigation.remember()
            self._navigation.settle()
            self._navigation.deleteLater()  # the window stays, and would go on telling it which tab is wanted
        if self._absence is not None:
            self._absence.end()
        self.autosave.end()
        self.session.close()
        self._thread.run(lambda: None, self._on_vault_closed)
        self.session, self._navigation = None, None
        _forget_what_was_shown(self._application)
        for dialog in self.window.findChildren(QObject):
            if dialog.inherits("QDialog"):
                dialog.deleteLater()

    def _on_vault_closed(self, _: None) -> None:
        if self._absence is not None:
            self._absence.vault_closed()

    def _has_unsaved(self) -> bool:
        return self.autosave is not None and self.autosave.error is not None

    def _on_left(self) -> None:
        if self._has_unsaved() and not self.warned:
            self.warned = True
            self._show_locked(was_locked=True)
            words = self.tr(
                "保存できていない入力があります。保管庫を開くと、もう一度保存します。もう一度閉じると、その入力は失われます。"
            )
            self.window.render_notice("bad", words)
            return
        self._thread.finish()
        self._fall_silent()
        self.window.close_for_good()
        self.closed.emit()

    def _on_autosave_changed(self) -> None:
        from inspector_app.gui.saved_words import saved_words

        if self.autosave is not None and self.session is not None:
            tone, words, notice = saved_words(self.autosave)
            self.window.status.render_saved(tone, words)
            if notice != self._said and self.window.notice_words in {"", self._said}:
                self.window.render_notice("bad", notice)
                self._said = notice

    def _on_told(self, words: str) -> None:
        self.window.render_notice("care", words)

    def _on_error(self, error: KnownError) -> None:
        from inspector_app.gui.words import error_words

        self.window.render_notice("bad", error_words(error))

    def _on_crashed(self, bug: Exception) -> None:
        from inspector_app.gui.bug_report import BugReport

        BugReport(bug, self.window).open()


def _forget_what_was_shown(application: QApplication) -> None:
    from inspector_app.gui.absence import clear_clipboard
    from inspector_app.gui.collector import Collector
    from inspector_app.gui.widgets.lines import forget_texts
    from inspector_app.gui.widgets.pictures import forget_pictures

    forget_texts()
    forget_pictures()
    clear_clipboard()
    for collector in application.findChildren(Collector):
        collector.clean_up_soon()


def _warm_up() -> None:
    """While somebody types the passphrase: keep the memory out of dumps, and import what the first unlock needs."""
    from inspector_app.dumps import forbid_dumps

    forbid_dumps()
    import inspector_app.usecases.answer_row
    import inspector_app.usecases.unlock_vault  # noqa: F401
