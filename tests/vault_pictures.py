"""Pictures of what is seldom seen: an enrolment file before it is kept, a forgotten passphrase, a vault mended."""

from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import Qt

from inspector_app.agency.desk import init_desk
from inspector_app.agency.enrolment import enrol
from inspector_app.agency.officers import appoint_officer
from inspector_app.gui.enrolment.presenter import EnrolmentPresenter
from inspector_app.gui.enrolment.view import EnrolmentView
from inspector_app.gui.navigation import Navigation
from inspector_app.gui.unlock.mending_view import MendingView
from inspector_app.gui.unlock.recovery_view import RecoveryView
from inspector_app.gui.unlock.restored_view import RestoredView
from inspector_app.gui.unlock.view import UnlockView
from inspector_app.gui.vault_care.presenter import NAME
from inspector_app.gui.vault_care.view import VaultView
from inspector_app.usecases.pace import Ask, Pace, Stage
from inspector_app.usecases.request_enrolment import request_enrolment
from inspector_app.usecases.world import device_time
from tests.gui.person import PASSPHRASE
from tests.pictures import Walk
from tests.signing.material import AGENCY, LEAD


def enrolment(walk: Walk) -> None:
    """Look at an agency's file, and do not keep it."""
    person = walk.person
    with TemporaryDirectory() as folder:
        with init_desk(Path(folder) / "desk", AGENCY, "tsukue no kagi", device_time()) as desk:
            for name in ("復旧 一郎", "復旧 二子"):
                appoint_officer(desk, name, name, device_time())
            request = person.run(lambda vault: request_enrolment(person.world, vault, LEAD.name))
            file = Path(folder) / "laptop.enrolment"
            file.write_bytes(enrol(desk, request, LEAD, device_time()))
        (navigation,) = person.program.window.findChildren(Navigation)[-1:]
        navigation.go("enrolment")
        view = person.see(EnrolmentView)
        presenter = view.findChild(EnrolmentPresenter)
        assert presenter is not None
        presenter.load_file(file)
        person.wait(view.offer.isVisible, "the file is shown")
        walk.take("enrolment-offer")
        view.refused.emit()
        navigation.go("today")


def working(walk: Walk) -> None:
    """A backup that takes its time, and is ended."""
    person = walk.person
    session = person.program.session
    assert session is not None

    def work(_ask: Ask, pace: Pace) -> None:
        pace.at(Stage.COPYING, 3, 5)
        pace.cancelled.wait()
        pace.at(Stage.COPYING, 4, 5)

    session.works.begin(NAME, work)
    (navigation,) = person.program.window.findChildren(Navigation)[-1:]
    navigation.go("vault")
    view = person.see(VaultView)
    person.wait(view.progress.isVisible, "it is told how far it is")
    walk.take("vault-working")
    view.progress.cancel_wanted.emit()
    person.wait(lambda: not view.progress.isVisible(), "it has ended")
    walk.take("vault-ended")
    navigation.go("today")


def mending(walk: Walk) -> None:
    """From the lock: a forgotten passphrase, then a damaged vault that is restored."""
    person = walk.person
    view = person.see(UnlockView)
    view.recovery_wanted.emit()
    recovery = person.see(RecoveryView)
    walk.take("recovery")
    recovery.left.emit()
    database = person.world.data_folder / "vault.db"
    content = bytearray(database.read_bytes())
    content[100] ^= 1
    database.write_bytes(content)
    view.setFocus()
    person.write(PASSPHRASE)
    person.press(Qt.Key.Key_Return)
    person.wait(lambda: view.damaged, "the damage is told")
    walk.take("unlock-damaged")
    view.mending_wanted.emit()
    screen = person.see(MendingView)
    person.wait(lambda: len(screen.choices) > 1, "the backups are offered")
    walk.take("mending")
    screen.restore_wanted.emit()
    person.see(RestoredView)
    walk.take("restored")
