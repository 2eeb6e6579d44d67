"""The photos on the pages of a record, as they stand in it: found by the hashes that the signed data name.

They are needed to draw the record again. What is found is what the data mean, whoever put it there; that the pages show
nothing else is found out by comparing them (`agreement`).
"""

from collections.abc import Mapping, Sequence
from io import BytesIO

import pikepdf

from inspector_app.domain.canonical import sha256_hex
from inspector_app.domain.evidence import Picture


def read_pictures(pdf: bytes, wanted: Sequence[Picture]) -> Mapping[str, bytes]:
    """Return the photos of these hashes that the file has. Only for files whose signature holds; raises nothing."""
    if not wanted:
        return {}
    missing, found = {picture.sha256: picture.size for picture in wanted}, dict[str, bytes]()
    try:
        with pikepdf.open(BytesIO(pdf), suppress_warnings=True, attempt_recovery=False) as document:
            for each in document.objects:
                if not missing:
                    break
                if not isinstance(each, pikepdf.Stream) or each.get("/Filter") != "/DCTDecode":
                    continue
                data = each.read_raw_bytes()
                sha256 = sha256_hex(data)
                if missing.get(sha256) == len(data):
                    found[sha256] = data
                    del missing[sha256]
    except Exception:  # noqa: BLE001 (what is missing then is told when the record is drawn again)
        return found
    return found
