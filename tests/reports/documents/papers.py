"""Every document in every length, by name: what is validated, measured and compared with its golden pages."""

from collections.abc import Callable
from functools import partial
from typing import Any

from inspector_app.domain.imprint import Imprint
from inspector_app.reports.documents.clauses import render_blank_clauses, render_clauses
from inspector_app.reports.documents.closing import render_blank_closing, render_closing
from inspector_app.reports.documents.destruction import render_blank_destruction, render_destruction
from inspector_app.reports.documents.hearing import render_blank_hearing, render_hearing
from inspector_app.reports.documents.improvement import render_blank_improvement, render_improvement
from inspector_app.reports.documents.incident import render_blank_incident, render_incident
from inspector_app.reports.documents.log_extract import render_log_extract
from inspector_app.reports.documents.minutes import render_blank_minutes, render_minutes
from inspector_app.reports.documents.policy import render_policy
from inspector_app.reports.documents.reinspection import render_blank_reinspection, render_reinspection
from inspector_app.reports.documents.report_check import render_blank_report_check, render_report_check
from inspector_app.reports.documents.self_check import render_self_check
from inspector_app.reports.documents.site_copy import render_blank_site_copy, render_site_copy
from inspector_app.reports.documents.supervision import render_blank_supervision, render_supervision
from tests.reports.documents import (
    clauses_samples,
    closing_samples,
    destruction_samples,
    hearing_samples,
    improvement_samples,
    incident_samples,
    log_extract_samples,
    minutes_samples,
    reinspection_samples,
    report_check_samples,
    samples,
    self_check_samples,
    site_copy_samples,
    supervision_samples,
)

Draw = Callable[[], bytes]
Render = Callable[[Any, Imprint], bytes]
Samples = dict[str, Callable[[], Any]]


def lengths(module: Any) -> Samples:
    """Return the samples that every document has."""
    return {"shortest": module.shortest, "typical": module.typical, "longest": module.longest}


DOCUMENTS: dict[str, tuple[Render, Samples]] = {
    "minutes": (render_minutes, lengths(minutes_samples)),
    "destruction": (render_destruction, lengths(destruction_samples)),
    "improvement": (render_improvement, lengths(improvement_samples)),
    "reinspection": (render_reinspection, lengths(reinspection_samples)),
    "hearing": (render_hearing, lengths(hearing_samples)),
    "report_check": (render_report_check, lengths(report_check_samples)),
    "site_copy": (render_site_copy, lengths(site_copy_samples)),
    "closing": (render_closing, lengths(closing_samples)),
    "clauses": (render_clauses, lengths(clauses_samples)),
    "supervision": (render_supervision, lengths(supervision_samples)),
    "incident": (render_incident, lengths(incident_samples)),
    "self_check": (render_self_check, lengths(self_check_samples)),
    "log_extract": (render_log_extract, lengths(log_extract_samples)),
}
BLANK: dict[str, Draw] = {
    "policy-blank": render_policy,
    "minutes-blank": render_blank_minutes,
    "destruction-blank": partial(render_blank_destruction, annex_rows=12),
    "improvement-blank": render_blank_improvement,
    "reinspection-blank": render_blank_reinspection,
    "hearing-blank": render_blank_hearing,
    "report_check-blank": render_blank_report_check,
    "site_copy-blank": render_blank_site_copy,
    "closing-blank": render_blank_closing,
    "clauses-blank": render_blank_clauses,
    "supervision-blank": render_blank_supervision,
    "incident-blank": render_blank_incident,
}


def _drawn(imprint: Imprint, suffix: str, *kinds: str) -> dict[str, Draw]:
    return {
        f"{name}-{suffix or kind}": partial(_draw, render, made[kind], imprint)
        for name, (render, made) in DOCUMENTS.items()
        for kind in kinds
    }


def _draw(render: Render, make: Callable[[], Any], imprint: Imprint) -> bytes:
    return render(make(), imprint)


FINISHED = _drawn(samples.IMPRINT, "", "shortest", "typical", "longest")
PRACTICE = _drawn(samples.PRACTICE, "practice", "typical")
DRAFT = _drawn(samples.DRAFT, "draft", "shortest")
ALL = BLANK | FINISHED | PRACTICE | DRAFT
