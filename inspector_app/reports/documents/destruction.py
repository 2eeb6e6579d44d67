"""廃棄・削除証明書 (別添4). What its page does not hold stands on a 別紙: many media, long remarks (DOMAIN H1–H10)."""

from collections.abc import Sequence
from dataclasses import replace

from inspector_app.domain.destruction import CertificateCopy, DestructionCertificate, Disposal, Treatment
from inspector_app.domain.imprint import Imprint
from inspector_app.reports.documents import grid, letter, looks, phrases
from inspector_app.reports.documents.grid import Column, Entry
from inspector_app.reports.documents.letter import western_date
from inspector_app.reports.documents.paper import Document
from inspector_app.reports.documents.rings import cell_node, ring_word
from inspector_app.reports.documents.wording import Wording, wording
from inspector_app.reports.layout.flow import MILLIMETRE
from inspector_app.reports.layout.page import Rule
from inspector_app.reports.layout.text import Paragraph, measure

_NOTE_RULE = 50 * MILLIMETRE
_HAIRLINE = 0.4
_LABELS = 55 * MILLIMETRE
_LONGEST = 75 * MILLIMETRE
"""The longest text that the certificate itself holds; a longer one goes to the annex."""


def render_destruction(certificate: DestructionCertificate, imprint: Imprint) -> bytes:
    """Return the certificate, to be sealed, as PDF/A-3a and PDF/UA-1; errors as for `render_sheet`."""
    document = Document(wording("destruction"), imprint)
    entries = _entries(document.wording, certificate)
    long = [entry for entry in entries if _too_long(document, entry.value)]
    _certificate(document, [_annexed(entry) if entry in long else entry for entry in entries], certificate)
    several = certificate.disposals if len(certificate.disposals) > 1 else ()
    if several or long:
        document.begin_annex()
    if several:
        _list(document, several, 0)
    for entry in long:
        grid.list_heading(document, entry.label)
        document.line(entry.value)
    if several or long:
        document.last_line(phrases.END)
    return document.finish(certificate.company)


def render_blank_destruction(addressee: Sequence[str] = (), annex_rows: int = 0) -> bytes:
    """Return the certificate for filling in by hand, with the source's addressee unless another one is given.

    With `annex_rows` a blank 別紙 of so many rows follows.
    """
    document = Document(wording("destruction"), None)
    _certificate(document, _entries_by_hand(document.wording), None, addressee)
    if annex_rows:
        document.begin_annex()
        _list(document, (), annex_rows)
        document.last_line(phrases.END)
    return document.finish()


def proposed_remarks(copies: Sequence[CertificateCopy]) -> str:
    """Return what the form wants to be said about destruction that was entrusted to others, or "" (DOMAIN H7)."""
    if not copies:
        return ""
    texts = wording("destruction")
    issuers = "、".join(texts.text("copy", issuer=copy.issuer, day=western_date(copy.day)) for copy in copies)
    return texts.text("copies", issuers=issuers)


def _certificate(
    document: Document,
    entries: Sequence[Entry],
    certificate: DestructionCertificate | None,
    addressee: Sequence[str] = (),
) -> None:
    text = document.wording.text
    lines = addressee if certificate is None else certificate.addressee
    letter.add_addressee(document, lines or document.wording.texts_of("addressee"))
    grid.gap(document, 4)
    letter.add_title(document)
    grid.gap(document, 4)
    if certificate is None:
        letter.add_sender_by_hand(document, ["", text("representative")], text("seal"))
    else:
        letter.add_sender(document, [certificate.company, certificate.representative])
        letter.add_seal(document, text("seal"))
    grid.gap(document, 6)
    document.line(text("body"))
    grid.gap(document, 3)
    words_of_form = document.wording.choices("treatments")
    table = grid.entry_table(document, entries, text("summary"), 50)
    for treatment in Treatment:
        if certificate is not None and treatment in certificate.treatments:
            ring_word(document.flow.pages, cell_node(table, 0, 1), words_of_form[treatment])
    grid.gap(document, 5)
    day = certificate.certified_on if certificate is not None else None
    document.line(text("certified") + western_date(day))
    _note(document, text("note"))


def _entries_by_hand(texts: Wording) -> list[Entry]:
    return [
        _choice(texts),
        Entry(texts.text("method"), hand=28),
        Entry(texts.text("day"), hand=12),
        Entry(texts.text("remarks"), hand=38),
    ]


def _choice(texts: Wording) -> Entry:
    choice = texts.text("separator").join(texts.choices("treatments").values())
    return Entry(texts.text("treatment"), choice, 16, style=looks.CENTRED)


def _too_long(document: Document, value: str) -> bool:
    paragraph = Paragraph(value, looks.CELL, where=document.wording.text("title"))
    return measure((paragraph,), document.paper.measure - _LABELS).height > _LONGEST


def _annexed(entry: Entry) -> Entry:
    return replace(entry, value=phrases.AS_ANNEXED)


def _entries(texts: Wording, certificate: DestructionCertificate) -> list[Entry]:
    method, day = certificate.shared(lambda each: each.method), certificate.shared(lambda each: western_date(each.day))
    if not certificate.disposals:
        method, day = "", western_date(None)
    return [
        _choice(texts),
        Entry(texts.text("method"), phrases.AS_ANNEXED if method is None else method, 24),
        Entry(texts.text("day"), phrases.AS_ANNEXED if day is None else day, 14),
        Entry(texts.text("remarks"), _remarks(texts, certificate), 38),
    ]


def _remarks(texts: Wording, certificate: DestructionCertificate) -> str:
    lines: list[str] = []
    if len(certificate.disposals) == 1 and certificate.disposals[0].media:
        only = certificate.disposals[0]
        lines.append(texts.text("media", media="　".join(filter(None, (only.media, only.quantity)))))
    lines.append(proposed_remarks(certificate.copies) if certificate.remarks is None else certificate.remarks)
    return "\n".join(filter(None, lines))


def _note(document: Document, text: str) -> None:
    """Add the form's footnote under a short line."""
    flow = document.flow
    grid.gap(document, 8)
    flow.keep(4 * looks.NOTE.leading)
    flow.page.rules.append(Rule(flow.paper.left, flow.y, flow.paper.left + _NOTE_RULE, flow.y, _HAIRLINE))
    grid.gap(document, 1.5)
    document.line(text, looks.NOTE)


def _list(document: Document, disposals: Sequence[Disposal], blank_rows: int) -> None:
    text = document.wording.text
    grid.list_heading(document, text("annex_title"))
    columns = [
        Column(text("annex_number"), 11, looks.CELL_CENTRED),
        Column(text("annex_media"), 52),
        Column(text("annex_quantity"), 22),
        Column(text("annex_treatment"), 14, looks.CELL_CENTRED),
        Column(text("annex_method"), 38),
        Column(text("annex_day"), 28, looks.CELL_CENTRED),
    ]
    treatments = document.wording.choices("treatments")
    rows = [
        (
            str(number),
            disposal.media,
            disposal.quantity,
            "" if disposal.treatment is None else treatments[disposal.treatment],
            disposal.method,
            western_date(disposal.day),
        )
        for number, disposal in enumerate(disposals, start=1)
    ]
    grid.list_table(document, columns, rows, text("annex_summary"), hand=12, blank_rows=blank_rows)
    grid.gap(document, 4)
