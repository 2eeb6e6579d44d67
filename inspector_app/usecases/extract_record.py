"""Take the data out of a record, without a vault."""

from dataclasses import dataclass
from pathlib import Path

from inspector_app.domain.evidence import pictures
from inspector_app.errors import InputError
from inspector_app.signing.pictures import read_pictures
from inspector_app.signing.reasons import Reason
from inspector_app.signing.verify import verify_record
from inspector_app.usecases.write_file import write_file

NAME = "inspection.json"


@dataclass(frozen=True, slots=True)
class Extracted:
    """The files written, and why the record is refused, if it is; who signed is the business of `verify`."""

    files: tuple[Path, ...]
    reasons: tuple[Reason, ...]


def extract_record(pdf: bytes, folder: Path) -> Extracted:
    """Write what is inside a record into `folder` (made if missing), read only from what its signature covers.

    These are its data, and the photos on its pages, each named by its hash.
    Nothing is written where that signature does not hold. InputError `input.not_writable`.
    """
    found = verify_record(pdf, (), None)
    reasons = tuple(reason for reason in found.reasons if reason.code != "signature.untrusted")
    if found.record_json is None:
        return Extracted((), reasons)
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise InputError("input.not_writable", file=str(folder), reason=error.strerror or str(error)) from None
    named = () if found.record is None else pictures(found.record.evidence)
    photos = read_pictures(pdf[: found.certified], named)
    contents = {NAME: found.record_json, **{f"{sha256}.jpg": photo for sha256, photo in photos.items()}}
    for name, content in contents.items():
        write_file(folder / name, content)
    return Extracted(tuple(folder / name for name in contents), reasons)
