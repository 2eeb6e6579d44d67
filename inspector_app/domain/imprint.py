"""What a printed document says about itself."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Imprint:
    """`number` is the agency's number of the document, empty if it gives none; `issuer` the body it comes from.

    `made_at` is the device's time with its UTC offset, `producer` the program and its version. `practice` marks made-up
    material (見本), `draft` what is not settled yet (案). `corrects` says which issued document this one takes the
    place of, and why; empty for none.
    """

    number: str
    issuer: str
    made_at: datetime
    producer: str
    practice: bool = False
    draft: bool = False
    corrects: str = ""
