"""Why a record or a message is refused."""

from collections.abc import Mapping
from dataclasses import dataclass, field

Detail = str | int | bool | None


@dataclass(frozen=True, slots=True)
class Reason:
    """A code with what its sentence needs: numbers, names of parts, times as ISO 8601; never typed text.

    The file: `record.too_large` (size, limit), `record.not_pdf`, `record.cut` (missing bytes), `record.added_after`
    (bytes added after signing), `record.unreadable` (reason).
    The signature: `signature.missing`, `signature.damaged` (part), `signature.broken` (what was signed differs from
    what is there), `signature.untrusted` (issuer), `signature.expired` (until, signed_at), `signature.not_yet_valid`
    (since, signed_at), `signature.wrong_role`, `signature.future` (signed_at, moment), `signature.not_lead` (signer,
    lead), `signature.other_agency` (signer, record), `signature.name_differs`, `signature.not_certifying`,
    `signature.several`, `signature.weak` (algorithm), `signature.revoked` (revoked_at), `signature.out_of_order`,
    `signature.not_named` (field), `signature.not_named_there` (signer, named), `signature.not_supervisor` (signer).
    Time-stamps: `time.damaged` (part), `time.untrusted` (issuer), `time.expired` (until, at).
    Corrections: `record.corrects_another` (number).
    Revisions after the first: `record.not_an_update` (part).
    The data: `record.no_data`, `record.data_twice` (count), `record.data_invalid` (path, problem),
    `record.inconsistent` (what).
    The pages: `record.pages_differ` (page, part), `record.stamp_differs` (field).
    """

    code: str
    data: Mapping[str, Detail] = field(default_factory=dict)

    def __str__(self) -> str:
        details = ", ".join(f"{name}={value}" for name, value in self.data.items())
        return f"{self.code} ({details})" if details else self.code


class RefusedError(Exception):
    """Carries a reason from where it is found to where the reasons are gathered; never leaves this package."""

    def __init__(self, code: str, **data: Detail) -> None:
        super().__init__(code)
        self.reason = Reason(code, data)
