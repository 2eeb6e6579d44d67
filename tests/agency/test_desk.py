"""The desk is set up once, opens with its passphrase only, and says what is wrong otherwise."""

import json
import shutil
import sqlite3
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from cryptography.hazmat.primitives import hashes

from inspector_app.agency.desk import Desk, init_desk, open_desk
from inspector_app.agency.enrolment import enrol
from inspector_app.agency.entries import Why
from inspector_app.domain.contract import Agency
from inspector_app.domain.ids import AgencyId
from inspector_app.errors import DeskError, EnrolmentError
from inspector_app.signing import keys
from inspector_app.signing.certificates import make_request, read_pem
from inspector_app.signing.enrolment import read_enrolment
from tests.agency.material import PASSPHRASE
from tests.signing.material import AGENCY, ENROLLED_AT, LEAD, SIGNED_AT


def _failure(folder: Path, passphrase: str = PASSPHRASE) -> str:
    with pytest.raises(DeskError) as caught:
        open_desk(folder, passphrase)
    return caught.value.code


def test_a_desk_opens_again_as_it_was_set_up(tmp_path: Path) -> None:
    with init_desk(tmp_path / "desk", AGENCY, PASSPHRASE, ENROLLED_AT, practice=True) as desk:
        anchors = desk.anchors
        assert desk.practice
    with open_desk(tmp_path / "desk", PASSPHRASE) as again:
        assert again.anchors == anchors
        assert again.agency == AGENCY
        assert again.practice
    assert read_pem((tmp_path / "desk" / "trust.pem").read_bytes()) == anchors


def test_its_keys_are_nowhere_in_clear(desk: Desk) -> None:
    secrets = [desk.authority.private_key, desk.signer.private_key, keys.to_der(desk.seal_key)]
    files = [path for path in desk.folder.rglob("*") if path.is_file()]
    assert len(files) > 8
    for path in files:
        content = path.read_bytes()
        assert not any(secret[-40:] in content for secret in secrets)
        assert b"BEGIN PRIVATE KEY" not in content
        assert path.suffixes != [".key", ".pem"] or path.stat().st_mode & 0o077 == 0
    assert repr(desk.authority.private_key) not in repr(desk)


def test_a_desk_is_not_set_up_twice(desk: Desk) -> None:
    before = (desk.folder / "trust.pem").read_bytes()
    with pytest.raises(DeskError) as caught:
        init_desk(desk.folder, AGENCY, "another", ENROLLED_AT)
    assert caught.value.code == "desk.exists"
    assert (desk.folder / "trust.pem").read_bytes() == before


def test_setting_up_goes_on_after_an_interruption(desk_template: Path, tmp_path: Path) -> None:
    shutil.copytree(desk_template, tmp_path / "half")
    (tmp_path / "half" / "desk.json").unlink()
    assert _failure(tmp_path / "half") == "desk.missing"
    init_desk(tmp_path / "half", AGENCY, PASSPHRASE, ENROLLED_AT).close()


@pytest.mark.parametrize("department", ["総務部\n情報課", "総務部\0", "課" * 65])
def test_a_department_that_could_not_be_printed_is_refused(desk: Desk, department: str) -> None:
    request = make_request(keys.make_signing_key(), "髙橋")
    with pytest.raises(EnrolmentError) as caught:
        enrol(desk, request, replace(LEAD, department=department), ENROLLED_AT)
    assert (caught.value.code, caught.value.data["field"]) == ("enrolment.bad_name", "department")
    assert department not in {entry.department for entry in desk.registry.all_enrolled()}


def test_a_desk_that_enrolled_somebody_is_not_set_up_anew(desk_template: Path, tmp_path: Path) -> None:
    folder = tmp_path / "used"
    shutil.copytree(desk_template, folder)
    with open_desk(folder, PASSPHRASE) as desk:
        enrol(desk, make_request(keys.make_signing_key(), "髙橋"), LEAD, ENROLLED_AT)
    (folder / "desk.json").unlink()
    before = (folder / "ca" / "authority.key.pem").read_bytes()
    with pytest.raises(DeskError) as caught:
        init_desk(folder, AGENCY, PASSPHRASE, ENROLLED_AT)
    assert caught.value.code == "desk.exists"
    assert (folder / "ca" / "authority.key.pem").read_bytes() == before


def test_a_passphrase_is_needed(tmp_path: Path) -> None:
    with pytest.raises(DeskError) as caught:
        init_desk(tmp_path / "desk", AGENCY, "", ENROLLED_AT)
    assert caught.value.code == "desk.passphrase_missing"
    assert not (tmp_path / "desk").exists()


@pytest.mark.parametrize(
    "agency", [Agency(AgencyId(""), "x"), Agency(AgencyId("x"), ""), Agency(AgencyId("x"), "長" * 65)]
)
def test_an_agency_whose_name_does_not_fit(agency: Agency, tmp_path: Path) -> None:
    with pytest.raises(EnrolmentError) as caught:
        init_desk(tmp_path / "desk", agency, PASSPHRASE, ENROLLED_AT)
    assert caught.value.code == "enrolment.bad_name"
    assert not (tmp_path / "desk").exists()


def test_a_wrong_passphrase_is_told_from_damage(desk_template: Path, tmp_path: Path) -> None:
    folder = shutil.copytree(desk_template, tmp_path / "desk")
    assert _failure(folder, "wrong") == "desk.wrong_passphrase"
    assert _failure(folder, "") == "desk.wrong_passphrase"
    assert _failure(tmp_path / "nowhere") == "desk.missing"


def _cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


def _swapped(path: Path) -> None:
    shutil.copy(path.with_name("desk.key.pem"), path)


def _overwritten(path: Path) -> None:
    path.write_bytes(b"x" * 4096)


DAMAGE: dict[str, tuple[str, Callable[[Path], None]]] = {
    "desk.json cut": ("desk.json", _cut),
    "key cut": ("ca/seal.key.pem", _cut),
    "key gone": ("ca/desk.key.pem", Path.unlink),
    "certificate cut": ("ca/authority.pem", _cut),
    "another's key": ("ca/authority.key.pem", _swapped),
    "registry overwritten": ("registry.db", _overwritten),
}


@pytest.mark.parametrize("what", list(DAMAGE))
def test_damage_is_told(what: str, desk_template: Path, tmp_path: Path) -> None:
    name, damage = DAMAGE[what]
    folder = shutil.copytree(desk_template, tmp_path / "desk")
    damage(folder / name)
    assert _failure(folder) == "desk.damaged"


def test_a_newer_desk_is_left_alone(desk_template: Path, tmp_path: Path) -> None:
    folder = shutil.copytree(desk_template, tmp_path / "desk")
    database = sqlite3.connect(folder / "registry.db")
    database.execute("PRAGMA user_version = 99")
    database.close()
    assert _failure(folder) == "desk.newer"
    about = json.loads((folder / "desk.json").read_text(encoding="utf-8"))
    (folder / "desk.json").write_text(json.dumps({**about, "schema": "inspector-app/desk/2"}), encoding="utf-8")
    assert _failure(folder) == "desk.newer"


def test_one_process_at_a_time(desk: Desk) -> None:
    assert _failure(desk.folder) == "desk.in_use"
    desk.close()
    open_desk(desk.folder, PASSPHRASE).close()


def test_the_registry_is_plain_sqlite(desk: Desk) -> None:
    enrol(desk, make_request(keys.make_signing_key(), "x"), LEAD, ENROLLED_AT)
    database = sqlite3.connect(desk.folder / "registry.db")
    assert database.execute("SELECT name FROM inspectors").fetchall() == [(LEAD.name,)]
    assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    database.close()


def test_an_enrolment_is_registered(desk: Desk) -> None:
    private_key = keys.make_signing_key()
    file = enrol(desk, make_request(private_key, "誰か"), LEAD, ENROLLED_AT, days=100, settings={"language": "ja"})
    given = read_enrolment(file, private_key, ENROLLED_AT + timedelta(days=1))
    assert (given.inspector, given.agency, given.settings) == (LEAD, AGENCY, {"language": "ja"})
    assert given.anchors == desk.anchors
    (enrolled,) = desk.registry.all_enrolled()
    fingerprint = given.certificate.fingerprint(hashes.SHA256()).hex()
    assert desk.registry.enrolled(fingerprint) == enrolled
    assert (enrolled.inspector_id, enrolled.name, enrolled.revoked_at) == (LEAD.id, LEAD.name, None)
    assert enrolled.not_after == ENROLLED_AT + timedelta(days=100)


def test_a_revocation_is_registered_once(desk: Desk) -> None:
    enrol(desk, make_request(keys.make_signing_key(), "x"), LEAD, ENROLLED_AT)
    (enrolled,) = desk.registry.all_enrolled()
    desk.registry.revoke(enrolled.fingerprint, SIGNED_AT, Why.LOST)
    assert desk.registry.enrolled(enrolled.fingerprint) == replace(enrolled, revoked_at=SIGNED_AT, revoked_for=Why.LOST)
    with pytest.raises(KeyError):
        desk.registry.revoke(enrolled.fingerprint, SIGNED_AT)


@pytest.mark.parametrize("days", [0, -1, 1827])
def test_nobody_is_enrolled_for_ever(desk: Desk, days: int) -> None:
    with pytest.raises(EnrolmentError) as caught:
        enrol(desk, make_request(keys.make_signing_key(), "x"), LEAD, ENROLLED_AT, days=days)
    assert caught.value.code == "enrolment.bad_days"
    assert desk.registry.all_enrolled() == ()


def test_a_folder_that_cannot_be_written(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(DeskError) as caught:
        init_desk(tmp_path / "file" / "desk", AGENCY, PASSPHRASE, ENROLLED_AT)
    assert caught.value.code == "desk.not_writable"
