"""廃棄・削除証明書: what was destroyed at the end of a contract, how and when (DOMAIN H1–H10)."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Treatment(StrEnum):
    """廃棄 of papers and media, 削除 of data."""

    DISCARDED = "discarded"
    DELETED = "deleted"


@dataclass(frozen=True, slots=True)
class Disposal:
    """Something destroyed: which media or files, how much of them, by which method, and on which day."""

    treatment: Treatment | None
    method: str
    day: date | None
    media: str = ""
    quantity: str = ""


@dataclass(frozen=True, slots=True)
class CertificateCopy:
    """The same certificate from a party to which destruction was entrusted; a copy of it is attached (DOMAIN H7)."""

    issuer: str
    day: date | None


@dataclass(frozen=True, slots=True)
class DestructionCertificate:
    """What a contractor certifies. `addressee` are the agency's lines, `company` and `representative` the sender's.

    `remarks` None means that the remarks say what the form asks for and nothing else. `certified_on` is None on a paper
    that is dated by hand when it is sealed.
    """

    addressee: tuple[str, ...]
    company: str
    representative: str
    disposals: tuple[Disposal, ...]
    copies: tuple[CertificateCopy, ...] = ()
    remarks: str | None = None
    certified_on: date | None = None

    @property
    def treatments(self) -> frozenset[Treatment]:
        """Return which of the form's words are circled."""
        return frozenset(each.treatment for each in self.disposals if each.treatment is not None)

    def shared(self, what: Callable[[Disposal], str]) -> str | None:
        """Return what is the same for everything that was destroyed; None where it differs."""
        values = {what(disposal) for disposal in self.disposals}
        return values.pop() if len(values) == 1 else None
