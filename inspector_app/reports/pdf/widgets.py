"""Empty signature fields at their places (ISO 32000-1, 12.7.4.5)."""

from collections.abc import Sequence

from inspector_app.reports.layout.page import FieldAt, Page
from inspector_app.reports.pdf.file import PdfFile, Reference, numbers, text_string

_PRINT = 4


def add_signature_fields(
    file: PdfFile, pages: Sequence[Page], references: Sequence[Reference]
) -> dict[str, tuple[Reference, Reference]]:
    """Add the fields of all pages; return each one's annotation and page by the field's name.

    In the structure's parent tree their numbers follow those of the pages.
    """
    widgets: dict[str, tuple[Reference, Reference]] = {}
    for page, reference in zip(pages, references, strict=True):
        for field in page.fields:
            widgets[field.name] = _widget(file, page, reference, field, len(pages) + len(widgets)), reference
    return widgets


def _widget(file: PdfFile, page: Page, reference: Reference, field: FieldAt, number: int) -> Reference:
    rect = field.rect
    appearance = file.add_stream(
        b"", f"/Type/XObject/Subtype/Form/BBox{numbers(0, 0, rect.width, rect.height)}/Resources<<>>"
    )
    edges = numbers(rect.x, page.height - rect.bottom, rect.right, page.height - rect.y)
    return file.add(
        f"<</Type/Annot/Subtype/Widget/FT/Sig/T{text_string(field.name)}/TU{text_string(field.node.alt)}"
        f"/F {_PRINT}/P {reference}/Rect{edges}/AP<</N {appearance}>>/StructParent {number}>>"
    )
