"""打合簿 (別添3): the persons responsible, as 監督職員 and 業務主任者 agreed on them (DOMAIN E1–E8)."""

from collections.abc import Mapping
from dataclasses import replace

from inspector_app.domain.contract import ContractKind
from inspector_app.domain.imprint import Imprint
from inspector_app.domain.minutes import Appointment, Clause, Minutes, Post, Role, Subject
from inspector_app.reports import words
from inspector_app.reports.dates import japanese_date
from inspector_app.reports.documents import grid, letter, looks, phrases
from inspector_app.reports.documents.paper import Document
from inspector_app.reports.documents.wording import Wording, wording
from inspector_app.reports.layout.flow import MILLIMETRE
from inspector_app.reports.layout.table import Cell, Row
from inspector_app.reports.layout.text import Paragraph, measure

_AGENDA_WIDTH = 46 * MILLIMETRE
_LEADING_BY_HAND = 30.0
_BETWEEN = 10.0
_NEXT_NAME = "　　"
_TIME = "　　　　"
"""What stands before a time that has a line of its own."""


def render_minutes(minutes: Minutes, imprint: Imprint) -> bytes:
    """Return the 打合簿 as PDF/A-3a and PDF/UA-1; errors as for `render_sheet`."""
    return _render(minutes, imprint)


def render_blank_minutes() -> bytes:
    """Return the 打合簿 for filling in by hand, with the source's own clause numbers and its 【解説】."""
    return _render(None, None)


def _render(minutes: Minutes | None, imprint: Imprint | None) -> bytes:
    document = Document(wording("minutes"), imprint)
    text = document.wording.text
    letter.add_title(document)
    document.line(letter.era_date(minutes.day if minutes is not None else None), looks.RIGHT)
    grid.gap(document, 3)
    supervisor, chief = (minutes.supervisor, minutes.chief) if minutes is not None else ("", "")
    letter.add_signers(document, [letter.Signer(text("supervisor"), supervisor), letter.Signer(text("chief"), chief)])
    grid.gap(document, 5)
    title = minutes.contract_title if minutes is not None else text("blank_title")
    letter.add_hanging(document, text("contract_title"), title)
    grid.gap(document, 3)
    head = Row((grid.heading(0, text("agenda_heading")), grid.heading(1, text("result_heading"))))
    agenda = Cell(0, (Paragraph(text("agenda"), looks.TEXT, lasting=True),))
    row = Row((agenda, Cell(1, _result(document, minutes))))
    widths = (_AGENDA_WIDTH, document.paper.measure - _AGENDA_WIDTH)
    grid.add_table(document, widths, (head,), [row], text("summary"))
    if minutes is None:
        grid.gap(document, 3)
        document.line(text("guidance_heading"), looks.NOTE)
        document.line(text("guidance"), looks.NOTE)
    return document.finish(minutes.contract_title if minutes is not None else "")


def _result(document: Document, minutes: Minutes | None) -> tuple[Paragraph, ...]:
    wording = document.wording
    clauses = minutes.clauses if minutes is not None else usual_clauses(wording)
    kind = minutes.contract_kind if minutes is not None else ContractKind.COMMISSION
    personal, specific = clauses[Subject.PERSONAL], clauses[Subject.SPECIFIC]
    intro = wording.text(
        "result",
        deed=wording.choices("deeds")[kind],
        personal_article=personal.article,
        personal_item=personal.item,
        specific_article=specific.article,
        specific_item=specific.item,
    )
    paragraphs = [Paragraph(intro, looks.TEXT, where=wording.text("agenda"))]
    for subject in Subject:
        title = wording.choices("clause_titles")[subject].format(article=clauses[subject].article)
        paragraphs.append(Paragraph(title, looks.TEXT, before=_BETWEEN, where=title))
        for role in Role:
            paragraphs += _holders(document, clauses, minutes, Post(subject, role))
    return (*paragraphs, Paragraph(phrases.END, looks.RIGHT, before=_BETWEEN, lasting=True))


def usual_clauses(wording: Wording) -> dict[Subject, Clause]:
    """Return the clauses that the source's own paper names; a contract may number them otherwise (DOMAIN D2)."""
    return {Subject(entry["subject"]): Clause(entry["article"], entry["item"]) for entry in wording.entries("clauses")}


def _holders(
    document: Document, clauses: Mapping[Subject, Clause], minutes: Minutes | None, post: Post
) -> list[Paragraph]:
    wording = document.wording
    label = wording.choices("roles")[post.role]
    where = wording.choices("role_names")[post.role]
    if minutes is None:
        return [Paragraph(label, replace(looks.TEXT, leading=_LEADING_BY_HAND), lasting=True)]
    holders = [(_holder(wording, clauses, holder), _time(wording, holder)) for holder in minutes.holders(post)]
    if len(holders) < 2:
        who, time = holders[0] if holders else (words.UNUSED if document.closed else "", "")
        return [_person(document, label + who, time, where)]
    return [
        Paragraph(label, looks.TEXT, lasting=True),
        *(_person(document, _NEXT_NAME + who, time, where) for who, time in holders),
    ]


def _person(document: Document, who: str, time: str, where: str) -> Paragraph:
    """Return who it is and since when: the time behind the name, or whole on a line of its own below it."""
    beside = Paragraph(who + time, looks.TEXT, where=where, indented=True)
    room = document.paper.measure - _AGENDA_WIDTH - 2 * grid.PAD_X
    if not time or len(measure((beside,), room).lines) == 1:
        return beside
    return replace(beside, text=f"{who}\n{_TIME}{time}", whole=True)


def _holder(wording: Wording, clauses: Mapping[Subject, Clause], holder: Appointment) -> str:
    """Return a person, and which other post they hold."""
    text = "　".join(filter(None, (holder.title, holder.name)))
    other = holder.holds_also
    if other is not None:
        role = wording.choices("role_names")[other.role]
        text += wording.text("holds_also", article=clauses[other.subject].article, role=role)
    return text


def _time(wording: Wording, holder: Appointment) -> str:
    """Return since when and until when a person holds the post, as far as that is agreed."""
    begins = japanese_date(holder.begins) if holder.begins is not None else ""
    ends = japanese_date(holder.ends) if holder.ends is not None else ""
    if begins and ends:
        return wording.text("between", begins=begins, ends=ends)
    if begins:
        return wording.text("since", begins=begins)
    return wording.text("until", ends=ends) if ends else ""
