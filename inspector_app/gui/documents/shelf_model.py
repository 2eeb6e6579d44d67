"""What the list of official documents shows, as values."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from inspector_app.domain.document import DocumentKind, KeptDocument
from inspector_app.domain.entry import About
from inspector_app.domain.ids import DocumentId
from inspector_app.gui.language import spoken
from inspector_app.gui.phrases import day_words, days_words, kind_words, time_words
from inspector_app.usecases.list_documents import KindOfDocument, Shelf, Summary

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class DocumentLine:
    """One document: what it is called, how it stands, the role of that word's colour."""

    id: DocumentId
    words: str
    state: str
    tone: str
    issued: bool
    may_correct: bool


@dataclass(frozen=True, slots=True)
class KindLine:
    """One kind of document. `visits` are what it can be begun from (key, words); `hindrance` says why it cannot be."""

    kind: DocumentKind
    name: str
    purpose: str
    may_begin: bool
    hindrance: str
    visits: tuple[tuple[str, str], ...]
    documents: tuple[DocumentLine, ...]


def kind_lines(shelf: Shelf) -> tuple[KindLine, ...]:
    """Return the kinds of documents as they are shown."""
    return tuple(_kind(each) for each in shelf.kinds)


def _kind(found: KindOfDocument) -> KindLine:
    form = found.form
    corrected = {each.corrects for each in found.documents}
    return KindLine(
        kind=form.kind,
        name=spoken(form.name),
        purpose=spoken(form.purpose),
        may_begin=found.may_begin,
        hindrance="" if found.may_begin else _hindrance(form.about),
        visits=tuple((str(each.id), _visit_words(each)) for each in found.visits),
        documents=tuple(_document(each, corrected=each.id in corrected) for each in found.documents),
    )


def _hindrance(about: About) -> str:
    if about is About.RECORD:
        return translate("Documents", "署名した検査から作ります。まだありません。")
    return translate("Documents", "検査から作ります。まだありません。")


def _visit_words(summary: Summary) -> str:
    return f"{kind_words(summary.kind)}　{days_words(summary.dates)}　{summary.site}"


def _document(document: KeptDocument, *, corrected: bool) -> DocumentLine:
    issue = document.issue
    if issue is None:
        words = translate("Documents", "下書き　{time} に変更").format(time=time_words(document.changed_at))
        state = translate("Documents", "訂正の下書き") if document.corrects else translate("Documents", "下書き")
        return DocumentLine(document.id, words, state, "partly", issued=False, may_correct=False)
    words = "　".join(filter(None, (day_words(issue.day), issue.number)))
    state = translate("Documents", "訂正済み（新しいものあり）") if corrected else translate("Documents", "発行済み")
    tone = "secondary" if corrected else "met"
    return DocumentLine(document.id, words, state, tone, issued=True, may_correct=not corrected)
