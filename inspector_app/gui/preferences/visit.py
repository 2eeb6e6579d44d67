"""Coming to the preferences."""

from PySide6.QtCore import QCoreApplication

from inspector_app.gui.preferences.view import PreferencesView
from inspector_app.gui.stops import ENROLMENT
from inspector_app.gui.visits import Visit, Visitor
from inspector_app.gui.words import error_words
from inspector_app.usecases.choose_time_service import TimeChoice, choose_time_service, time_choice
from inspector_app.usecases.who_am_i import Profile, who_am_i


def visit(visitor: Visitor) -> Visit:
    """Make the screen."""
    view = PreferencesView()
    view.render_preferences(visitor.preferences)
    view.changed.connect(visitor.prefer)
    view.enrolment_wanted.connect(lambda: visitor.go(ENROLMENT))
    view.vault_wanted.connect(lambda: visitor.go("vault"))

    def render_service(choice: TimeChoice) -> None:
        view.render_service(choice.own, choice.given)

    def refresh() -> None:
        visitor.session.run(who_am_i, lambda profile: view.render_standing(_standing(profile)))
        visitor.session.run(time_choice, render_service)

    def choose(address: str) -> None:
        visitor.session.run(
            lambda vault: choose_time_service(vault, address),
            render_service,
            lambda error: view.render_service_problem(error_words(error)),
        )

    def commit() -> None:
        """Keep what stands there when the screen is left: nobody is told any more."""
        view.service.commit_composition()
        address = view.service.text()
        visitor.session.run(lambda vault: choose_time_service(vault, address), _ignore, _ignore)

    view.service_chosen.connect(choose)
    return Visit(view, refresh, commit)


def _ignore(_: object) -> None:
    return


def _standing(profile: Profile | None) -> str:
    if profile is None:
        return QCoreApplication.translate("Preferences", "まだ誰のものでもありません")
    return f"{profile.agency.name}　{profile.inspector.name}"
