"""The time-stamp service of an agency, reached over HTTP (RFC 3161, 3.4)."""

import asyncio
from typing import Final
from urllib.error import HTTPError, URLError
from urllib.parse import urlsplit
from urllib.request import Request, urlopen

from asn1crypto import cms, tsp
from pyhanko.sign.timestamps import TimeStamper

from inspector_app.errors import SignatureError
from inspector_app.signing.reasons import RefusedError
from inspector_app.signing.time_stamp import read_token

_SECONDS: Final = 5
_LARGEST: Final = 64 * 1024
_GRANTED: Final = ("granted", "granted_with_mods")


class TimeService(TimeStamper):
    """A service by its address. SignatureError `time.no_answer` (reason) when it gives no token that can be used."""

    def __init__(self, url: str, seconds: float = _SECONDS) -> None:
        if urlsplit(url).scheme not in ("http", "https"):
            raise SignatureError("time.no_answer", reason="address")
        super().__init__()  # type: ignore[no-untyped-call]
        self._url = url
        self._seconds = seconds

    async def async_request_tsa_response(self, req: tsp.TimeStampReq) -> tsp.TimeStampResp:
        """Ask the service."""
        return tsp.TimeStampResp.load(await asyncio.to_thread(self._ask, req.dump()), strict=True)

    async def async_timestamp(self, message_digest: bytes, md_algorithm: str) -> cms.ContentInfo:
        """Return a token over this digest, read as a verifier will read it."""
        nonce, request = self.request_cms(message_digest, md_algorithm)  # type: ignore[no-untyped-call]
        try:
            response = await self.async_request_tsa_response(request)
            if response["status"]["status"].native not in _GRANTED:
                raise SignatureError("time.no_answer", reason="refused")
            token = response["time_stamp_token"]
            found = read_token(token.dump())
            said = token["content"]["encap_content_info"]["content"].parsed
        except RefusedError as error:
            raise SignatureError("time.no_answer", reason=error.reason.code) from None
        except (ValueError, TypeError, KeyError) as error:
            raise SignatureError("time.no_answer", reason=type(error).__name__) from None
        if (found.imprint, found.digest) != (message_digest, md_algorithm) or said["nonce"].native != nonce:
            raise SignatureError("time.no_answer", reason="imprint")
        return token

    def _ask(self, body: bytes) -> bytes:
        headers = {"Content-Type": "application/timestamp-query", "Accept": "application/timestamp-reply"}
        request = Request(self._url, body, headers)  # noqa: S310 (the scheme was looked at)
        try:
            with urlopen(request, timeout=self._seconds) as answer:  # noqa: S310 (likewise)
                return bytes(answer.read(_LARGEST))
        except HTTPError as error:
            error.close()
            raise SignatureError("time.no_answer", reason=f"HTTP {error.code}") from None
        except (URLError, OSError, ValueError) as error:
            raise SignatureError("time.no_answer", reason=type(error).__name__) from None
