"""A revocation list on the screen that checks a record: chosen or dropped, told, used, taken away again."""

import os
import sys
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509.oid import NameOID
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from inspector_app.gui.phrases import moment_words
from inspector_app.gui.verify.list_words import ListScreen, list_screen
from inspector_app.gui.verify.lists_presenter import MOST
from inspector_app.gui.verify.presenter import VerifyPresenter
from inspector_app.gui.verify.view import VerifyView
from inspector_app.signing.keys import load_key
from inspector_app.signing.preservation import issue_list
from inspector_app.signing.revocation import read_crl
from inspector_app.usecases.read_revocation_list import RevocationList, read_revocation_list
from inspector_app.usecases.world import World, make_world
from tests.signing.material import ENROLLED_AT, OTHER_AGENCY, READ_AT, SIGNED_AT, office

REVOKED_AT = SIGNED_AT - timedelta(days=3)


def crl(*, revoked: bool = False, at: datetime = SIGNED_AT, number: int = 1) -> bytes:
    """Return a list of the agency's authority, DER."""
    taken_back = [(office().lead.certificate, REVOKED_AT)] if revoked else []
    return issue_list(office().authority, taken_back, at, number)


def as_pem(der: bytes) -> bytes:
    found = read_crl(der)
    assert found is not None
    return found.public_bytes(Encoding.PEM)


class Screen:
    """The screen with its presenter, on the day on which the tests read records."""

    def __init__(self, qtbot: QtBot, folder: Path) -> None:
        world = make_world(folder)
        self._qtbot, self.view = qtbot, VerifyView()
        qtbot.addWidget(self.view)
        self.presenter = VerifyPresenter(World(folder, world.forms, lambda: READ_AT), self.view)
        self.presenter.use_own((office().authority.certificate,))
        self.faults = list[Exception]()
        self.presenter.crashed.connect(self.faults.append)

    def drop(self, *files: Path) -> None:
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
        left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        self.view.dropEvent(QDropEvent(QPoint(40, 40), Qt.DropAction.CopyAction, data, left, none))

    def until(self, holds: Callable[[], object]) -> None:
        self._qtbot.waitUntil(lambda: bool(holds()) or bool(self.faults), timeout=20_000)
        assert not self.faults

    def said(self) -> str:
        """Return everything that the facts and the card of the lists say."""
        return "\n".join(each.accessibleName() for each in self.view.findChildren(QWidget) if not each.isHidden())

    def away(self) -> list[QPushButton]:
        made = self.view.lists.findChildren(QPushButton)
        return [each for each in made if each.text() == "外す" and not each.isHidden()]


@pytest.fixture
def screen(qtbot: QtBot, tmp_path: Path) -> Screen:
    """A screen on which nothing was checked yet."""
    return Screen(qtbot, tmp_path / "nowhere")


@pytest.mark.parametrize("form", [bytes, as_pem, lambda der: b"Certificate Revocation List:\n" + as_pem(der)])
def test_a_list_dropped_on_the_screen_is_used_and_taken_away_again(
    form: Callable[[bytes], bytes], screen: Screen, file: Path, tmp_path: Path
) -> None:
    kept = tmp_path / "取消.bin"
    kept.write_bytes(form(crl(revoked=True)))
    screen.drop(file)
    screen.until(lambda: screen.view.verdict_words == "この記録は確かです")
    assert "失効の情報がありません" in screen.said()
    screen.drop(kept)
    screen.until(lambda: screen.view.verdict_words == "この記録は信用できません")
    assert "有効かどうかは、機構に確かめてください" in screen.said()
    assert "なぜ信用できないか 署名者の登録は取り消されています" in screen.said()
    assert f"{moment_words(REVOKED_AT)} に取り消されています" in screen.said()
    assert "見本機構 CA" in screen.said()
    assert "取り消された証明書：1件" in screen.said()
    screen.away()[0].click()
    screen.until(lambda: screen.view.verdict_words == "この記録は確かです")
    assert not screen.away()
    assert "見本機構 CA" not in screen.said()


def test_a_record_and_its_list_can_be_dropped_at_once(screen: Screen, file: Path, tmp_path: Path) -> None:
    kept = tmp_path / "agency.crl"
    kept.write_bytes(crl())
    screen.drop(kept, file)
    screen.until(lambda: screen.view.verdict_words == "この記録は確かです")
    assert f"{moment_words(SIGNED_AT)} 時点で、登録は取り消されていません。" in screen.said()


def test_a_list_alone_is_told_and_waits_for_the_record(screen: Screen, file: Path, tmp_path: Path) -> None:
    kept = tmp_path / "agency.crl"
    kept.write_bytes(crl(revoked=True))
    screen.drop(kept)
    screen.until(lambda: "失効リストを読みました" in screen.view.notice.words)
    screen.presenter.verify(file)
    screen.until(lambda: screen.view.verdict_words == "この記録は信用できません")


def test_the_list_of_another_authority_is_said_to_say_nothing(screen: Screen, file: Path, tmp_path: Path) -> None:
    strange = tmp_path / "strange.crl"
    strange.write_bytes(issue_list(office(OTHER_AGENCY).authority, [], SIGNED_AT, 1))
    screen.drop(file, strange)
    screen.until(lambda: screen.view.verdict_words)
    assert "署名した人について何も述べていない失効リストがあります" in screen.said()
    assert "失効の情報がありません" in screen.said(), "nobody is said to be in order because of it"


def empty(file: Path) -> None:
    file.write_bytes(b"")


def cut(file: Path) -> None:
    file.write_bytes(crl()[:-40])


def cut_pem(file: Path) -> None:
    file.write_bytes(as_pem(crl())[:200])


def wrong_version(file: Path) -> None:
    file.write_bytes(crl().replace(b"\x02\x01\x01\x30", b"\x02\x01\x1a\x30", 1))


def certificate(file: Path) -> None:
    file.write_bytes(office().authority.certificate.public_bytes(Encoding.PEM))


def huge(file: Path) -> None:
    file.touch()
    os.truncate(file, 9 * 1024 * 1024)


def pipe(file: Path) -> None:
    if sys.platform != "win32":
        os.mkfifo(file)


def in_a_circle(file: Path) -> None:
    file.symlink_to(file)


@pytest.mark.parametrize(
    ("make", "why"),
    [
        (empty, "途中で切れています"),
        (cut, "途中で切れています"),
        (cut_pem, "途中で切れています"),
        (wrong_version, "失効リスト（CRL）ではないか"),
        (certificate, "失効リスト（CRL）ではないか"),
        (huge, "大きすぎます"),
        (Path.mkdir, "フォルダです"),
        (in_a_circle, "堂々めぐり"),
        (pipe, "応答がありません"),
        (lambda _: None, "ファイルがありません"),
    ],
)
def test_what_is_no_list_is_refused_by_name_and_the_record_is_checked_all_the_same(
    make: Callable[[Path], None], why: str, screen: Screen, file: Path, tmp_path: Path
) -> None:
    bad = tmp_path / "失効.crl"
    make(bad)
    screen.drop(bad, file)
    screen.until(lambda: screen.view.verdict_words)
    assert why in screen.view.notice.words
    assert "失効.crl" in screen.view.notice.words
    assert str(tmp_path) not in screen.view.notice.words
    assert not screen.away()
    screen.presenter.lists.use([bad])
    screen.until(lambda: screen.view.verdict_words == "この記録は確かです" and why in screen.view.notice.words)


def test_no_more_lists_are_kept_than_can_be_shown(screen: Screen, file: Path, tmp_path: Path) -> None:
    files = [tmp_path / f"{number}.crl" for number in range(MOST + 1)]
    for number, each in enumerate(files):
        each.write_bytes(crl(number=number + 1))
    screen.drop(*files, files[0], file)
    screen.until(lambda: screen.view.verdict_words)
    assert len(screen.away()) == MOST
    assert f"{MOST}件まで" in screen.view.notice.words


def shown(made_at: datetime, next_at: datetime | None) -> ListScreen:
    return list_screen(RevocationList(Path("a.crl"), b"", "見本機構 CA", made_at, next_at, 2), READ_AT)


@pytest.mark.parametrize(
    ("age", "words"),
    [
        (timedelta(minutes=5), "5分前"),
        (timedelta(hours=5, minutes=30), "5時間前"),
        (timedelta(days=29), "29日前"),
        (timedelta(days=150), "約5か月前"),
        (timedelta(days=3650), "約10年前"),
    ],
)
def test_the_age_of_a_list_is_said_in_words(age: timedelta, words: str) -> None:
    assert words in shown(READ_AT - age, None).details[0]


@pytest.mark.parametrize(
    ("made", "until", "doubt"),
    [
        (-1, 29, ""),
        (-40, -10, "有効期限を10日過ぎて"),
        (-10, None, ""),
        (-31, None, "古い失効リスト"),
        (1, 31, "日時が未来"),
    ],
)
def test_an_old_list_is_called_old(made: int, until: int | None, doubt: str) -> None:
    next_at = None if until is None else READ_AT + timedelta(days=until)
    found = shown(READ_AT + timedelta(days=made), next_at).doubt
    assert doubt in found
    assert bool(doubt) == bool(found)


def test_the_name_of_an_authority_is_short_and_printable(tmp_path: Path) -> None:
    names = [x509.NameAttribute(NameOID.ORGANIZATION_NAME, "見本\u202e\n機構" + "あ" * 5000, _validate=False)]
    builder = x509.CertificateRevocationListBuilder().issuer_name(x509.Name(names))
    builder = builder.last_update(ENROLLED_AT.astimezone(UTC)).next_update(READ_AT)
    file = tmp_path / "a.crl"
    file.write_bytes(builder.sign(load_key(office().authority.private_key), hashes.SHA256()).public_bytes(Encoding.DER))
    issuer = read_revocation_list(file).issuer
    assert issuer.startswith("見本機構あ")
    assert len(issuer) == 64
