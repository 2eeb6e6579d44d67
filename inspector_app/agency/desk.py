"""The agency's desk: one folder with its authority, its keys, its registry and its archive.

ca/          the authority, the desk's own key and the sealing key, each under the passphrase
registry.db  who is enrolled, what was received and refused
records/     accepted records, named by their SHA-256
outbox/      every answer that was given
trust.pem    the trust anchor: what laptops and verifiers are given
desk.json    whose desk this is
"""

import json
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Self

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import rsa
from filelock import FileLock, Timeout

from inspector_app.agency.registry import Registry
from inspector_app.domain.canonical import Json, canonical_json
from inspector_app.domain.contract import Agency
from inspector_app.domain.ids import AgencyId
from inspector_app.errors import DeskError, SignatureError
from inspector_app.signing import certificates, keys
from inspector_app.signing.certificates import Authority
from inspector_app.signing.keys import SigningKey
from inspector_app.signing.signer import Signer
from inspector_app.sync.folder import write_whole

SCHEMA = "inspector-app/desk/1"
_PRIVATE = 0o600


@dataclass(frozen=True, slots=True)
class Desk:
    """An open desk. One process at a time; `close` it, or use it as a context."""

    folder: Path
    agency: Agency
    practice: bool
    authority: Authority
    signer: Signer
    seal_certificate: x509.Certificate
    seal_key: rsa.RSAPrivateKey = field(repr=False)
    registry: Registry
    _lock: FileLock = field(repr=False)

    @property
    def anchors(self) -> tuple[x509.Certificate, ...]:
        """Return the agency's trust anchors."""
        return (self.authority.certificate,)

    def close(self) -> None:
        """Close the registry and let other processes in."""
        self.registry.close()
        self._lock.release()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def init_desk(folder: Path, agency: Agency, passphrase: str, at: datetime, *, practice: bool = False) -> Desk:
    """Set up a desk with a new authority and return it open. Keys that somebody relies on are never overwritten.

    DeskError `desk.exists`, `desk.not_writable` (reason), `desk.passphrase_missing`; EnrolmentError
    `enrolment.bad_name` when the agency's name or id does not fit into a certificate.
    """
    if not passphrase:
        raise DeskError("desk.passphrase_missing")
    if (folder / "desk.json").exists() or _has_enrolled(folder):
        raise DeskError("desk.exists", folder=str(folder))
    authority = certificates.make_authority(agency, at)
    signing_key, seal_key = keys.load_key(keys.make_signing_key()), keys.make_sealing_key()
    own = certificates.issue_desk(authority, signing_key.public_key(), at)
    seal = certificates.issue_seal(authority, seal_key.public_key(), at)
    try:
        _make_folders(folder)
        for name, key, certificate in (
            ("authority", keys.load_key(authority.private_key), authority.certificate),
            ("desk", signing_key, own),
            ("seal", seal_key, seal),
        ):
            write_whole(folder / "ca" / f"{name}.key.pem", keys.lock_key(key, passphrase), _PRIVATE)
            write_whole(folder / "ca" / f"{name}.pem", certificates.write_pem(certificate))
        write_whole(folder / "trust.pem", certificates.write_pem(authority.certificate))
        Registry(folder / "registry.db").close()
        about: dict[str, Json] = {"schema": SCHEMA, "id": agency.id, "name": agency.name, "practice": practice}
        write_whole(folder / "desk.json", canonical_json(about))
    except OSError as error:
        raise DeskError("desk.not_writable", folder=str(folder), reason=error.strerror) from None
    return open_desk(folder, passphrase)


def open_desk(folder: Path, passphrase: str) -> Desk:
    """Open a desk with its passphrase.

    DeskError `desk.missing`, `desk.wrong_passphrase`, `desk.damaged` (part), `desk.in_use` (another process has it),
    `desk.newer` (a later version of the program has changed the registry).
    """
    agency, practice = _about(folder)
    root, authority_key = _identity(folder, "authority", passphrase)
    own, signing_key = _identity(folder, "desk", passphrase)
    seal, seal_key = _identity(folder, "seal", passphrase)
    if not isinstance(seal_key, rsa.RSAPrivateKey):
        raise DeskError("desk.damaged", part="seal")
    authority = Authority(agency, root, keys.to_der(authority_key))
    signer = Signer(keys.to_der(signing_key), own)
    lock = FileLock(folder / "desk.lock")
    try:
        lock.acquire(timeout=0)
    except Timeout:
        raise DeskError("desk.in_use", folder=str(folder)) from None
    try:
        registry = _registry(folder)
    except BaseException:
        lock.release()
        raise
    return Desk(folder, agency, practice, authority, signer, seal, seal_key, registry, lock)


@contextmanager
def register_of(folder: Path) -> Generator[Registry, None, None]:
    """Open the register of a desk without its keys, for what needs no signature. DeskError as `open_desk`."""
    _about(folder)
    with _locked(folder):
        registry = _registry(folder)
        try:
            yield registry
        finally:
            registry.close()


@contextmanager
def _locked(folder: Path) -> Generator[None, None, None]:
    lock = FileLock(folder / "desk.lock")
    try:
        lock.acquire(timeout=0)
    except Timeout:
        raise DeskError("desk.in_use", folder=str(folder)) from None
    try:
        yield
    finally:
        lock.release()


def _registry(folder: Path) -> Registry:
    """Open the registry. One that is gone is not taken for a new one: its numbers would be given twice."""
    file = folder / "registry.db"
    if not file.is_file() or file.stat().st_size == 0:
        raise DeskError("desk.damaged", part="registry.db")
    return Registry(file)


def _has_enrolled(folder: Path) -> bool:
    """Tell whether laptops were enrolled here: then a desk without its desk.json is damaged, not half set up."""
    if not (folder / "registry.db").exists():
        return False
    registry = Registry(folder / "registry.db")
    try:
        return bool(registry.all_enrolled())
    finally:
        registry.close()


def _make_folders(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for name in ("ca", "records", "outbox"):
        (folder / name).mkdir(mode=0o700, exist_ok=True)


def _about(folder: Path) -> tuple[Agency, bool]:
    try:
        about = json.loads((folder / "desk.json").read_bytes())
        if about["schema"] != SCHEMA:
            raise DeskError("desk.newer", part="desk.json")
        return Agency(AgencyId(about["id"]), about["name"]), bool(about["practice"])
    except FileNotFoundError:
        raise DeskError("desk.missing", folder=str(folder)) from None
    except (OSError, ValueError, KeyError, TypeError):
        raise DeskError("desk.damaged", part="desk.json") from None


def _identity(folder: Path, name: str, passphrase: str) -> tuple[x509.Certificate, SigningKey]:
    """Return a certificate of the desk and its private key, which belong together."""
    try:
        key = keys.unlock_key((folder / "ca" / f"{name}.key.pem").read_bytes(), passphrase)
        (certificate,) = certificates.read_pem((folder / "ca" / f"{name}.pem").read_bytes())
    except SignatureError as error:
        wrong = error.code == "signature.wrong_passphrase"
        raise DeskError("desk.wrong_passphrase" if wrong else "desk.damaged", part=name) from None
    except (OSError, ValueError):
        raise DeskError("desk.damaged", part=name) from None
    if certificate.public_key() != key.public_key():
        raise DeskError("desk.damaged", part=name)
    return certificate, key
