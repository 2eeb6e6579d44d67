"""Empty signature fields at their places (ISO 32000-1, 12.7.4.5)."""

from collections.abc import Sequence

from pikepdf import Array, Dictionary, Name, Object, Pdf, Stream, String

from inspector_app.reports.layout.page import FieldAt, Page

_PRINT = 4


def add_signature_fields(pdf: Pdf, pages: Sequence[Page]) -> list[tuple[str, Object]]:
    """Add every page's fields to the form; return their annotations by name."""
    widgets: list[tuple[str, Object]] = []
    for target, page in zip(pdf.pages, pages, strict=True):
        own = [(field.name, _widget(pdf, target.obj, page, field)) for field in page.fields]
        if own:
            target.obj.Annots = Array([widget for _name, widget in own])
        widgets += own
    if widgets:
        pdf.Root.AcroForm = pdf.make_indirect(Dictionary(Fields=Array([widget for _name, widget in widgets])))
    return widgets


def _widget(pdf: Pdf, target: Object, page: Page, field: FieldAt) -> Object:
    rect = field.rect
    appearance = Stream(pdf, b"")
    appearance[Name.Type], appearance[Name.Subtype] = Name.XObject, Name.Form
    appearance[Name.BBox] = Array([0, 0, round(rect.width, 2), round(rect.height, 2)])
    appearance[Name.Resources] = Dictionary()
    edges = [rect.x, page.height - rect.bottom, rect.right, page.height - rect.y]
    return pdf.make_indirect(
        Dictionary(
            Type=Name.Annot,
            Subtype=Name.Widget,
            FT=Name.Sig,
            T=String(field.name),
            TU=String(field.node.alt),
            F=_PRINT,
            P=target,
            Rect=Array([round(edge, 2) for edge in edges]),
            AP=Dictionary(N=pdf.make_indirect(appearance)),
        )
    )
