"""自己申告: the contractor's own answers on the official sheet, a layer beside the inspector's (DOMAIN C2, C3)."""

from inspector_app.domain.answer import Answer, Standing
from inspector_app.domain.form import Form, HeaderKind
from inspector_app.domain.form_json import Definition, form_from_json, form_ref
from inspector_app.domain.imprint import Imprint
from inspector_app.domain.self_assessment import Declarant, OwnAnswer, SelfAssessment
from inspector_app.reports import words
from inspector_app.reports.dates import japanese_date
from inspector_app.reports.documents import grid, looks, phrases
from inspector_app.reports.documents.grid import Entry
from inspector_app.reports.documents.paper import Document
from inspector_app.reports.documents.wording import Wording, wording
from inspector_app.reports.layout.flow import MILLIMETRE
from inspector_app.reports.sheet import WIDTHS
from inspector_app.reports.sheet_head import add_head_values
from inspector_app.reports.sheet_rating import add_rules, rating_row, rules_height
from inspector_app.reports.sheet_rows import body_rows, head_row

_BLOCK = 80 * MILLIMETRE


def render_self_assessment(assessment: SelfAssessment, definition: Definition, imprint: Imprint) -> bytes:
    """Return the sheet as PDF/A-3a and PDF/UA-1. The final rating is the inspector's and stays empty.

    ValueError if the definition is not the one that was answered; other errors as for `render_sheet`.
    """
    if form_ref(definition) != assessment.form:
        raise ValueError("the answers belong to another form")
    return _render(form_from_json(definition), assessment, imprint)


def render_blank_self_assessment(definition: Definition) -> bytes:
    """Return the sheet for filling in by hand."""
    return _render(form_from_json(definition), None, None)


def _render(form: Form, assessment: SelfAssessment | None, imprint: Imprint | None) -> bytes:
    document = Document(wording("self_assessment"), imprint, landscape=True)
    flow, text = document.flow, document.wording.text
    document.line(text("layer"), looks.LAYER)
    add_head_values(flow, document.section, form, _head(assessment), by_hand=assessment is None)
    answers = {answer.row: _answer(answer) for answer in assessment.answers} if assessment is not None else None
    rows = [*body_rows(form, answers, final=document.closed), rating_row(form, None, "", final=False)]
    grid.add_table(document, WIDTHS, (head_row(form),), rows, words.SHEET_SUMMARY, pad_y=3.0)
    grid.gap(document, 4)
    flow.keep(rules_height(form) + _BLOCK)
    add_rules(flow, document.section, form, None)
    grid.gap(document, 3)
    grid.list_heading(document, text("block"))
    declarant = assessment.declarant if assessment is not None else None
    grid.entry_table(document, _block(document.wording, declarant), text("block_summary"))
    grid.gap(document, 2)
    document.last_line(phrases.END)
    organisation = assessment.declarant.organisation if assessment is not None else ""
    title = " ".join(filter(None, (form.mark, form.title.ja, organisation)))
    return document.finish(title, text("edition", title=form.mark or form.title.ja, form=form.id, version=form.version))


def _head(assessment: SelfAssessment | None) -> dict[HeaderKind, str]:
    if assessment is None:
        return dict.fromkeys(HeaderKind, "") | {HeaderKind.DATES: words.DATE_TO_FILL_IN}
    declarant = assessment.declarant
    return {
        HeaderKind.DATES: japanese_date(declarant.declared_on),
        HeaderKind.CONTRACTOR: assessment.surveyed or declarant.organisation,
        HeaderKind.SITE: assessment.place or words.UNUSED,
        HeaderKind.INSPECTORS: _person(declarant),
    }


def _answer(answer: OwnAnswer) -> Answer:
    """Return what the contractor says as the sheet prints answers."""
    if answer.result is None:
        return Answer(answer.row, Standing.NOT_APPLICABLE, remarks=answer.remarks)
    return Answer(answer.row, Standing.JUDGED, answer.result, remarks=answer.remarks)


def _person(declarant: Declarant) -> str:
    return "　".join(filter(None, (declarant.title, declarant.name)))


def _block(texts: Wording, declarant: Declarant | None) -> list[Entry]:
    names = ("organisation", "person", "contact", "declared_on", "seal")
    if declarant is None:
        values = ("", "", "", words.DATE_TO_FILL_IN, texts.text("sealed"))
    else:
        seals = {True: texts.text("sealed"), False: texts.text("unsealed"), None: ""}
        day = japanese_date(declarant.declared_on)
        values = (declarant.organisation, _person(declarant), declarant.contact, day, seals[declarant.sealed])
    heights = (9.5, 9.5, 9.5, 9.5, 24)
    triples = zip(names, values, heights, strict=True)
    return [Entry(texts.text(name), value, height) for name, value, height in triples]
