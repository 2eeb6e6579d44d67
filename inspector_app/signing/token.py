"""A signer's key on a card or another token, reached by its maker's library (PKCS#11); the key never leaves it."""

from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec

from inspector_app.errors import SignatureError
from inspector_app.signing.pkcs12 import check_key

if TYPE_CHECKING:
    from pyhanko.sign.signers import Signer as PyHankoSigner


@dataclass(frozen=True, slots=True)
class TokenPlace:
    """Where a token is: its maker's library, and its label where several are plugged in."""

    library: Path
    label: str = ""


@dataclass(frozen=True, slots=True)
class TokenSigner:
    """Somebody whose key is on a token. The PIN is asked for each time and kept no longer than this value."""

    place: TokenPlace
    key_id: bytes
    certificate: x509.Certificate
    chain: tuple[x509.Certificate, ...] = ()
    pin: str = field(default="", repr=False)

    @contextmanager
    def ready(self) -> "Generator[PyHankoSigner, None, None]":
        """Open the token for one signature. Errors as `open_token`; SignatureError `token.failed` (reason)."""
        from asn1crypto import x509 as asn1_x509
        from cryptography.hazmat.primitives.serialization import Encoding
        from pkcs11.exceptions import PKCS11Error
        from pyhanko.sign.pkcs11 import PKCS11Signer

        # Few cards digest and sign in one go with these.
        is_curve = isinstance(self.certificate.public_key(), ec.EllipticCurvePublicKey)
        others = {asn1_x509.Certificate.load(each.public_bytes(Encoding.DER)) for each in self.chain}
        with _session(self.place, self.pin) as session:
            try:
                yield PKCS11Signer(
                    session,
                    cert_id=self.key_id,
                    ca_chain=others,
                    key_id=self.key_id,
                    embed_roots=False,
                    use_raw_mechanism=is_curve,
                )
            except PKCS11Error as error:
                raise SignatureError("token.failed", reason=type(error).__name__) from error


def tokens(library: Path) -> tuple[str, ...]:
    """Return the labels of the tokens that are plugged in. SignatureError `token.no_library` (file)."""
    slots = _library(library).get_slots(token_present=True)
    return tuple(label for slot in slots if (label := str(slot.get_token().label).strip()))


def open_token(place: TokenPlace, pin: str) -> TokenSigner:
    """Return who signs with a token: the only key on it that has its certificate beside it.

    SignatureError `token.no_library` (file), `token.absent` (label), `token.wrong_pin`, `token.locked`,
    `token.no_signer`, `token.several` (count), `signature.key_weak` (kind), `token.failed` (reason).
    """
    from pkcs11 import Attribute, ObjectClass
    from pkcs11.exceptions import PKCS11Error

    with _session(place, pin) as session:
        try:
            held = {
                bytes(each[Attribute.ID]): bytes(each[Attribute.VALUE])
                for each in session.get_objects({Attribute.CLASS: ObjectClass.CERTIFICATE})
            }
            ids = [
                bytes(each[Attribute.ID]) for each in session.get_objects({Attribute.CLASS: ObjectClass.PRIVATE_KEY})
            ]
        except PKCS11Error as error:
            raise SignatureError("token.failed", reason=type(error).__name__) from error
    own = [each for each in ids if each in held]
    if not own:
        raise SignatureError("token.no_signer")
    if len(own) > 1:
        raise SignatureError("token.several", count=len(own))
    certificate = x509.load_der_x509_certificate(held[own[0]])
    check_key(certificate.public_key())
    return TokenSigner(place, own[0], certificate, (), pin)


@contextmanager
def _session(place: TokenPlace, pin: str) -> Generator[Any, None, None]:
    from pkcs11 import exceptions

    library = _library(place.library)
    found = [slot.get_token() for slot in library.get_slots(token_present=True)]
    wanted = [each for each in found if str(each.label).strip() == place.label or (not place.label and each.label)]
    if len(wanted) != 1:
        raise SignatureError("token.absent", label=place.label)
    try:
        session = wanted[0].open(user_pin=pin)
    except (exceptions.PinIncorrect, exceptions.PinLenRange, exceptions.PinInvalid):
        raise SignatureError("token.wrong_pin") from None
    except exceptions.PinLocked:
        raise SignatureError("token.locked") from None
    except exceptions.PKCS11Error as error:
        raise SignatureError("token.failed", reason=type(error).__name__) from error
    try:
        yield session
    finally:
        session.close()


def _library(file: Path) -> Any:
    import pkcs11

    try:
        library = pkcs11.lib(str(file))
        library.reinitialize()
    except (pkcs11.exceptions.PKCS11Error, RuntimeError, OSError):
        raise SignatureError("token.no_library", file=str(file)) from None
    return library
