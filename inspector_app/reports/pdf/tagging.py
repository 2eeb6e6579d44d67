"""Writes the structure of a document into the PDF: StructTreeRoot, ParentTree, attributes (ISO 32000-1, 14.7)."""

from collections.abc import Sequence

from pikepdf import Array, Dictionary, Name, NumberTree, Object, Pdf

from inspector_app.reports.layout.structure import Node

_CELLS = ("TH", "TD")


class Tagger:
    """Writes one structure tree. Afterwards `widget_elements` has the Form elements by the name of their field."""

    def __init__(self, pdf: Pdf) -> None:
        self._pdf = pdf
        self._pages = [page.obj for page in pdf.pages]
        self._parents: list[dict[int, Object]] = [{} for _ in self._pages]
        self.widget_elements: dict[str, Object] = {}

    def write(self, document: Node, widgets: Sequence[tuple[str, Object]]) -> None:
        """Write the tree below `document`; `widgets` are the annotations of the fields that Form nodes name."""
        root = self._pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot))
        root.K = self._element(document, root)
        tree = self._write_parents(root)
        for number, (field, widget) in enumerate(widgets, start=len(self._pages)):
            element = self.widget_elements[field]
            element.K = Dictionary(Type=Name.OBJR, Obj=widget, Pg=widget.P)
            widget.StructParent = number
            tree[number] = element
        root.ParentTreeNextKey = len(self._pages) + len(widgets)
        self._pdf.Root.StructTreeRoot = root
        self._pdf.Root.MarkInfo = Dictionary(Marked=True)

    def _write_parents(self, root: Object) -> NumberTree:
        tree = NumberTree.new(self._pdf)
        for number, (page, marks) in enumerate(zip(self._pages, self._parents, strict=True)):
            page.StructParents = number
            page.Tabs = Name.S
            tree[number] = self._pdf.make_indirect(Array([marks[mark] for mark in range(len(marks))]))
        root.ParentTree = tree.obj
        return tree

    def _element(self, node: Node, parent: Object) -> Object:
        entries: dict[str, Object | int | str] = {"/S": Name(f"/{node.kind}"), "/P": parent}
        if node.alt:
            entries["/Alt"] = node.alt
        if node.kind in _CELLS:
            entries |= _cell_attributes(node)
        if len(node.marks) == 1:
            page, mark = node.marks[0]
            entries |= {"/Pg": self._pages[page], "/K": mark}
        element = self._pdf.make_indirect(Dictionary(entries))
        if node.field:
            self.widget_elements[node.field] = element
        for page, mark in node.marks:
            self._parents[page][mark] = element
        kids: list[Object | int] = [element.K] if len(node.marks) == 1 else self._references(node)
        kids += [self._element(child, element) for child in node.children]
        if kids and (node.children or len(kids) > 1):
            element.K = kids[0] if len(kids) == 1 else Array(kids)
        return element

    def _references(self, node: Node) -> list[Object | int]:
        """Return references to marked content that lies on several pages or in several pieces."""
        return [Dictionary(Type=Name.MCR, Pg=self._pages[page], MCID=mark) for page, mark in node.marks]


def _cell_attributes(node: Node) -> dict[str, Object | int | str]:
    attributes: dict[str, Object | int | str] = {}
    if node.scope:
        attributes["/Scope"] = Name(f"/{node.scope}")
    if node.columns > 1:
        attributes["/ColSpan"] = node.columns
    if node.rows > 1:
        attributes["/RowSpan"] = node.rows
    return {"/A": Dictionary({"/O": Name.Table, **attributes})} if attributes else {}
