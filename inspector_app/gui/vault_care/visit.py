"""Coming to the vault's page."""

from inspector_app.gui.unlock.view import UnlockView
from inspector_app.gui.vault_care.presenter import VaultPresenter
from inspector_app.gui.vault_care.view import VaultView
from inspector_app.gui.vault_care.ways_presenter import WaysPresenter
from inspector_app.gui.visits import Visit, Visitor
from inspector_app.gui.window import MainWindow


def visit(visitor: Visitor) -> Visit:
    """Make the screen."""
    view = VaultView()
    vault, ways = VaultPresenter(visitor.session, view), WaysPresenter(visitor.session, view)
    view.left.connect(visitor.back)
    view.log_wanted.connect(lambda: visitor.go("log"))
    view.destruction_wanted.connect(lambda: visitor.go("destruction"))
    view.self_check_wanted.connect(lambda: visitor.go("self_check"))
    window = visitor.window
    view.backups.restore_wanted.connect(lambda: _lock_and_mend(window))

    def refresh() -> None:
        view.notice.render_notice("note", "")
        vault.refresh()
        ways.refresh()

    return Visit(view, refresh)


def _lock_and_mend(window: MainWindow) -> None:
    """Lock as Ctrl+L does, then go on to where a backup is chosen."""
    window.lock_wanted.emit()
    locked = window.screen_shown
    if isinstance(locked, UnlockView):
        locked.mending_wanted.emit()
