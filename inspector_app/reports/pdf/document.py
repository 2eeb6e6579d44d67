"""Puts a whole document together from its pages and their structure."""

from collections.abc import Sequence
from io import BytesIO

from pikepdf import Array, Dictionary, ObjectStreamMode, Pdf

from inspector_app.reports.layout.page import Page
from inspector_app.reports.layout.structure import Node
from inspector_app.reports.pdf import archive
from inspector_app.reports.pdf.archive import About, Attachment
from inspector_app.reports.pdf.drawing import draw_graphics, draw_text
from inspector_app.reports.pdf.embedding import Fonts
from inspector_app.reports.pdf.packing import pack, packed
from inspector_app.reports.pdf.tagging import Tagger
from inspector_app.reports.pdf.widgets import add_signature_fields


def write_document(pages: Sequence[Page], document: Node, about: About, attachments: Sequence[Attachment]) -> bytes:
    """Return the document as PDF/A-3a and PDF/UA-1. Equal input gives equal bytes: no clock, no chance."""
    with _drawn(pages) as pdf:
        widgets = add_signature_fields(pdf, pages)
        Tagger(pdf).write(document, widgets)
        archive.describe(pdf, about)
        archive.add_colours(pdf)
        archive.set_reading(pdf)
        archive.attach(pdf, attachments, about.made_at)
        return _saved(pdf)


def write_pages(pages: Sequence[Page]) -> bytes:
    """Return pages as plain PDF, to become part of another document."""
    with _drawn(pages) as pdf:
        del pdf.trailer["/Info"]
        return _saved(pdf)


def _drawn(pages: Sequence[Page]) -> Pdf:
    """Return the pages with their fonts, without what reportlab adds of its own."""
    fonts = Fonts()
    pdf = Pdf.open(BytesIO(draw_graphics(pages)))
    for number, (target, page) in enumerate(zip(pdf.pages, pages, strict=True)):
        graphics, text = target.obj.Contents, draw_text(page, number, fonts)
        pack(graphics)
        target.obj.Contents = Array([graphics, pdf.make_indirect(packed(pdf, text))])
        del target.obj["/Trans"]
    resources = pdf.make_indirect(Dictionary(Font=fonts.embed(pdf)))
    for target in pdf.pages:
        target.obj.Resources = resources
    for leftover in ("/Outlines", "/PageMode"):
        if leftover in pdf.Root:
            del pdf.Root[leftover]
    return pdf


def _saved(pdf: Pdf) -> bytes:
    target = BytesIO()
    pdf.save(
        target,
        min_version="1.7",
        compress_streams=False,
        object_stream_mode=ObjectStreamMode.disable,
        deterministic_id=True,
        fix_metadata_version=False,
    )
    return target.getvalue()
