"""Whether a signed record shows what its data say: compare it with a fresh drawing of the same data.

Both files are compared as graphs from the catalogue down: every page with its content, fonts and annotations, the
structure tree, the metadata, the attachment. What signing itself adds is left out, and nothing else may differ. Streams
may be compressed differently (zlib versions differ), not say anything different.
"""

import zlib
from collections.abc import Iterator, Mapping
from io import BytesIO

import pikepdf

from inspector_app.signing.gap import LARGEST_RECORD
from inspector_app.signing.reasons import Reason
from inspector_app.signing.signer import INSPECTOR_1

LARGEST_STREAM = 64 * 1024 * 1024
"""Bytes that a stream may swell to where the two are compressed differently."""
_ADDED_TO_CATALOGUE = frozenset({"/Perms", "/Extensions", "/Version", "/AcroForm", "/Pages"})
_ADDED_TO_WIDGET = frozenset({"/V", "/AP"})
_ADDED_TO_FORM = frozenset({"/SigFlags"})
_OF_COMPRESSION = frozenset({"/Length", "/Filter"})
_OF_A_STAMP = frozenset({"/BBox", "/Resources", "/Type", "/Subtype"}) | _OF_COMPRESSION
_NOTHING: frozenset[str] = frozenset()
_KINDS = (pikepdf.Dictionary, pikepdf.Stream, pikepdf.Array, pikepdf.Name, pikepdf.String)

_Pair = tuple[pikepdf.Object, pikepdf.Object, str]


def pages_agree(signed_pdf: bytes, rendered_pdf: bytes, stamp_pdf: bytes | None = None) -> tuple[Reason, ...]:
    """Return where the signed record differs from the drawing of its data; empty when they agree.

    `record.pages_differ` with `page` (from 1; 0 for what belongs to no page) and `part` (the first path that differs,
    e.g. "/Contents"). Only for records whose signature holds. Where `stamp_pdf`, a fresh drawing of the visible stamp,
    is given, `record.stamp_differs` tells that the signature shows something else.
    """
    if len(signed_pdf) > LARGEST_RECORD:
        return (Reason("record.too_large", {"size": len(signed_pdf), "limit": LARGEST_RECORD}),)
    try:
        with _open(signed_pdf) as signed, _open(rendered_pdf) as drawn:
            reasons = tuple(_differences(signed, drawn))
            if stamp_pdf is None:
                return reasons
            with _open(stamp_pdf) as stamp:
                return reasons if _shows(signed, stamp, INSPECTOR_1) else (*reasons, _differing_stamp(INSPECTOR_1))
    except Exception as error:  # noqa: BLE001 (what a signed file makes the parser do is the signer's doing)
        return (Reason("record.unreadable", {"reason": type(error).__name__}),)


def stamps_agree(pdf: bytes, stamps: Mapping[str, bytes]) -> tuple[Reason, ...]:
    """Return `record.stamp_differs` (field) for each field that shows something else than its fresh drawing."""
    if not stamps:
        return ()
    reasons: list[Reason] = []
    try:
        with _open(pdf) as signed:
            for field, drawn in stamps.items():
                with _open(drawn) as stamp:
                    if not _shows(signed, stamp, field):
                        reasons.append(_differing_stamp(field))
    except Exception as error:  # noqa: BLE001 (as above)
        return (Reason("record.unreadable", {"reason": type(error).__name__}),)
    return tuple(reasons)


def _differing_stamp(field: str) -> Reason:
    return Reason("record.stamp_differs", {"field": field})


def _open(data: bytes) -> pikepdf.Pdf:
    return pikepdf.open(BytesIO(data), suppress_warnings=True, attempt_recovery=False)


def _differences(signed: pikepdf.Pdf, drawn: pikepdf.Pdf) -> Iterator[Reason]:
    if len(signed.pages) != len(drawn.pages):
        yield _differs(0, "/Pages")
        return
    comparison = _Comparison()
    for number, (page, drawn_page) in enumerate(zip(signed.pages, drawn.pages, strict=True), start=1):
        part = comparison.first_difference(page.obj, drawn_page.obj)
        if part is not None:
            yield _differs(number, part)
    for part in (
        comparison.first_difference(signed.Root.Pages, drawn.Root.Pages),
        comparison.first_difference(signed.Root, drawn.Root, _ADDED_TO_CATALOGUE),
        comparison.first_difference(signed.Root.AcroForm, drawn.Root.AcroForm, _ADDED_TO_FORM),
        _information(comparison, signed, drawn),
    ):
        if part is not None:
            yield _differs(0, part)


def _shows(signed: pikepdf.Pdf, stamp: pikepdf.Pdf, name: str) -> bool:
    """Tell whether the signature in a field shows the only page of `stamp`."""
    (field,) = [each for each in signed.Root.AcroForm.Fields if each.get("/T") == name]
    shown, page = field.AP.N, stamp.pages[0].obj
    if set(field.AP.keys()) != {"/N"} or not set(shown.keys()) <= _OF_A_STAMP:
        return False
    resources = page.get("/Resources", pikepdf.Dictionary())
    return (
        [float(side) for side in shown.BBox] == [float(side) for side in page.MediaBox]
        and _Comparison().first_difference(shown.get("/Resources", pikepdf.Dictionary()), resources) is None
        and _content(shown, shown.read_raw_bytes()) == _page_content(page)
    )


def _page_content(page: pikepdf.Object) -> bytes:
    contents = page.Contents
    streams = list(contents) if isinstance(contents, pikepdf.Array) else [contents]
    return b"".join(_content(stream, stream.read_raw_bytes()) for stream in streams)


def _information(comparison: "_Comparison", signed: pikepdf.Pdf, drawn: pikepdf.Pdf) -> str | None:
    if ("/Info" in signed.trailer) != ("/Info" in drawn.trailer):
        return "/Info"
    if "/Info" not in signed.trailer:
        return None
    return comparison.first_difference(signed.trailer.Info, drawn.trailer.Info)


def _differs(page: int, part: str) -> Reason:
    return Reason("record.pages_differ", {"page": page, "part": part[:200]})


class _Comparison:
    """Compares two graphs; remembers which pairs of objects were found equal, or are being compared."""

    def __init__(self) -> None:
        self._seen: set[tuple[tuple[int, int], tuple[int, int]]] = set()
        self._pending: list[_Pair] = []

    def first_difference(
        self, signed: pikepdf.Object, drawn: pikepdf.Object, added: frozenset[str] = _NOTHING
    ) -> str | None:
        """Return the path of the first difference below two dictionaries, None where there is none.

        `added` are keys of the two themselves that are left out.
        """
        self._pending = []
        path = self._compare_dictionaries(signed, drawn, "", added)
        while path is None and self._pending:
            path = self._compare(*self._pending.pop())
        return path

    def _compare(self, signed: pikepdf.Object, drawn: pikepdf.Object, path: str) -> str | None:
        """Compare one pair, and leave what lies below it for later."""
        kind = next((kind for kind in _KINDS if isinstance(signed, kind)), None)
        if kind is None:
            return None if type(signed) is type(drawn) and signed == drawn else path
        if not isinstance(drawn, kind):
            return path
        if kind in (pikepdf.String, pikepdf.Name):
            return None if bytes(signed) == bytes(drawn) else path
        if signed.is_indirect and drawn.is_indirect:
            pair = (signed.objgen, drawn.objgen)
            if pair in self._seen:
                return None
            self._seen.add(pair)
        if kind is pikepdf.Array:
            return self._compare_arrays(signed, drawn, path)
        return self._compare_dictionaries(signed, drawn, path, _added_by_signing(signed, drawn))

    def _compare_arrays(self, signed: pikepdf.Object, drawn: pikepdf.Object, path: str) -> str | None:
        if len(signed) != len(drawn):
            return path
        self._pending += [(signed[number], drawn[number], f"{path}/{number}") for number in range(len(signed))]
        return None

    def _compare_dictionaries(
        self, signed: pikepdf.Object, drawn: pikepdf.Object, path: str, added: frozenset[str]
    ) -> str | None:
        stream = isinstance(signed, pikepdf.Stream)
        left_out = added | _OF_COMPRESSION if stream else added
        keys, drawn_keys = set(signed.keys()) - left_out, set(drawn.keys()) - left_out
        if keys != drawn_keys:
            return f"{path}{min(keys ^ drawn_keys)}"
        if stream and not _equal_streams(signed, drawn):
            return path
        self._pending += [(signed[key], drawn[key], f"{path}{key}") for key in sorted(keys, reverse=True)]
        return None


def _added_by_signing(signed: pikepdf.Object, drawn: pikepdf.Object) -> frozenset[str]:
    """Return the keys that the lead inspector's signature gives to its own field."""
    own = all(each.get("/FT") == "/Sig" and each.get("/T") == INSPECTOR_1 for each in (signed, drawn))
    return _ADDED_TO_WIDGET if own else _NOTHING


def _equal_streams(signed: pikepdf.Object, drawn: pikepdf.Object) -> bool:
    raw, drawn_raw = signed.read_raw_bytes(), drawn.read_raw_bytes()
    if raw == drawn_raw:
        return bool(signed.get("/Filter") == drawn.get("/Filter"))
    if "/DCTDecode" in (signed.get("/Filter"), drawn.get("/Filter")):
        return False  # a photo stands in the file as it is, or it is another one
    return _content(signed, raw) == _content(drawn, drawn_raw)


def _content(stream: pikepdf.Object, raw: bytes) -> bytes:
    """Return what the stream says; ValueError for a filter other than Flate, or where it swells beyond the limit."""
    filters = stream.get("/Filter", pikepdf.Array())
    names = [str(each) for each in filters] if isinstance(filters, pikepdf.Array) else [str(filters)]
    if not names:
        return raw
    if names != ["/FlateDecode"] or "/DecodeParms" in stream:
        raise ValueError("filter")
    inflater = zlib.decompressobj()
    content = inflater.decompress(raw, LARGEST_STREAM)
    if inflater.unconsumed_tail or not inflater.eof:
        raise ValueError("size")
    return content
