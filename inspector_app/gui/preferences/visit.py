"""Coming to the preferences."""

from PySide6.QtCore import QCoreApplication

from inspector_app.gui.preferences.view import PreferencesView
from inspector_app.gui.stops import ENROLMENT
from inspector_app.gui.visits import Visit, Visitor
from inspector_app.usecases.who_am_i import Profile, who_am_i


def visit(visitor: Visitor) -> Visit:
    """Make the screen."""
    view = PreferencesView()
    view.render_preferences(visitor.preferences)
    view.changed.connect(visitor.prefer)
    view.enrolment_wanted.connect(lambda: visitor.go(ENROLMENT))
    view.vault_wanted.connect(lambda: visitor.go("vault"))

    def refresh() -> None:
        visitor.session.run(who_am_i, lambda profile: view.render_standing(_standing(profile)))

    return Visit(view, refresh)


def _standing(profile: Profile | None) -> str:
    if profile is None:
        return QCoreApplication.translate("Preferences", "まだ誰のものでもありません")
    return f"{profile.agency.name}　{profile.inspector.name}"
