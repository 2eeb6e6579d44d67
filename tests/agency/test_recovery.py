"""A forgotten passphrase: two officers of the agency open the vault together, and neither does it alone."""

from dataclasses import dataclass
from pathlib import Path

import pytest

from inspector_app import paths
from inspector_app.agency.desk import Desk, register_of
from inspector_app.agency.enrolment import enrol
from inspector_app.agency.officers import appoint_officer
from inspector_app.agency.recovery import Handed, OfficerKey, recover
from inspector_app.domain.ids import InspectorId
from inspector_app.domain.log import LogKind
from inspector_app.errors import DeskError, InputError, KnownError, RecordError, VaultError
from inspector_app.forms.library import Library
from inspector_app.storage.vault import Vault
from inspector_app.usecases.accept_enrolment import accept_enrolment
from inspector_app.usecases.create_vault import create_vault
from inspector_app.usecases.keyring_way import list_ways
from inspector_app.usecases.recover_vault import ask_recovery, recover_vault
from inspector_app.usecases.request_enrolment import request_enrolment
from inspector_app.usecases.unlock_vault import lock_vault, unlock_vault
from inspector_app.usecases.world import World
from tests.signing.material import ENROLLED_AT, LEAD, SIGNED_AT

FORGOTTEN, NEW = "wasureta aikotoba desu", "あたらしい合言葉 staple"
SECRETS = ("ichibanme no kagi", "nibanme no kagi")


@dataclass(frozen=True, slots=True)
class Scene:
    """A laptop that was enrolled by a desk with two officers; its passphrase is forgotten."""

    world: World
    folder: Path
    keys: tuple[OfficerKey, OfficerKey]

    def recover(self, *keys: OfficerKey, inspector: InspectorId = LEAD.id) -> Handed:
        return recover(self.folder, ask_recovery(self.world), inspector, keys or self.keys, SIGNED_AT)


def enrolled(world: World, desk: Desk) -> Vault:
    vault = create_vault(world, FORGOTTEN)
    file = enrol(desk, request_enrolment(world, vault, LEAD.name), LEAD, ENROLLED_AT)
    accept_enrolment(world, vault, file)
    return vault


@pytest.fixture
def world(tmp_path: Path) -> World:
    return World(tmp_path / "laptop", Library(paths.forms_folder()), lambda: SIGNED_AT)


@pytest.fixture
def scene(desk: Desk, world: World) -> Scene:
    pems = [appoint_officer(desk, f"復旧担当 {secret}", secret, ENROLLED_AT) for secret in SECRETS]
    lock_vault(enrolled(world, desk))
    desk.close()
    first, second = (OfficerKey(pem, secret) for pem, secret in zip(pems, SECRETS, strict=True))
    return Scene(world, desk.folder, (first, second))


def refused(scene: Scene, *keys: OfficerKey, inspector: InspectorId = LEAD.id) -> str:
    with pytest.raises(KnownError) as caught:
        scene.recover(*keys, inspector=inspector)
    with register_of(scene.folder) as registry:
        assert registry.all_recovered() == ()
    return caught.value.code


def test_two_officers_give_the_vault_a_new_passphrase(scene: Scene) -> None:
    assert len(list_ways(scene.world).officers) == 2
    handed = scene.recover()
    assert handed.inspector == LEAD.name
    vault = recover_vault(scene.world, handed.file, handed.code, NEW)
    (told,) = vault.rows("SELECT data FROM log WHERE kind = ?", (LogKind.RECOVERED.value,))
    assert all(officer in told[0] for officer in list_ways(scene.world).officers)
    lock_vault(vault)
    lock_vault(unlock_vault(scene.world, NEW))
    with pytest.raises(VaultError, match=r"wrong_passphrase"):
        unlock_vault(scene.world, FORGOTTEN)
    with register_of(scene.folder) as registry:
        (noted,) = registry.all_recovered()
    assert (noted.inspector_id, noted.at, len(set(noted.officers))) == (LEAD.id, SIGNED_AT, 2)


def test_the_order_of_the_officers_does_not_matter_and_it_works_again(scene: Scene) -> None:
    first, second = scene.keys
    for keys in ((second, first), (first, second)):
        handed = scene.recover(*keys)
        lock_vault(recover_vault(scene.world, handed.file, handed.code.lower().replace("-", " "), NEW))


@pytest.mark.proves(
    "27",
    "機構の復旧は担当者二人が揃わなければできない",
    "The agency's recovery takes two officers; one alone opens nothing",
)
def test_one_officer_is_not_two(scene: Scene) -> None:
    first, second = scene.keys
    assert refused(scene, first) == "desk.officers_needed"
    assert refused(scene, second, second) == "desk.officers_needed"
    assert refused(scene, first, OfficerKey(second.pem, SECRETS[0])) == "signature.wrong_passphrase"


def test_officers_see_whose_vault_they_open(scene: Scene) -> None:
    assert refused(scene, inspector=InspectorId("somebody-else")) == "desk.other_inspector"


def test_other_peoples_keys_are_refused(scene: Scene) -> None:
    from inspector_app.signing import keys

    stranger = OfficerKey(keys.lock_key(keys.make_sealing_key(), "x"), "x")
    assert refused(scene, scene.keys[0], stranger) == "desk.not_an_officer"
    laptop = OfficerKey(keys.lock_key(keys.load_key(keys.make_signing_key()), "x"), "x")
    assert refused(scene, laptop, scene.keys[1]) == "desk.not_an_officer"


def test_the_file_is_nothing_without_its_code(scene: Scene) -> None:
    handed = scene.recover()
    assert refusal(scene, handed.file, "AAAA-AAAA-AAAA-AAAA-AAAA-AAAA") == "vault.recovery_code"
    for code in ("", "1", "合言葉", handed.code[:-1], handed.code + "AAAA"):
        assert refusal(scene, handed.file, code) == "vault.recovery_code"
    for file in (b"", b"{}", b"[]", handed.file[:-1], b"[" * 99_999):
        assert refusal(scene, file, handed.code) == "vault.recovery_unreadable"
    for changed in (handed.file.replace(b'"made_at":"2', b'"made_at":"1'),):
        assert refusal(scene, changed, handed.code) == "vault.recovery_code"


def refusal(scene: Scene, file: bytes, code: str) -> str:
    with pytest.raises(VaultError) as caught:
        recover_vault(scene.world, file, code, NEW)
    return caught.value.code


def test_a_weak_passphrase_is_refused_before_anything_changes(scene: Scene) -> None:
    handed = scene.recover()
    with pytest.raises(InputError, match=r"passphrase_weak"):
        recover_vault(scene.world, handed.file, handed.code, "password1234")
    lock_vault(unlock_vault(scene.world, FORGOTTEN))


def test_the_file_opens_no_other_vault(scene: Scene, tmp_path: Path) -> None:
    handed = scene.recover()
    other = World(tmp_path / "other", scene.world.forms, scene.world.now)
    lock_vault(create_vault(other, FORGOTTEN))
    with pytest.raises(VaultError, match=r"^vault\.other_vault$"):
        recover_vault(other, handed.file, handed.code, NEW)


def test_a_vault_without_officers_says_so(desk: Desk, world: World) -> None:
    lock_vault(enrolled(world, desk))
    with pytest.raises(VaultError, match=r"^vault\.no_way \(way=recovery\)$"):
        ask_recovery(world)


def test_a_desk_with_one_officer_entrusts_nobody(desk: Desk, world: World) -> None:
    appoint_officer(desk, "復旧担当", SECRETS[0], ENROLLED_AT)
    lock_vault(enrolled(world, desk))
    assert list_ways(world).officers == ()


def test_a_third_officer_is_appointed_when_one_has_left(desk: Desk) -> None:
    for secret in SECRETS:
        appoint_officer(desk, "復旧担当", secret, ENROLLED_AT)
    with pytest.raises(DeskError, match=r"^desk\.officers_enough$"):
        appoint_officer(desk, "三人目", SECRETS[0], ENROLLED_AT)
    desk.registry.dismiss_officer(desk.registry.all_officers()[0].fingerprint, SIGNED_AT)
    appoint_officer(desk, "三人目", SECRETS[0], SIGNED_AT)
    assert [each.name for each in desk.registry.all_officers() if each.dismissed_at is None] == ["復旧担当", "三人目"]


def test_new_officers_cannot_open_what_was_entrusted_to_the_old_ones(scene: Scene) -> None:
    from inspector_app.agency.desk import open_desk
    from tests.agency.material import PASSPHRASE

    with open_desk(scene.folder, PASSPHRASE) as desk:
        for officer in desk.registry.all_officers():
            desk.registry.dismiss_officer(officer.fingerprint, SIGNED_AT)
        new = [OfficerKey(appoint_officer(desk, "新任", secret, SIGNED_AT), secret) for secret in SECRETS]
    with pytest.raises(RecordError, match=r"^package\.not_for_us$"):
        scene.recover(*new)
    assert scene.recover().inspector == LEAD.name
