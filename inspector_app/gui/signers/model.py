"""What the screen of signers shows, in words."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from inspector_app.gui.phrases import moment_words
from inspector_app.usecases.read_signatures import Place, Signatures

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class PlaceLine:
    """One place: as what one signs there, who, and when it was signed, empty before."""

    role: str
    name: str
    time: str


@dataclass(frozen=True, slots=True)
class SignersScreen:
    """Everything on the screen. `chain` says where the record stands among its corrections, empty for the only one."""

    places: tuple[PlaceLine, ...]
    chain: str
    first: bool
    further: bool
    correctable: bool
    told: str


def signers_screen(signatures: Signatures) -> SignersScreen:
    """Return what is shown."""
    told = ""
    if not signatures.first and not signatures.further:
        told = translate(
            "Signers", "端末で署名を加えられるのは、送信する前だけです。送信した後は、機構の受付で署名します。"
        )
    return SignersScreen(
        places=tuple(_line(number, place) for number, place in enumerate(signatures.places)),
        chain=_chain(signatures),
        first=signatures.first,
        further=signatures.further,
        correctable=signatures.correctable,
        told=told,
    )


def _line(number: int, place: Place) -> PlaceLine:
    signature, person = place.signature, place.person
    if person is None:
        role = translate("Signers", "監督職員")
        shown = "" if signature is None else "　".join(filter(None, (signature.signer.title, signature.signer.name)))
    else:
        role = translate("Signers", "調査者（責任者）") if number == 0 else translate("Signers", "調査者")
        shown = "　".join(filter(None, (person.title, person.name)))
    if signature is None:
        return PlaceLine(role, shown, translate("Signers", "未署名"))
    at = signature.signed_at
    return PlaceLine(role, shown, "" if at is None else moment_words(at))


def _chain(signatures: Signatures) -> str:
    chain = signatures.chain
    lines = []
    if chain.corrects is not None:
        words = translate("Signers", "この検査は訂正（第{revision}版）です。理由：{reason}")
        lines.append(words.format(revision=chain.revision, reason=chain.reason))
    if chain.corrected_by:
        lines.append(translate("Signers", "この記録は、後の版で訂正されています。"))
    return "\n".join(lines)
