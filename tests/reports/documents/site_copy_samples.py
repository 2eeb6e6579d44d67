"""現場控え to draw."""

from dataclasses import replace
from datetime import date

from inspector_app.domain.record import Record
from inspector_app.domain.site_copy import SiteCopy, site_copy
from tests.reports import samples as sheet_samples
from tests.reports.documents import samples


def copy_of(record: Record) -> SiteCopy:
    """The copy of a visit that ended in a record."""
    answers = {answer.row: answer for answer in record.answers}
    return site_copy(record.inspection, record.form, answers, date(2026, 11, 20))


def shortest() -> SiteCopy:
    """A sheet of four rows."""
    return copy_of(sheet_samples.record(sheet_samples.four_points()))


def typical() -> SiteCopy:
    """One row open, one waiting for documents, one finding."""
    return copy_of(sheet_samples.unassessed())


def longest() -> SiteCopy:
    """A finding told over more than a page."""
    usual = typical()
    rows = tuple(replace(row, facts=samples.long_text(2500)) if row.no == 21 else row for row in usual.rows)
    return replace(usual, rows=rows)
