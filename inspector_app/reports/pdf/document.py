"""Puts a whole document together from its pages and their structure."""

from collections.abc import Sequence

from inspector_app.reports.layout.page import Page
from inspector_app.reports.layout.structure import Node
from inspector_app.reports.pdf.archive import About, Attachment, add_colours, attach, describe
from inspector_app.reports.pdf.drawing import draw, picture_names
from inspector_app.reports.pdf.embedding import Fonts
from inspector_app.reports.pdf.file import PdfFile, Reference, numbers
from inspector_app.reports.pdf.pictures import Pictures
from inspector_app.reports.pdf.tagging import Tagger
from inspector_app.reports.pdf.widgets import add_signature_fields


def write_document(pages: Sequence[Page], document: Node, about: About, attachments: Sequence[Attachment]) -> bytes:
    """Return the document as PDF/A-3a and PDF/UA-1. Equal input gives equal bytes: no clock, no chance."""
    file = PdfFile()
    references = [file.reserve() for _ in pages]
    contents = _write_contents(file, pages)
    widgets = add_signature_fields(file, pages, references)
    annotations: dict[Reference, list[Reference]] = {}
    for widget, page in widgets.values():
        annotations.setdefault(page, []).append(widget)
    extras = [
        f"/StructParents {number}/Tabs/S" + _array("Annots", annotations.get(reference, []))
        for number, reference in enumerate(references)
    ]
    tree = _write_pages(file, pages, references, contents, extras)
    structure = Tagger(file, references, widgets).write(document)
    metadata, info = describe(file, about)
    form = file.add(f"<<{_array('Fields', [widget for widget, _page in widgets.values()])}>>") if widgets else None
    catalogue = file.add(
        f"<</Type/Catalog/Pages {tree}/Lang(ja-JP)/MarkInfo<</Marked true>>/StructTreeRoot {structure}"
        f"/ViewerPreferences<</DisplayDocTitle true>>/Metadata {metadata}/OutputIntents[{add_colours(file)}]"
        f"{attach(file, attachments, about.made_at)}{f'/AcroForm {form}' if form else ''}>>"
    )
    return file.written(catalogue, info)


def write_pages(pages: Sequence[Page]) -> bytes:
    """Return pages as plain PDF, to become part of another document."""
    file = PdfFile()
    references = [file.reserve() for _ in pages]
    contents = _write_contents(file, pages)
    tree = _write_pages(file, pages, references, contents, [""] * len(pages))
    return file.written(file.add(f"<</Type/Catalog/Pages {tree}>>"), None)


def _write_contents(file: PdfFile, pages: Sequence[Page]) -> list[str]:
    """Draw the pages; return the entries of each that show what was drawn."""
    fonts = Fonts()
    drawn = [file.add_stream(draw(page, number, fonts)) for number, page in enumerate(pages)]
    embedded = fonts.embed(file)
    resources = file.add(f"<</Font {embedded}>>")
    pictures = Pictures(file)
    return [
        f"/Resources {_with_pictures(page, embedded, pictures) if page.pictures else resources}/Contents {content}"
        for page, content in zip(pages, drawn, strict=True)
    ]


def _with_pictures(page: Page, fonts: Reference, pictures: Pictures) -> str:
    names = zip(picture_names(page), page.pictures, strict=True)
    return f"<</Font {fonts}/XObject<<{''.join(f'/{name} {pictures.put(picture)}' for name, picture in names)}>>>>"


def _write_pages(
    file: PdfFile,
    pages: Sequence[Page],
    references: Sequence[Reference],
    contents: Sequence[str],
    extras: Sequence[str],
) -> Reference:
    tree = file.reserve()
    for page, reference, content, extra in zip(pages, references, contents, extras, strict=True):
        size = numbers(0, 0, page.width, page.height)
        file.put(reference, f"<</Type/Page/Parent {tree}/MediaBox{size}{content}{extra}>>")
    file.put(tree, f"<</Type/Pages/Count {len(references)}{_array('Kids', references)}>>")
    return tree


def _array(key: str, references: Sequence[Reference]) -> str:
    return f"/{key}[{' '.join(references)}]" if references else ""
