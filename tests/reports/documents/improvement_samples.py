"""改善依頼書 to draw."""

from dataclasses import replace
from datetime import date

from inspector_app.domain.form_json import form_from_json
from inspector_app.domain.improvement import ImprovementRequest, demands
from inspector_app.domain.record import Record
from tests.reports import samples as sheet_samples
from tests.reports.documents import samples

SENT = date(2026, 11, 24)


def request(record: Record) -> ImprovementRequest:
    """A letter about a record."""
    return ImprovementRequest(
        day=SENT,
        addressee=samples.ADDRESSEE,
        sender=samples.SENDER,
        inspection=record.inspection,
        record=record.id,
        demands=demands(record, SENT),
    )


def shortest() -> ImprovementRequest:
    """One finding about which the inspector wrote little."""
    only = request(sheet_samples.record())
    return replace(only, demands=(replace(only.demands[0], facts="点検記録なし。"),))


def typical() -> ImprovementRequest:
    """The two findings of the usual record."""
    return request(sheet_samples.record())


def longest() -> ImprovementRequest:
    """A finding in every row, one of them longer than a page."""
    form = form_from_json(sheet_samples.official())
    usual = typical()
    every = tuple(
        replace(usual.demands[0], no=row.no, criteria=row.criteria[0].text.ja, facts=samples.long_text(60))
        for row in form.rows
    )
    return replace(usual, demands=(*every[:5], replace(every[5], facts=samples.long_text(2500)), *every[6:]))
