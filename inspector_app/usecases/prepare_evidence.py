"""Make a photo or a file ready to be kept: check it, clean it, make its copies. Needs no vault; may take a second."""

from dataclasses import dataclass
from pathlib import PurePath
from typing import Final

from inspector_app.domain.canonical import sha256_hex
from inspector_app.domain.evidence import LONGEST_NAME, EvidenceKind, Original, Picture
from inspector_app.domain.number_guard import Finding, Level, inspect_text
from inspector_app.errors import InputError
from inspector_app.storage.evidence import Files, Part
from inspector_app.usecases.guard_text import without

LARGEST_FILE: Final = 32 * 1024 * 1024
_TEXTS: Final = {".txt": "text/plain", ".csv": "text/csv"}
_PDF: Final = "application/pdf"


@dataclass(frozen=True, slots=True)
class Prepared:
    """What is kept of a file once somebody says where it belongs.

    `doubt`: a number in the file's name, which is left out of the name that is kept until somebody says what it is.
    """

    kind: EvidenceKind
    original: Original
    picture: Picture | None
    files: Files
    doubt: Finding | None = None


def prepare_photo(name: str, data: bytes) -> Prepared:
    """Return a photo, clean and with its copies; `name` may be empty.

    InputError `input.individual_number` for a name with one, `input.number_in_photo` for a photo with a code that holds
    one, `input.picture_*` as `photos.cleaning.clean_photo`.
    """
    from inspector_app.photos.cleaning import clean_photo
    from inspector_app.photos.codes import texts_of_codes
    from inspector_app.photos.copies import copy_for_list, copy_for_page

    name, doubt = _checked(name)
    clean = clean_photo(name, data)
    if any(inspect_text(text) is not None for text in texts_of_codes(clean.data)):
        raise InputError("input.number_in_photo", name=name)
    page = copy_for_page(clean.data)
    original = Original(sha256_hex(clean.data), len(clean.data), clean.media_type, name)
    picture = Picture(sha256_hex(page.data), len(page.data), page.width, page.height)
    files = {Part.ORIGINAL: clean.data, Part.PICTURE: page.data, Part.SMALL: copy_for_list(page.data).data}
    return Prepared(EvidenceKind.PHOTO, original, picture, files, doubt)


def prepare_file(name: str, data: bytes) -> Prepared:
    """Return a file as it is: a PDF, or text in UTF-8 or Shift_JIS, in which no Individual Number stands.

    InputError `input.individual_number` (name or content), `input.file_kind`, `input.too_large` (file, limit).
    """
    name, doubt = _checked(name)
    if len(data) > LARGEST_FILE:
        raise InputError("input.too_large", file=name, limit=LARGEST_FILE)
    ending = PurePath(name).suffix.lower()
    if ending == ".pdf" and data.startswith(b"%PDF-"):
        media_type = _PDF
    elif ending in _TEXTS:
        media_type = _TEXTS[ending]
        _refuse_numbers_in(name, data)
    else:
        raise InputError("input.file_kind", name=name)
    original = Original(sha256_hex(data), len(data), media_type, name)
    return Prepared(EvidenceKind.FILE, original, None, {Part.ORIGINAL: data}, doubt)


def kept_name(name: str) -> str:
    """Return what is kept of a file's name: no folders, and of a very long one its end."""
    return PurePath(name.replace("\\", "/")).name[-LONGEST_NAME:]


def _checked(name: str) -> tuple[str, Finding | None]:
    """Return the name as it is kept for now, and what is to be asked about it."""
    name = kept_name(name)
    found = inspect_text(name)
    if found is None:
        return name, None
    if found.level is Level.BLOCK:
        raise InputError("input.individual_number", field="name", level=str(found.level), kind=str(found.kind))
    return without(name, found), found


def _refuse_numbers_in(name: str, data: bytes) -> None:
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        try:
            text = data.decode("cp932")
        except UnicodeDecodeError:
            raise InputError("input.file_kind", name=name) from None
    found = inspect_text(text)
    if found is not None:
        raise InputError("input.individual_number", field="file", level=str(found.level), kind=str(found.kind))
