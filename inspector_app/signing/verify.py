"""The verdict on a record: who signed, when by whose clock, whether a byte changed, whether the data hold together.

In this order, and nothing later is looked at when something earlier fails: the bytes (`gap`), the spelling of the
signatures (`cms`), each signature over every byte that it covers and the authority behind it (`layers`); only then is
the file parsed: what the lead inspector signed (`inside`), what each revision after it added (`steps`), the data
(`content`). What a stranger signed never reaches a PDF parser where anchors are given.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from cryptography import x509

from inspector_app.domain.record import Record
from inspector_app.signing.content import read_content
from inspector_app.signing.found import DEVICE_TIME, FoundSignature, FoundTimeStamp, Revision
from inspector_app.signing.inside import Inside, read_inside
from inspector_app.signing.layers import Layer, Proof, SignatureLayer, prove_times, read_layers
from inspector_app.signing.names import SignerName, signer_name
from inspector_app.signing.reasons import Reason, RefusedError
from inspector_app.signing.revocation import Pinned, look_up, revocation_problems, silent_lists
from inspector_app.signing.signatories import signatory_problems
from inspector_app.signing.steps import Added, read_steps
from inspector_app.signing.trust import check_moment, validity_problems

__all__ = ["DEVICE_TIME", "Reason", "Verification", "verify_record"]

_NOTHING = Pinned()


@dataclass(frozen=True, slots=True)
class Verification:
    """What is known about a record file.

    `intact`: the signatures are over every byte and are their keys'. `trusted`: an anchor vouches for each signer.
    `signer`, `signed_at` and what goes with them are the lead inspector's; `signatures` are all, the lead's first.
    `certified` counts the bytes from the beginning that the lead signed. `record_json` are the attached bytes, read
    only from these; `record` what they say, None unless they satisfy the schema and hold together. `reasons` is why
    the record is refused. `silent_lists` are the places, among the kept revocation lists, of those by authorities of
    none of the signers.
    """

    reasons: tuple[Reason, ...]
    intact: bool = False
    trusted: bool = False
    signer: SignerName | None = None
    certificate: x509.Certificate | None = None
    signed_at: datetime | None = None
    time_source: str = DEVICE_TIME
    stated_reason: str = ""
    record_json: bytes | None = None
    record: Record | None = None
    certified: int = 0
    signatures: tuple[FoundSignature, ...] = ()
    time_stamps: tuple[FoundTimeStamp, ...] = ()
    revisions: tuple[Revision, ...] = ()
    silent_lists: tuple[int, ...] = ()

    @property
    def ok(self) -> bool:
        """Tell whether nothing speaks against the record: intact, trusted, in time, by its inspectors, sound."""
        return not self.reasons

    @property
    def covers_whole_file(self) -> bool:
        """Tell whether the signatures cover every byte; intact ones always do here."""
        return self.intact


def verify_record(
    pdf: bytes,
    anchors: Sequence[x509.Certificate],
    moment: datetime | None,
    *,
    time_anchors: Sequence[x509.Certificate] = (),
    kept: Pinned = _NOTHING,
) -> Verification:
    """Verify a record against the agency's trust anchors. Nothing is raised, whatever the bytes are.

    A signer's certificate has to be valid at the signing time that the device claimed, and at the time by which a
    service that `time_anchors` vouch for had seen the signature; where none did, at `moment` (the reader's now, or the
    time of a receipt) unless that is None. `kept` is what the verifier has of revocation lists. Without anchors
    everything else is still found out, and `signature.untrusted` is among the reasons. Whether the pages agree with
    the data is `agreement.pages_agree`.
    """
    check_moment(moment)
    try:
        return _verify(pdf, anchors, moment, time_anchors, kept)
    except RefusedError as error:
        return Verification((error.reason,))
    except Exception as error:  # noqa: BLE001 (four parsers read these bytes, and each has its own ways to fail)
        return Verification((Reason("record.unreadable", {"reason": type(error).__name__}),))


def _verify(
    pdf: bytes,
    anchors: Sequence[x509.Certificate],
    moment: datetime | None,
    time_anchors: Sequence[x509.Certificate],
    kept: Pinned,
) -> Verification:
    layers = read_layers(pdf, anchors)
    proof = prove_times(layers, time_anchors, moment)
    signed = _by_bytes(layers, proof)
    if signed.reasons and anchors:
        own = layers[0].message.signer if isinstance(layers[0], SignatureLayer) else None
        late = () if own is None else validity_problems(own, None, moment)
        return replace(signed, reasons=(*signed.reasons, *late))
    try:
        inside = read_inside(pdf[: layers[0].gap.covered], layers[0].gap)
        added = read_steps(pdf, [layer.gap for layer in layers], inside)
    except RefusedError as error:
        return replace(signed, reasons=(*signed.reasons, error.reason))
    found = _with_steps(signed, added, (*anchors, *_others(layers)), kept)
    return _judged(found, inside, proof, moment)


def _by_bytes(layers: Sequence[Layer], proof: Proof) -> Verification:
    """Put together what the bytes and the certificates show before the file is parsed."""
    signatures = tuple(
        FoundSignature(
            field="",
            signer=signer_name(layer.message.signer),
            certificate=layer.message.signer,
            signed_at=None,
            covered=layer.gap.covered,
            trusted=not layer.distrust,
            proven_at=proven,
        )
        for layer, proven in zip(layers, proof.proven, strict=True)
        if isinstance(layer, SignatureLayer)
    )
    distrust = tuple(reason for layer in layers if isinstance(layer, SignatureLayer) for reason in layer.distrust)
    lead = signatures[0]
    return Verification(
        reasons=_once(distrust),
        intact=True,
        trusted=not distrust,
        signer=lead.signer,
        certificate=lead.certificate,
        time_source=lead.time_source,
        certified=layers[0].gap.covered,
        signatures=signatures,
        time_stamps=proof.time_stamps,
    )


def _once(reasons: Sequence[Reason]) -> tuple[Reason, ...]:
    return tuple(reason for place, reason in enumerate(reasons) if reason not in reasons[:place])


def _others(layers: Sequence[Layer]) -> list[x509.Certificate]:
    return [each for layer in layers if isinstance(layer, SignatureLayer) for each in layer.message.others]


def _with_steps(signed: Verification, added: Added, issuers: Sequence[x509.Certificate], kept: Pinned) -> Verification:
    """Add the fields, the claimed times and what is known of revocations, which stand in the file."""
    everything = added.evidence.joined(kept)
    signatures = tuple(
        replace(
            found,
            field=step.field,
            signed_at=step.signed_at,
            stated_reason=step.reason,
            stated_name=step.name,
            revocation=look_up(found.certificate, issuers, everything, found.proven_at),
        )
        for found, step in zip(signed.signatures, added.signed, strict=True)
    )
    silent = silent_lists(kept, [each.certificate for each in signatures], (*issuers, *everything.certificates))
    return replace(signed, signatures=signatures, revisions=added.revisions, silent_lists=silent)


def _judged(found: Verification, inside: Inside, proof: Proof, moment: datetime | None) -> Verification:
    content = read_content(inside.attachment)
    reasons = [*found.reasons]
    late: list[Reason] = []
    for each in found.signatures:
        late += validity_problems(each.certificate, each.signed_at, each.proven_at or moment)
        late += revocation_problems(each.revocation)
        if each.signed_at is None:
            late.append(Reason("signature.damaged", {"part": "time"}))
    # What a time-stamp lacks matters where it would have helped.
    reasons += [*late, *(proof.reasons if late else ()), *content.reasons]
    if content.record is not None:
        reasons += signatory_problems(found.signatures, content.record)
    return replace(
        found,
        reasons=_once(reasons),
        signed_at=inside.signed_at,
        stated_reason=inside.reason,
        record_json=inside.attachment,
        record=content.record,
    )
