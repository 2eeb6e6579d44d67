"""Errors a person can act on.

A `KnownError` carries a code and the data that belong to it; `gui/words.py` and `cli/words.py` make the sentence
with the next step. Whatever else is raised is a bug and becomes a report without personal data.
"""

from collections.abc import Mapping


class KnownError(Exception):
    """Something went wrong that the person at the keyboard can do something about.

    `code` is a stable dotted word ("vault.wrong_passphrase"); `data` holds what the sentence needs (a file's name, a
    row's number, a reason). `data` never holds typed text, names of people or key material.
    """

    def __init__(self, code: str, **data: object) -> None:
        super().__init__(code)
        self.code = code
        self.data: Mapping[str, object] = data

    def __str__(self) -> str:
        details = ", ".join(f"{name}={value}" for name, value in self.data.items())
        return f"{self.code} ({details})" if details else self.code


class VaultError(KnownError):
    """The vault cannot be opened, read or written (codes `vault.*`)."""


class KeychainError(KnownError):
    """This device's keyring cannot be used (codes `keychain.*`)."""


class FormError(KnownError):
    """A form definition is not usable (codes `form.*`)."""


class DocumentError(KnownError):
    """A document cannot be drawn (codes `document.*`), for instance because no font has a character."""


class SignatureError(KnownError):
    """Signing failed, or a signature does not hold (codes `signature.*`)."""


class RecordError(KnownError):
    """A record or another file received is refused (codes `record.*`, `message.*`)."""


class EnrolmentError(KnownError):
    """An enrolment request or file does not fit this vault or this agency (codes `enrolment.*`)."""


class DeskError(KnownError):
    """The agency's desk cannot be set up or opened (codes `desk.*`)."""


class InspectionError(KnownError):
    """A step that this inspection's state or form does not allow (codes `inspection.*`)."""


class TransportError(KnownError):
    """The agency's folder cannot be reached, read or written (codes `transport.*`)."""


class InputError(KnownError):
    """Something typed or read from a file is not acceptable (codes `input.*`)."""
