"""What one more revision of a signed record may add: a signature in an empty field, or what preserves the signatures.

Every object that the revision writes has to be one of those that such a step needs, and what it changes may gain that
and nothing else. Whether the visible signature shows the right thing is `agreement.stamp_agrees`.
"""

from collections.abc import Iterable
from dataclasses import dataclass

import pikepdf

from inspector_app.signing.gap import Gap
from inspector_app.signing.inside import inflated
from inspector_app.signing.reasons import RefusedError
from inspector_app.signing.update import Update

SIGNATURE_KIND = ("/Sig", "/ETSI.CAdES.detached")
TIME_STAMP_KIND = ("/DocTimeStamp", "/ETSI.RFC3161")
_SIGNATURE_KEYS = frozenset({"/Type", "/Filter", "/SubFilter", "/ByteRange", "/Contents", "/M", "/Name"})
_STORE_KEYS = frozenset({"/Type", "/Certs", "/OCSPs", "/CRLs"})
_FIELD_KEYS = frozenset({"/Type", "/Subtype", "/FT", "/T", "/F", "/Rect", "/V"})
_SHOWN_AND_SIGNED = frozenset({"/V", "/AP"})
_MOST_EVIDENCE = 400
_LARGEST_EVIDENCE = 8 * 1024 * 1024
"""Bytes of one certificate, response or revocation list."""
_PRINTED_AND_LOCKED = 132
"""The flags of a field without a face (ISO 32000-1, table 165)."""


@dataclass(frozen=True, slots=True)
class Step:
    """One revision: the field that it fills, and the signature's own dictionary."""

    field: str
    signature: pikepdf.Object


def read_signature_step(earlier: pikepdf.Pdf, later: pikepdf.Pdf, update: Update, gap: Gap) -> Step:
    """Read a revision that signs in an empty field; RefusedError `record.not_an_update` for anything beside."""
    changed, _ = _split(earlier, update)
    if len(changed) != 1:
        raise _refused("changes")
    (number,) = changed
    before, after = earlier.get_object(number, 0), later.get_object(number, 0)
    if before.get("/FT") != "/Sig" or "/V" in before:
        raise _refused("field")
    _check_gains(before, after, _SHOWN_AND_SIGNED)
    if set(after.AP.keys()) != {"/N"} or not isinstance(after.AP.N, pikepdf.Stream):
        raise _refused("appearance")
    _check_signature(after.V, gap, SIGNATURE_KIND)
    _check_written(update, changed, [after.AP.N, after.V])
    return Step(str(after.T), after.V)


def read_time_stamp_step(earlier: pikepdf.Pdf, later: pikepdf.Pdf, update: Update, gap: Gap) -> Step:
    """Read a revision that adds evidence and a time-stamp over the document; errors as `read_signature_step`."""
    changed, added = _split(earlier, update)
    root, form = earlier.Root, earlier.Root.AcroForm
    if not changed <= {root.objgen[0], form.objgen[0]}:
        raise _refused("changes")
    _check_gains(root, later.Root, frozenset({"/DSS"}))
    _check_gains(form, later.Root.AcroForm, frozenset({"/Fields"}))
    field = _new_field(list(form.Fields), list(later.Root.AcroForm.Fields))
    if field.objgen[0] not in added:
        raise _refused("field")
    _check_signature(field.V, gap, TIME_STAMP_KIND)
    stores = [each.Root.DSS for each in (earlier, later) if "/DSS" in each.Root]
    if len(stores) == 1 and "/DSS" in root:
        raise _refused("evidence")
    for store in stores:
        _check_store(store)
    kept = _kept(stores)
    _check_written(update, changed, [field, field.V, *stores[-1:]], kept)
    return Step(str(field.T), field.V)


def _new_field(before: list[pikepdf.Object], after: list[pikepdf.Object]) -> pikepdf.Object:
    """Return the field that was added behind all others: one without a face."""
    if [each.objgen for each in after[:-1]] != [each.objgen for each in before]:
        raise _refused("fields")
    field = after[-1]
    if set(field.keys()) - _FIELD_KEYS or field.FT != "/Sig" or str(field.T) in {str(each.T) for each in before}:
        raise _refused("field")
    if any(float(side) for side in field.Rect) or int(field.F) != _PRINTED_AND_LOCKED:
        raise _refused("field")
    return field


def _kept(stores: list[pikepdf.Object]) -> frozenset[int]:
    """Return the numbers of the evidence that was there before; all of it has to stay, in its place."""
    if len(stores) < 2:
        return frozenset()
    earlier, later = stores
    kept: list[int] = []
    for key in sorted(_STORE_KEYS - {"/Type"}):
        before = [each.objgen[0] for each in earlier.get(key, pikepdf.Array())]
        if before != [each.objgen[0] for each in later.get(key, pikepdf.Array())][: len(before)]:
            raise _refused("evidence")
        kept += before
    return frozenset(kept)


def evidence_in(pdf: pikepdf.Pdf, kind: str) -> list[bytes]:
    """Return the DER of what the document's store holds under "/Certs", "/OCSPs" or "/CRLs"."""
    if "/DSS" not in pdf.Root:
        return []
    streams = list(pdf.Root.DSS.get(kind, pikepdf.Array()))
    if len(streams) > _MOST_EVIDENCE:
        raise _refused("evidence")
    return [inflated(each, _LARGEST_EVIDENCE) for each in streams]


def _split(earlier: pikepdf.Pdf, update: Update) -> tuple[frozenset[int], frozenset[int]]:
    """Return the numbers of the objects that the update changes, and of those that it adds."""
    trailer = earlier.trailer
    ids = bytes(trailer.ID[0]).hex().encode()
    same = (_reference(trailer.Root), _reference(trailer.Info) if "/Info" in trailer else None, b"<" + ids + b">")
    if same != (update.root, update.info, update.first_id):
        raise _refused("trailer")
    there = frozenset(number for number in update.numbers if earlier.get_object(number, 0) is not None)
    return there, update.numbers - there


def _reference(value: pikepdf.Object) -> bytes:
    return b"%d %d R" % value.objgen


def _check_gains(before: pikepdf.Object, after: pikepdf.Object, gained: frozenset[str]) -> None:
    """Check that a dictionary says what it said, but for the keys that it may gain or that may change."""
    if not set(before.keys()) <= set(after.keys()) or not set(after.keys()) - set(before.keys()) <= gained:
        raise _refused("keys")
    for key in set(before.keys()) - gained:
        if _unparsed(before, key) != _unparsed(after, key):
            raise _refused(key)


def _unparsed(holder: pikepdf.Object, key: str) -> bytes:
    value: object = holder[key]
    return value.unparse() if isinstance(value, pikepdf.Object) else repr(value).encode()


def _check_signature(signature: pikepdf.Object, gap: Gap, kind: tuple[str, str]) -> None:
    ranges = [int(number) for number in signature.ByteRange]
    if ranges != [0, gap.start, gap.end, gap.covered - gap.end] or not bytes(signature.Contents).startswith(gap.cms):
        raise _refused("range")
    if set(signature.keys()) - _SIGNATURE_KEYS or (str(signature.Type), str(signature.SubFilter)) != kind:
        raise _refused("signature")


def _check_store(store: pikepdf.Object) -> None:
    """Check that the store of evidence holds streams of DER and nothing else (ISO 32000-2, 12.8.4.3)."""
    if set(store.keys()) - _STORE_KEYS:
        raise _refused("evidence")
    for key in _STORE_KEYS - {"/Type"}:
        for each in store.get(key, pikepdf.Array()):
            if not isinstance(each, pikepdf.Stream) or set(each.keys()) - {"/Length", "/Filter"}:
                raise _refused("evidence")


def _check_written(
    update: Update, changed: frozenset[int], roots: Iterable[pikepdf.Object], kept: frozenset[int] = frozenset()
) -> None:
    """Check that what the update adds is what can be reached from `roots`, all of it, and leads nowhere else."""
    reached: set[int] = set()
    pending: list[object] = list(roots)
    while pending:
        value = pending.pop()
        if not isinstance(value, pikepdf.Object):
            continue
        if value.is_indirect:
            number = value.objgen[0]
            if number in reached or number in kept:
                continue
            if number not in update.numbers or number in changed:
                raise _refused("objects")
            reached.add(number)
        pending += _below(value)
    if update.numbers != reached | changed:
        raise _refused("objects")


def _below(value: pikepdf.Object) -> list[object]:
    if isinstance(value, pikepdf.Dictionary | pikepdf.Stream):
        return [below for _, below in value.items()]
    return list(value) if isinstance(value, pikepdf.Array) else []


def _refused(part: str) -> RefusedError:
    return RefusedError("record.not_an_update", part=part)
