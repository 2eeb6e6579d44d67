"""Writes the structure of a document: StructTreeRoot, ParentTree, attributes (ISO 32000-1, 14.7)."""

from collections.abc import Mapping, Sequence

from inspector_app.reports.layout.structure import Node
from inspector_app.reports.pdf.file import PdfFile, Reference, numbers, text_string

_CELLS = ("TH", "TD")


class Tagger:
    """Writes one structure tree. `widgets` are the annotations of form fields by name, each with its page."""

    def __init__(
        self, file: PdfFile, pages: Sequence[Reference], widgets: Mapping[str, tuple[Reference, Reference]]
    ) -> None:
        self._file = file
        self._pages = pages
        self._widgets = widgets
        self._marked: list[dict[int, Reference]] = [{} for _ in pages]
        self._forms: dict[str, Reference] = {}

    def write(self, document: Node) -> Reference:
        """Write the tree below `document`, whose marks are set; return its root.

        In the parent tree pages have their place among the pages, and widgets follow in their order.
        """
        root = self._file.reserve()
        top = self._element(document, root)
        marked = [self._file.add(f"[{' '.join(marks[mark] for mark in range(len(marks)))}]") for marks in self._marked]
        parents = [*marked, *(self._forms[field] for field in self._widgets)]
        tree = " ".join(f"{number} {parent}" for number, parent in enumerate(parents))
        parent_tree = self._file.add(f"<</Nums[{tree}]>>")
        entries = f"/ParentTree {parent_tree}/ParentTreeNextKey {len(parents)}"
        self._file.put(root, f"<</Type/StructTreeRoot/K {top}{entries}>>")
        return root

    def _element(self, node: Node, parent: Reference) -> Reference:
        element = self._file.reserve()
        entries = f"/Alt{text_string(node.alt)}" if node.alt else ""
        if node.kind in _CELLS:
            entries += _cell_attributes(node)
        if node.box is not None:
            entries += f"/A<</O/Layout/Placement/Block/BBox{numbers(*node.box)}>>"
        if len(node.marks) == 1:
            page, mark = node.marks[0]
            self._marked[page][mark] = element
            entries += f"/Pg {self._pages[page]}"
            kids = [str(mark)]
        else:
            kids = [self._reference(page, mark, element) for page, mark in node.marks]
        if node.field:
            widget, page_of_widget = self._widgets[node.field]
            self._forms[node.field] = element
            kids.append(f"<</Type/OBJR/Obj {widget}/Pg {page_of_widget}>>")
        kids += [self._element(child, element) for child in node.children]
        if kids:
            entries += f"/K {kids[0]}" if len(kids) == 1 else f"/K[{' '.join(kids)}]"
        self._file.put(element, f"<</S/{node.kind}/P {parent}{entries}>>")
        return element

    def _reference(self, page: int, mark: int, element: Reference) -> str:
        """Return a reference to one of several pieces of marked content."""
        self._marked[page][mark] = element
        return f"<</Type/MCR/Pg {self._pages[page]}/MCID {mark}>>"


def _cell_attributes(node: Node) -> str:
    scope = f"/Scope/{node.scope}" if node.scope else ""
    columns = f"/ColSpan {node.columns}" if node.columns > 1 else ""
    rows = f"/RowSpan {node.rows}" if node.rows > 1 else ""
    return f"/A<</O/Table{scope}{columns}{rows}>>" if scope or columns or rows else ""
