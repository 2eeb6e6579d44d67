"""Writes the structure of a document into the PDF: StructTreeRoot, ParentTree, attributes (ISO 32000-1, 14.7)."""

from collections.abc import Sequence

from pikepdf import Array, Dictionary, Name, NumberTree, Object, Pdf, String

from inspector_app.reports.layout.structure import Node


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
        element = self._pdf.make_indirect(Dictionary(Type=Name.StructElem, S=Name(f"/{node.kind}"), P=parent))
        if node.alt:
            element.Alt = String(node.alt)
        attributes = _attributes(node)
        if attributes is not None:
            element.A = attributes
        if node.field:
            self.widget_elements[node.field] = element
            return element
        kids: list[Object | int | Dictionary] = [self._mark(element, page, mark) for page, mark in node.marks]
        if len(node.marks) == 1:
            page, mark = node.marks[0]
            element.Pg = self._pages[page]
            kids = [mark]
        kids += [self._element(child, element) for child in node.children]
        if kids:
            element.K = kids[0] if len(kids) == 1 else Array(kids)
        return element

    def _mark(self, element: Object, page: int, mark: int) -> Dictionary:
        self._parents[page][mark] = element
        return Dictionary(Type=Name.MCR, Pg=self._pages[page], MCID=mark)


def _attributes(node: Node) -> Dictionary | None:
    if node.kind == "Table" or not (node.scope or node.columns > 1 or node.rows > 1):
        return None
    attributes = Dictionary(O=Name.Table)
    if node.scope:
        attributes.Scope = Name(f"/{node.scope}")
    if node.columns > 1:
        attributes.ColSpan = node.columns
    if node.rows > 1:
        attributes.RowSpan = node.rows
    return attributes
