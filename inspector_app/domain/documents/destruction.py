"""廃棄・削除証明書 from what was entered."""

from inspector_app.domain.canonical import Json
from inspector_app.domain.destruction import CertificateCopy, DestructionCertificate, Disposal, Treatment
from inspector_app.domain.documents.basis import Basis
from inspector_app.domain.entry import EntryProblem, Values, filled, lines, maybe_choice, maybe_day, text


def propose(basis: Basis) -> dict[str, Json]:
    """Return what is known before anybody enters something."""
    return {
        "addressee": "\n".join(filter(None, (basis.agency.name, basis.usual.certifier))),
        "company": basis.about.contractor.name,
        "disposals": [{"treatment": Treatment.DELETED.value}],
    }


def problems(values: Values) -> tuple[EntryProblem, ...]:
    """Return what is wrong beside the single fields: nothing can be."""
    del values
    return ()


def make(values: Values, basis: Basis) -> DestructionCertificate:
    """Return the document."""
    del basis
    return DestructionCertificate(
        addressee=lines(values, "addressee"),
        company=text(values, "company"),
        representative=text(values, "representative"),
        disposals=tuple(
            Disposal(
                treatment=maybe_choice(Treatment, row, "treatment"),
                method=text(row, "method"),
                day=maybe_day(row, "day"),
                media=text(row, "media"),
                quantity=text(row, "quantity"),
            )
            for row in filled(values, "disposals")
        ),
        copies=tuple(CertificateCopy(text(row, "issuer"), maybe_day(row, "day")) for row in filled(values, "copies")),
        remarks=text(values, "remarks") or None,
        certified_on=maybe_day(values, "certified_on"),
    )
