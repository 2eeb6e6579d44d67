"""The record (検査記録): everything that is printed and signed, as one value.

The record's JSON travels inside the signed PDF; drawing the same value again must give the same pages (PRODUCT §5).
"""

from dataclasses import dataclass
from datetime import datetime

from inspector_app.domain.answer import Answer
from inspector_app.domain.closing import Closing
from inspector_app.domain.correction import Correction
from inspector_app.domain.evidence import Evidence
from inspector_app.domain.form import Form
from inspector_app.domain.form_json import Definition, form_from_json, form_ref
from inspector_app.domain.ids import RecordId
from inspector_app.domain.inspection import Answers, Inspection, circumstances
from inspector_app.domain.keyed_paper import KeyedPaper
from inspector_app.domain.log import LogHead
from inspector_app.domain.rating import Rating, rate
from inspector_app.domain.roster import Roster
from inspector_app.domain.site_rules import SiteRules

SCHEMA = "inspector-app/record/1"
FIRST_DRAWING = 1
"""The way of drawing of every record that names none."""
LATEST_DRAWING = 2
"""The way of drawing of records that are made now."""


@dataclass(frozen=True, slots=True)
class Record:
    """What is signed: the inspection, its form definition, one answer for each row in the sheet's order, the rating.

    `made_at` is the device's time when the record was put together, with its UTC offset. `producer` names the
    program and its version. `log_head` is how far the log of the vault went then, so that whoever holds the record can
    tell whether that log was changed afterwards; None where there was no vault. `inspection.state` is not part of the
    record; a parsed record says SIGNED. `closing`, `roster` and `papers` are what the visit adds, where there is any.
    `evidence` is in the order of the sheet; `site_rules` are those of the site when the record was put together.
    `corrects` is there in a correction. `drawing` numbers the way in which the pages are drawn (decision 0026).
    """

    id: RecordId
    made_at: datetime
    producer: str
    definition: Definition
    inspection: Inspection
    answers: tuple[Answer, ...]
    rating: Rating
    log_head: LogHead | None = None
    closing: Closing | None = None
    roster: Roster = ()
    papers: tuple[KeyedPaper, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    site_rules: SiteRules | None = None
    corrects: Correction | None = None
    drawing: int = FIRST_DRAWING

    @property
    def form(self) -> Form:
        """Return the form that the record carries."""
        return form_from_json(self.definition)


def make_record(
    record_id: RecordId,
    made_at: datetime,
    producer: str,
    definition: Definition,
    inspection: Inspection,
    answers: Answers,
    log_head: LogHead | None = None,
) -> Record:
    """Put a record together; the rating is computed here and nowhere else.

    ValueError if the definition is not the one that the inspection is pinned to.
    """
    if form_ref(definition) != inspection.form:
        raise ValueError("the inspection is pinned to another form")
    form = form_from_json(definition)
    rows = tuple(answers.get(row.key, Answer(row.key)) for row in form.rows)
    rating = rate(form, answers, circumstances(inspection.contract))
    drawing = LATEST_DRAWING
    return Record(record_id, made_at, producer, definition, inspection, rows, rating, log_head, drawing=drawing)
