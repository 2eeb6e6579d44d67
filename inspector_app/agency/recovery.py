"""Open a laptop's vault with two officers, each with a key part of the agency's: neither can do it alone."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import rsa

from inspector_app.agency.desk import register_of
from inspector_app.agency.entries import Officer, Recovered
from inspector_app.domain.ids import InspectorId
from inspector_app.errors import DeskError, RecordError, VaultError
from inspector_app.signing import keys
from inspector_app.signing.recovery_part import Part, open_part
from inspector_app.storage.envelope import RecoverySlot, unwrap_for_officers
from inspector_app.storage.envelope_file import read_envelope
from inspector_app.storage.recovery_file import Recovery, write_recovery


@dataclass(frozen=True, slots=True)
class OfficerKey:
    """An officer's key file, and the passphrase that opens it."""

    pem: bytes
    passphrase: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Handed:
    """What is handed to the inspector: the file, and on another way the code that opens it."""

    file: bytes
    code: str = field(repr=False)
    inspector: str
    officers: tuple[str, str]


def recover(
    folder: Path, envelope: bytes, inspector_id: InspectorId, held: Sequence[OfficerKey], at: datetime
) -> Handed:
    """Open the vault whose envelope the inspector sent, for that inspector, and note it in the desk's register.

    DeskError `desk.officers_needed` unless two different officers are there, `desk.other_inspector` when the vault
    belongs to somebody else, `desk.not_an_officer` for a key that this desk never issued, and as `open_desk`;
    SignatureError `signature.wrong_passphrase`, `signature.key_unusable`; VaultError `vault.no_way`, `vault.damaged`,
    `vault.newer`, RecordError `package.not_for_us` when the vault was entrusted to other officers.
    """
    opened = read_envelope(envelope)
    private = [_private(each) for each in held]
    with register_of(folder) as registry:
        officers = [_officer(key, registry.all_officers()) for key in private]
        if len({each.fingerprint for each in officers}) != 2 or len(officers) != 2:
            raise DeskError("desk.officers_needed")
        first, second = _parts(opened.recovery, opened.vault_id, private)
        if {first.inspector_id, second.inspector_id} != {inspector_id}:
            raise DeskError("desk.other_inspector", inspector_id=first.inspector_id)
        key = unwrap_for_officers(opened, first.secret, second.secret)
        names = (officers[0].name, officers[1].name)
        prints = (officers[0].fingerprint, officers[1].fingerprint)
        file, code = write_recovery(Recovery(opened.vault_id, at, prints, key))
        registry.add_recovered(Recovered(opened.vault_id, inspector_id, first.inspector, names, at))
    return Handed(file, code, first.inspector, names)


def _private(held: OfficerKey) -> rsa.RSAPrivateKey:
    key = keys.unlock_key(held.pem, held.passphrase)
    if not isinstance(key, rsa.RSAPrivateKey):
        raise DeskError("desk.not_an_officer")
    return key


def _officer(key: rsa.RSAPrivateKey, known: Sequence[Officer]) -> Officer:
    for officer in known:
        if x509.load_der_x509_certificate(officer.certificate).public_key() == key.public_key():
            return officer
    raise DeskError("desk.not_an_officer")


def _parts(slot: RecoverySlot | None, vault_id: str, private: Sequence[rsa.RSAPrivateKey]) -> tuple[Part, Part]:
    """Return both parts, each opened by the officer that it was sealed to."""
    if slot is None:
        raise VaultError("vault.no_way", way="recovery")
    first, second = (_opened(sealed, private) for sealed in slot.parts)
    if (first.number, second.number) != (1, 2) or {first.vault_id, second.vault_id} != {vault_id}:
        raise RecordError("package.damaged")
    return first, second


def _opened(sealed: bytes, private: Sequence[rsa.RSAPrivateKey]) -> Part:
    for key in private:
        try:
            return open_part(sealed, key)
        except RecordError as error:
            if error.code != "package.not_for_us":
                raise
    raise RecordError("package.not_for_us")
