"""Evidence as JSON, in the vault and in the record; members that say nothing are left out."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from inspector_app.domain.canonical import Json
from inspector_app.domain.evidence import Evidence, EvidenceKind, Original, Picture, Seen, Treatment
from inspector_app.domain.ids import EvidenceId, InspectorId, RowKey


def evidence_to_json(piece: Evidence) -> dict[str, Json]:
    """Return a piece of evidence as JSON."""
    members: dict[str, Json] = {
        "id": piece.id,
        "row": piece.row,
        "kind": piece.kind.value,
        "added_at": piece.added_at.isoformat(),
        "caption": piece.caption,
        "author": piece.author,
    }
    if piece.original is not None:
        members["original"] = _original_to_json(piece.original)
    if piece.picture is not None:
        members["picture"] = _picture_to_json(piece.picture)
    if piece.seen is not None:
        members["seen"] = _seen_to_json(piece.seen)
    if piece.treatments:
        members["treatments"] = [treatment.value for treatment in piece.treatments]
    return members


def evidence_from_json(node: Mapping[str, Any]) -> Evidence:
    """Return the piece of evidence that JSON describes."""
    author = node["author"]
    return Evidence(
        id=EvidenceId(node["id"]),
        row=RowKey(node["row"]),
        kind=EvidenceKind(node["kind"]),
        added_at=datetime.fromisoformat(node["added_at"]),
        caption=node["caption"],
        author=None if author is None else InspectorId(author),
        original=Original(**node["original"]) if "original" in node else None,
        picture=Picture(**node["picture"]) if "picture" in node else None,
        seen=_seen_from_json(node["seen"]) if "seen" in node else None,
        treatments=tuple(Treatment(word) for word in node.get("treatments", ())),
    )


def _original_to_json(original: Original) -> dict[str, Json]:
    return {
        "sha256": original.sha256,
        "size": original.size,
        "media_type": original.media_type,
        "name": original.name,
    }


def _picture_to_json(picture: Picture) -> dict[str, Json]:
    return {"sha256": picture.sha256, "size": picture.size, "width": picture.width, "height": picture.height}


def _seen_to_json(seen: Seen) -> dict[str, Json]:
    dated = None if seen.dated is None else seen.dated.isoformat()
    return {"title": seen.title, "dated": dated, "page": seen.page, "count": seen.count}


def _seen_from_json(node: Mapping[str, Any]) -> Seen:
    dated = node["dated"]
    return Seen(node["title"], None if dated is None else date.fromisoformat(dated), node["page"], node["count"])
