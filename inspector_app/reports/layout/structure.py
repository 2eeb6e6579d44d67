"""The logical structure of a document: what the parts of its pages are (ISO 32000-1, 14.8)."""

from dataclasses import dataclass, field


@dataclass(slots=True, eq=False)
class Node:
    """A structure element. `marks` are filled while pages are drawn: (page, number of the marked content on it).

    `columns`, `rows` and `scope` ("Row", "Column") belong to table cells; `field` names the form field a Form holds.
    `box` is where a Figure stands on its page: left, lower, right, upper edge, in points from the lower left corner.
    """

    kind: str
    children: list["Node"] = field(default_factory=list)
    marks: list[tuple[int, int]] = field(default_factory=list)
    alt: str = ""
    columns: int = 1
    rows: int = 1
    scope: str = ""
    field: str = ""
    box: tuple[float, float, float, float] | None = None

    def add(self, child: "Node") -> "Node":
        """Append a child and return it."""
        self.children.append(child)
        return child
