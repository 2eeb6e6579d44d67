"""特定個人情報等の安全管理に関する基本方針 (別添1), as it is handed to contractors (DOMAIN B3, B11)."""

from dataclasses import dataclass, replace

from inspector_app.reports.documents import grid, letter, looks
from inspector_app.reports.documents.paper import Document
from inspector_app.reports.documents.wording import wording
from inspector_app.reports.layout.flow import MILLIMETRE
from inspector_app.reports.layout.structure import Node
from inspector_app.reports.layout.text import Paragraph, Style

_TEXT = replace(looks.TEXT, leading=16)
"""Close enough to stand on one page."""


@dataclass(frozen=True, slots=True)
class _Look:
    """A kind of block: its indent and the space above, in millimetres; `hangs` begins with a label to hang under."""

    kind: str
    style: Style
    indent: float
    above: float
    hangs: bool = False


_LOOKS = {
    "heading": _Look("H2", looks.HEADING, 0, 4),
    "text": _Look("P", _TEXT, 4, 0.5),
    "title": _Look("P", _TEXT, 4, 2),
    "article": _Look("P", _TEXT, 4, 0, hangs=True),
    "note": _Look("P", looks.NOTE, 12, 1),
    "item": _Look("P", looks.NOTE, 15, 0, hangs=True),
}
_WITH_NEXT = {"heading": 3, "title": 3, "note": 2}


def render_policy() -> bytes:
    """Return the agency's policy, with its edition in the foot; it has nothing to fill in."""
    document = Document(wording("policy"), None)
    letter.add_title(document)
    for block in document.wording.entries("blocks"):
        for name, text in block.items():
            _add(document, name, text)
    return document.finish()


def _add(document: Document, name: str, text: str) -> None:
    look = _LOOKS[name]
    grid.gap(document, look.above)
    document.flow.keep(_WITH_NEXT.get(name, 1) * look.style.leading)
    indent = look.indent * MILLIMETRE
    label, _space, rest = text.partition(" ")
    if look.hangs and rest:
        letter.add_hanging(document, label, rest, look.style, indent)
        return
    node = document.section.add(Node(look.kind))
    document.flow.paragraphs([node], [Paragraph(text, look.style, lasting=True, where=label)], indent)
