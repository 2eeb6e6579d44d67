"""Which time-stamp service an agency uses, and whom it trusts for it: two files beside the desk's own."""

import json
from dataclasses import dataclass
from pathlib import Path

from cryptography import x509

from inspector_app.domain.canonical import Json, canonical_json
from inspector_app.errors import DeskError, SignatureError
from inspector_app.signing.certificates import read_pem, write_pem
from inspector_app.signing.time_service import TimeService
from inspector_app.sync.folder import write_whole

_PLACE = "time-service.json"
_TRUST = "time-trust.pem"


@dataclass(frozen=True, slots=True)
class TimeSource:
    """The address of a time-stamp service, and the authorities that vouch for its certificate, past ones too."""

    url: str
    anchors: tuple[x509.Certificate, ...]

    def service(self) -> TimeService:
        """Return the service; SignatureError `time.no_answer` for an address that is none."""
        return TimeService(self.url)

    @property
    def settings(self) -> dict[str, Json]:
        """Return what laptops are told with their enrolment."""
        return {"timestamps.url": self.url, "timestamps.trust": write_pem(*self.anchors).decode()}


def keep_time_service(folder: Path, url: str, anchors: tuple[x509.Certificate, ...]) -> TimeSource:
    """Use this service from now on; authorities that were trusted stay so, for what they vouched for.

    SignatureError `time.no_answer` for an address that is none; DeskError `desk.not_writable` (reason).
    """
    before = time_source(folder)
    known = () if before is None else before.anchors
    source = TimeSource(url, tuple(dict.fromkeys((*known, *anchors))))
    source.service()
    try:
        write_whole(folder / _TRUST, write_pem(*source.anchors))
        write_whole(folder / _PLACE, canonical_json({"url": url}))
    except OSError as error:
        raise DeskError("desk.not_writable", folder=str(folder), reason=error.strerror) from None
    return source


def time_source(folder: Path) -> TimeSource | None:
    """Return the service of a desk, None before there is one. DeskError `desk.damaged` (part)."""
    try:
        url = json.loads((folder / _PLACE).read_bytes())["url"]
        return TimeSource(str(url), read_pem((folder / _TRUST).read_bytes()))
    except FileNotFoundError:
        return None
    except (OSError, ValueError, KeyError, TypeError, SignatureError):
        raise DeskError("desk.damaged", part=_PLACE) from None
