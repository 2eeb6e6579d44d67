"""What the code on a sheet of paper says: which inspection, which form and version, which page.

ASCII without anything that a scanner set to another keyboard would garble, apart from letters, digits, "-" and ".".
"""

import re
import unicodedata
from dataclasses import dataclass

from inspector_app.domain.ids import FormId, InspectionId

NO_INSPECTION = "-"
"""Stands in place of the inspection on a blank sheet."""

_ID = re.compile(r"[0-9A-Za-z][0-9A-Za-z-]*")
_PARTS = 4


@dataclass(frozen=True, slots=True)
class PaperCode:
    """`inspection` is None on a sheet that was printed for none in particular; pages count from 1."""

    inspection: InspectionId | None
    form: FormId
    version: str
    page: int


def short_number(inspection: InspectionId) -> str:
    """Return what of an inspection's id is printed to be typed: its first group."""
    return inspection.split("-", 1)[0]


def code_text(code: PaperCode) -> str:
    """Return what the code says."""
    return f"{code.inspection or NO_INSPECTION} {code.form} {code.version} {code.page}"


def read_code(text: str) -> PaperCode | None:
    """Return what a scanner typed, None if it is no code of ours.

    A scanner types like a keyboard: through an input method its letters may arrive wide (ＡＢＣ) or with more blanks.
    """
    parts = unicodedata.normalize("NFKC", text).strip().split()
    if len(parts) != _PARTS or not parts[3].isdecimal() or not parts[3].isascii():
        return None
    inspection, form, version, page = parts
    if inspection == NO_INSPECTION:
        return PaperCode(None, FormId(form), version, int(page))
    if not _ID.fullmatch(inspection):
        return None
    return PaperCode(InspectionId(inspection), FormId(form), version, int(page))
