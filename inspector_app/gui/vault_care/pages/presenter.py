"""Brings a paper about the vault onto the screen, to a printer, and to where somebody wants a copy of it."""

from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject

from inspector_app.domain.ids import InspectionId
from inspector_app.errors import KnownError
from inspector_app.gui.documents.view import DocumentView
from inspector_app.gui.long_work import Attending
from inspector_app.gui.printing.presenter import PrintPresenter
from inspector_app.gui.session import Session
from inspector_app.gui.stage_words import stage_words
from inspector_app.gui.vault_care.log.model import log_filter
from inspector_app.gui.widgets.file_choice import choose_new_file
from inspector_app.gui.words import error_words
from inspector_app.usecases.pace import Ask, Pace, Stage

LOG, DESTRUCTION, SELF_CHECK = "log", "destruction", "self_check"


class PagesPresenter(QObject):
    """Shows one paper; `subject` says which, and what it is about."""

    def __init__(self, session: Session, view: DocumentView, subject: Mapping[str, str]) -> None:
        super().__init__(view)
        self._session, self._view, self._subject = session, view, subject
        self._which, self._about = subject["which"], subject.get("inspection", "")
        self._pdf = b""
        view.copy_wanted.connect(self._on_copy_wanted)
        printing = PrintPresenter(session, view.panel, view.document)
        view.print_wanted.connect(lambda: printing.begin(self._about, self._which, may_copy=True))

    def refresh(self) -> None:
        """Draw the paper and show it."""
        self._view.render_nothing()
        self._view.notice.render_notice("note", self.tr("紙面を用意しています…"))
        if self._which == LOG:
            self._begin_log()
        else:
            self._session.run(self._draw(), self._on_drawn, self._on_refused)

    def copy_to(self, target: Path) -> None:
        """Write a copy."""
        pdf, which, about = self._pdf, self._which, self._about

        def write(vault: Any) -> None:
            from inspector_app.usecases.export_pages import export_pages

            export_pages(vault, target, pdf, which, about)

        done = self.tr("写しを保存しました。保管庫の外にあるため、暗号化されていません：{file}").format(file=target)
        self._session.run(write, lambda _: self._view.notice.render_notice("care", done), self._on_refused)

    def _title(self) -> str:
        titles = {
            LOG: self.tr("記録簿の写し"),
            DESTRUCTION: self.tr("廃棄・削除証明書"),
            SELF_CHECK: self.tr("プログラム自身の点検"),
        }
        return titles[self._which]

    def _begin_log(self) -> None:
        """Have the log put together beside the vault, as long as that takes."""
        world, subject = self._session.world, self._subject
        days = (_day(subject.get("first", "")), _day(subject.get("last", "")))
        wanted = log_filter(subject.get("kind", ""), days, subject.get("text", ""), subject.get("about", ""))

        def log(ask: Ask, pace: Pace) -> bytes:
            from inspector_app.usecases.print_log import print_log_beside

            return print_log_beside(world, ask, wanted, pace)

        work = self._session.works.begin(f"print {wanted}", log)
        self._view.left.connect(work.cancel)
        work.attend(Attending(self._on_told, self._on_drawn, self._on_refused, self._on_stopped))

    def _on_told(self, stage: Stage, done: int, total: int) -> None:
        share = f"　{done * 100 // total} %" if total else ""
        self._view.notice.render_notice("note", f"{stage_words(stage)}{share}")

    def _on_stopped(self) -> None:
        self._view.notice.render_notice("note", "")

    def _draw(self) -> Callable[[Any], bytes]:
        world = self._session.world
        if self._which == DESTRUCTION:
            inspection = InspectionId(self._about)

            def destruction(vault: Any) -> bytes:
                from inspector_app.usecases.print_destruction import print_destruction

                return print_destruction(world, vault, inspection)

            return destruction

        def self_check(vault: Any) -> bytes:
            from inspector_app.usecases.print_self_check import print_self_check

            return print_self_check(world, vault)

        return self_check

    def _on_drawn(self, pdf: bytes) -> None:
        self._pdf = pdf
        self._view.notice.render_notice("note", "")
        self._view.render_document(self._title(), "", pdf, may_copy=True)

    def _on_copy_wanted(self) -> None:
        name = f"{self._title()}.pdf"
        choose_new_file(self._view, self.tr("写しを保存"), name, "PDF (*.pdf)", self.copy_to)

    def _on_refused(self, error: KnownError) -> None:
        self._view.notice.render_notice("bad", error_words(error))


def _day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None
