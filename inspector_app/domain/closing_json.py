"""What a visit adds to its record as JSON, and back: closing talk, roster, papers that were keyed.

Each is an optional member of the record, left out where there is nothing. A value that does not satisfy the schema
raises KeyError, TypeError or ValueError.
"""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from inspector_app.domain.canonical import Json
from inspector_app.domain.closing import Asked, Attendant, Closing, Receipt, Side
from inspector_app.domain.ids import RowKey
from inspector_app.domain.keyed_paper import KeyedPaper, Scan
from inspector_app.domain.roster import Listed, Present, Roster

_Node = Mapping[str, Any]


def closing_to_json(closing: Closing) -> dict[str, Json]:
    """Return a closing talk as JSON."""
    return {
        "held_at": None if closing.held_at is None else closing.held_at.isoformat(),
        "attendance": [
            {"side": each.side.value, "name": each.name, "position": each.position} for each in closing.attendance
        ],
        "asked": [
            {"row": each.row, "text": each.text, "due": None if each.due is None else each.due.isoformat()}
            for each in closing.asked
        ],
        "comment": closing.comment,
        "receipt": None if closing.receipt is None else _receipt_to_json(closing.receipt),
    }


def closing_from_json(node: _Node) -> Closing:
    """Return the closing talk that JSON describes."""
    held, receipt = node["held_at"], node["receipt"]
    return Closing(
        held_at=None if held is None else datetime.fromisoformat(held),
        attendance=tuple(Attendant(Side(each["side"]), each["name"], each["position"]) for each in node["attendance"]),
        asked=tuple(
            Asked(RowKey(each["row"]), each["text"], None if each["due"] is None else date.fromisoformat(each["due"]))
            for each in node["asked"]
        ),
        comment=node["comment"],
        receipt=None if receipt is None else _receipt_from_json(receipt),
    )


def roster_to_json(roster: Roster) -> list[Json]:
    """Return a roster as JSON."""
    return [
        {"name": each.name, "employer": each.employer, "listed": each.listed.value, "remarks": each.remarks}
        for each in roster
    ]


def roster_from_json(nodes: list[_Node]) -> Roster:
    """Return the roster that JSON describes."""
    return tuple(Present(each["name"], each["employer"], Listed(each["listed"]), each["remarks"]) for each in nodes)


def paper_to_json(paper: KeyedPaper) -> dict[str, Json]:
    """Return where keyed rows come from as JSON."""
    scan = paper.scan
    return {
        "id": paper.id,
        "writer": paper.writer,
        "written_at": paper.written_at,
        "typist": paper.typist,
        "keyed_at": paper.keyed_at.isoformat(),
        "rows": list(paper.rows),
        "passes": paper.passes,
        "differences": list(paper.differences),
        "scan": None if scan is None else {"sha256": scan.sha256, "size": scan.size, "media_type": scan.media_type},
    }


def paper_from_json(node: _Node) -> KeyedPaper:
    """Return the keyed paper that JSON describes."""
    scan = node["scan"]
    return KeyedPaper(
        id=node["id"],
        writer=node["writer"],
        written_at=node["written_at"],
        typist=node["typist"],
        keyed_at=datetime.fromisoformat(node["keyed_at"]),
        rows=tuple(node["rows"]),
        passes=node["passes"],
        differences=tuple(node["differences"]),
        scan=None if scan is None else Scan(scan["sha256"], scan["size"], scan["media_type"]),
    )


def _receipt_to_json(receipt: Receipt) -> dict[str, Json]:
    return {
        "name": receipt.name,
        "position": receipt.position,
        "at": receipt.at.isoformat(),
        "strokes": [[[x, y] for x, y in stroke] for stroke in receipt.strokes],
        "seen": list(receipt.seen),
    }


def _receipt_from_json(node: _Node) -> Receipt:
    return Receipt(
        name=node["name"],
        position=node["position"],
        at=datetime.fromisoformat(node["at"]),
        strokes=tuple(tuple((x, y) for x, y in stroke) for stroke in node["strokes"]),
        seen=tuple(node["seen"]),
    )
