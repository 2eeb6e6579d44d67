"""veraPDF for tests: `validate` tells which rules of PDF/A or PDF/UA a file breaks."""

from tests.verapdf.server import VeraPdfError, validate

__all__ = ["VeraPdfError", "validate"]
