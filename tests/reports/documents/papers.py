"""Every document in every length, by name: what is validated, measured and compared with its golden pages."""

from collections.abc import Callable
from functools import partial
from typing import Any

from inspector_app.domain.imprint import Imprint
from inspector_app.reports.documents.destruction import render_blank_destruction, render_destruction
from inspector_app.reports.documents.improvement import render_blank_improvement, render_improvement
from inspector_app.reports.documents.minutes import render_blank_minutes, render_minutes
from inspector_app.reports.documents.policy import render_policy
from inspector_app.reports.documents.reinspection import render_blank_reinspection, render_reinspection
from tests.reports.documents import (
    destruction_samples,
    improvement_samples,
    minutes_samples,
    reinspection_samples,
    samples,
)

Draw = Callable[[], bytes]
Render = Callable[[Any, Imprint], bytes]
Samples = dict[str, Callable[[], Any]]


def lengths(module: Any) -> Samples:
    """Return the samples that every document has."""
    return {"shortest": module.shortest, "typical": module.typical, "longest": module.longest}


DOCUMENTS: dict[str, tuple[Render, Samples]] = {
    "minutes": (render_minutes, lengths(minutes_samples)),
    "improvement": (render_improvement, lengths(improvement_samples)),
    "reinspection": (render_reinspection, lengths(reinspection_samples)),
    "destruction": (render_destruction, lengths(destruction_samples)),
}
BLANK: dict[str, Draw] = {
    "minutes-blank": render_blank_minutes,
    "policy-blank": render_policy,
    "improvement-blank": render_blank_improvement,
    "reinspection-blank": render_blank_reinspection,
    "destruction-blank": partial(render_blank_destruction, annex_rows=12),
}


def _drawn(imprint: Imprint, suffix: str, *kinds: str) -> dict[str, Draw]:
    return {
        f"{name}-{suffix or kind}": lambda render=render, make=made[kind]: render(make(), imprint)  # type: ignore[misc]
        for name, (render, made) in DOCUMENTS.items()
        for kind in kinds
    }


FINISHED = _drawn(samples.IMPRINT, "", "shortest", "typical", "longest")
PRACTICE = _drawn(samples.PRACTICE, "practice", "longest")
DRAFT = _drawn(samples.DRAFT, "draft", "shortest")
ALL = BLANK | FINISHED | PRACTICE | DRAFT
