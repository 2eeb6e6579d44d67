"""Print a form or an official document to be filled in by hand, and what is handed out as it is."""

from collections.abc import Callable
from enum import StrEnum
from functools import partial
from pathlib import Path

from inspector_app import paths
from inspector_app.domain.document import DocumentKind
from inspector_app.domain.form_json import Definition
from inspector_app.domain.ids import FormId
from inspector_app.errors import DocumentError
from inspector_app.forms.library import Library
from inspector_app.forms.reader import read_form

POLICY = "policy"
"""The name of 基本方針 (別添1), which is handed out and has nothing to fill in."""


class Style(StrEnum):
    """How a form is laid out: as the official sheet, for walking through, or for the contractor's own answers."""

    SHEET = "sheet"
    WALK = "walk"
    ASSESSMENT = "assessment"


def print_blank(name: str, style: Style = Style.SHEET) -> bytes:
    """Return a blank paper as PDF.

    `name` is the id of one of our forms, the path of a definition, the kind of an official document ("minutes"), or
    "policy". FormError `form.invalid`; DocumentError `document.unknown` (form, known), `document.missing_glyph`.
    """
    found = blank_documents().get(name)
    if found is not None:
        return found()
    return _blank_form(_definition(name), style)


def blank_documents() -> dict[str, Callable[[], bytes]]:
    """Return what draws each document that is no form, by its name."""
    from inspector_app.reports.documents import (
        clauses,
        destruction,
        hearing,
        improvement,
        incident,
        minutes,
        policy,
        reinspection,
        report_check,
        site_copy,
        supervision,
    )

    return {
        DocumentKind.CLAUSES: clauses.render_blank_clauses,
        DocumentKind.MINUTES: minutes.render_blank_minutes,
        DocumentKind.HEARING: hearing.render_blank_hearing,
        DocumentKind.REPORT_CHECK: report_check.render_blank_report_check,
        DocumentKind.SITE_COPY: site_copy.render_blank_site_copy,
        DocumentKind.IMPROVEMENT: improvement.render_blank_improvement,
        DocumentKind.REINSPECTION: reinspection.render_blank_reinspection,
        DocumentKind.SUPERVISION: supervision.render_blank_supervision,
        DocumentKind.INCIDENT: incident.render_blank_incident,
        DocumentKind.DESTRUCTION: partial(destruction.render_blank_destruction, annex_rows=12),
        POLICY: policy.render_policy,
    }


def _definition(name: str) -> Definition:
    file = Path(name)
    if file.is_file():
        return read_form(file)
    library = Library(paths.forms_folder())
    forms = [str(definition["id"]) for definition in library.definitions()]
    if name not in forms:
        known = ", ".join([*sorted(set(forms)), *blank_documents()])
        raise DocumentError("document.unknown", form=name, known=known)
    return library.definition(FormId(name))


def _blank_form(definition: Definition, style: Style) -> bytes:
    if style is Style.WALK:
        from inspector_app.reports.documents.walk import render_blank_walk

        return render_blank_walk(definition)
    if style is Style.ASSESSMENT:
        from inspector_app.reports.documents.self_assessment import render_blank_self_assessment

        return render_blank_self_assessment(definition)
    from inspector_app.reports.sheet import render_blank

    return render_blank(definition)
