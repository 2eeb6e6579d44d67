"""What the closing talk shows, as values."""

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication

from inspector_app.domain.closing import Asked, Attendant, Side
from inspector_app.domain.contract import Inspector
from inspector_app.domain.ids import RowKey
from inspector_app.domain.strokes import Strokes
from inspector_app.gui.language import english, spoken
from inspector_app.gui.phrases import result_words, time_words
from inspector_app.gui.widgets.marks import Mark
from inspector_app.usecases.name_inspectors import NAMED_ONLY
from inspector_app.usecases.read_closing import ClosingTalk

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class AskedScreen:
    """One finding: what was found, what is asked for, by when."""

    row: RowKey
    mark: Mark
    words: str
    facts: str
    text: str
    due: date | None


@dataclass(frozen=True, slots=True)
class InspectorScreen:
    """Who inspects beside the lead; `number` is what the agency gave them, "" where nobody knows it."""

    number: str
    name: str
    title: str
    department: str


NOBODY = InspectorScreen("", "", "", "")


@dataclass(frozen=True, slots=True)
class ReceiptScreen:
    """The signature that was given: whose, when, and what is otherwise now ("" for nothing)."""

    words: str
    strokes: Strokes
    changed: str


@dataclass(frozen=True, slots=True)
class ClosingScreen:
    """Everything on the screen."""

    held: str
    editable: bool
    asked: tuple[AskedScreen, ...]
    comment: str
    attendance: tuple[Attendant, ...]
    receipt: ReceiptScreen | None
    received_before: str
    lead: str
    others: tuple[InspectorScreen, ...]


def closing_screen(talk: ClosingTalk) -> ClosingScreen:
    """Return the closing talk as it is shown."""
    inspection, closing = talk.opened.inspection, talk.closing
    held = (
        "" if closing.held_at is None else translate("Closing", "開始 {time}").format(time=time_words(closing.held_at))
    )
    lead = inspection.lead
    return ClosingScreen(
        held=held,
        editable=not talk.frozen,
        asked=tuple(_asked(talk, asked) for asked in talk.asked),
        comment=closing.comment,
        attendance=closing.attendance or _proposed(talk),
        receipt=_receipt(talk),
        received_before=_received_before(talk),
        lead="　".join(part for part in (lead.department, lead.title, lead.name) if part),
        others=tuple(inspector_screen(person) for person in inspection.inspectors[1:]),
    )


def inspector_screen(person: Inspector) -> InspectorScreen:
    """Return somebody who inspects as they are shown."""
    number = "" if person.id.startswith(NAMED_ONLY) else person.id
    return InspectorScreen(number, person.name, person.title, person.department)


def _proposed(talk: ClosingTalk) -> tuple[Attendant, ...]:
    """Return who is surely there: those who inspect; and a line for the contractor's people."""
    people = [
        Attendant(Side.AGENCY, person.name, " ".join(part for part in (person.department, person.title) if part))
        for person in talk.opened.inspection.inspectors
    ]
    return (*people, Attendant(Side.CONTRACTOR, "", ""))


def _asked(talk: ClosingTalk, asked: Asked) -> AskedScreen:
    form = talk.opened.form
    finding = next(each for each in talk.findings if each.row == asked.row)
    short = spoken(form.row(asked.row).short)
    return AskedScreen(
        row=asked.row,
        mark=Mark(form.result(finding.result).shape),
        words=f"No.{finding.no} {short}　{result_words(form.result(finding.result))}",
        facts=finding.remarks,
        text=asked.text,
        due=asked.due,
    )


def _receipt(talk: ClosingTalk) -> ReceiptScreen | None:
    receipt = talk.closing.receipt
    if receipt is None:
        return None
    who = "　".join(part for part in (receipt.position, receipt.name) if part)
    words = translate("Closing", "{who}　{time} 受領（この端末の時計による）")
    between = ", " if english() else "、"
    rows = between.join(f"No.{number}" for number in talk.changed)
    changed = translate("Closing", "受領の後に結果が変わった項目：{rows}。記録の紙面にもそう載ります。") if rows else ""
    return ReceiptScreen(words.format(who=who, time=time_words(receipt.at)), receipt.strokes, changed.format(rows=rows))


def _received_before(talk: ClosingTalk) -> str:
    """Return that a signature was given for what is corrected, empty for none and once there is a new one."""
    if not talk.received_before or talk.closing.receipt is not None:
        return ""
    return translate(
        "Closing",
        "これは訂正版です。受領の署名は訂正前の記録に対するものなので、写していません。渡し直したときは、ここで受けてください。",
    )
