"""Print the record of a destruction on the agency's form, 廃棄・削除証明書 (別添4)."""

from inspector_app import __version__
from inspector_app.domain.destruction import DestructionCertificate, Disposal, Treatment
from inspector_app.domain.ids import InspectionId
from inspector_app.domain.imprint import Imprint
from inspector_app.domain.log import LogKind
from inspector_app.errors import InputError
from inspector_app.reports.documents.destruction import render_destruction
from inspector_app.reports.documents.letter import western_date
from inspector_app.reports.documents.wording import Wording, wording
from inspector_app.storage.destruction import Destruction, Grounds, list_destructions
from inspector_app.storage.parties import load_profile
from inspector_app.storage.vault import Vault
from inspector_app.usecases.world import World


def print_destruction(world: World, vault: Vault, inspection_id: InspectionId) -> bytes:
    """Return the certificate of an inspection's destruction as PDF/A-3a, to be sealed.

    KeyError when it was never destroyed; InputError `input.profile_missing`; DocumentError `document.missing_glyph`.
    """
    found = [each for each in list_destructions(vault) if each.inspection_id == inspection_id]
    if not found:
        raise KeyError(inspection_id)
    profile = load_profile(vault)
    if profile is None:
        raise InputError("input.profile_missing")
    destruction, inspector = found[-1], profile.inspector
    certificate = DestructionCertificate(
        addressee=(profile.agency.name,),
        company="　".join(part for part in (profile.agency.name, inspector.department) if part),
        representative=" ".join(part for part in (inspector.title, destruction.order.inspector) if part),
        disposals=(_disposal(destruction),),
        remarks=_remarks(destruction),
        certified_on=destruction.order.at.date(),
    )
    imprint = Imprint(
        number="",
        issuer=profile.agency.name,
        made_at=world.now(),
        producer=f"inspector-app {__version__}",
        practice=destruction.practice,
    )
    drawn = render_destruction(certificate, imprint)
    vault.log(LogKind.PRINTED, inspection_id, {"what": "destruction"})
    return drawn


def _disposal(destruction: Destruction) -> Disposal:
    words = wording("erasure")
    return Disposal(
        treatment=Treatment.DELETED,
        method=words.text("method"),
        day=destruction.order.at.date(),
        media=words.text(
            "media",
            number=destruction.contract_number,
            title=destruction.contract_title,
            contractor=destruction.contractor,
            visited="、".join(western_date(day) for day in destruction.visited),
        ),
        quantity=words.text("quantity", answers=str(destruction.answers)),
    )


def _remarks(destruction: Destruction) -> str:
    words, order = wording("erasure"), destruction.order
    by_order = order.grounds is Grounds.ORDER
    lines = [
        words.text("order", reason=order.reason) if by_order else words.text("retention"),
        _receipt(words, destruction),
    ]
    if destruction.exports or destruction.copies:
        lines.append(words.text("exports", count=str(destruction.exports), copies=str(destruction.copies)))
    return "\n".join(lines)


def _receipt(words: Wording, destruction: Destruction) -> str:
    record, receipt = destruction.record_sha256, destruction.receipt_sha256
    if record is None:
        return words.text("no_receipt")
    if receipt is None or destruction.received_at is None:
        return words.text("refused", record=record)
    return words.text("receipt", day=western_date(destruction.received_at.date()), receipt=receipt, record=record)
