"""What the sync loop asks of the outside world."""

from typing import Protocol


class Transport(Protocol):
    """A place that laptop and agency both reach. Names are ASCII without separators; a file is whole or not there.

    Every method raises TransportError: `transport.missing` when the place cannot be reached, `transport.not_readable`
    or `transport.not_writable` (name, reason), `transport.full`, `transport.too_large` (name, size, limit).
    """

    def names(self) -> frozenset[str]:
        """Return the names of all complete files."""
        ...

    def read(self, name: str, limit: int) -> bytes:
        """Return a file of at most `limit` bytes."""
        ...

    def put(self, name: str, data: bytes) -> None:
        """Store a file durably, replacing one of that name; another reader sees the old one or the new one."""
        ...
