"""Looks into the log, and hands it out: both are noted in it."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from inspector_app.errors import KnownError
from inspector_app.gui.language import english
from inspector_app.gui.long_work import Attending
from inspector_app.gui.session import Session
from inspector_app.gui.stage_words import stage_words
from inspector_app.gui.vault_care.log.model import line_screen, log_filter
from inspector_app.gui.vault_care.log.view import LogView
from inspector_app.gui.widgets.file_choice import choose_new_file
from inspector_app.gui.words import error_words
from inspector_app.usecases.export_log_csv import export_log_csv
from inspector_app.usecases.pace import Stage
from inspector_app.usecases.tell_log import (
    AT_ONCE,
    Line,
    LogChain,
    LogFilter,
    chain_if_quick,
    check_chain_beside,
    tell_log,
)


class LogPresenter(QObject):
    """Says that what is shown is wanted as pages, with what was asked for."""

    pages_wanted = Signal(object)

    def __init__(self, session: Session, view: LogView) -> None:
        super().__init__(view)
        self._session, self._view = session, view
        self._subject, self._limit = "", AT_ONCE
        self._asked = LogFilter()
        view.filter.changed.connect(self._on_filter_changed)
        view.filter.subject_dropped.connect(lambda: self._narrow("", ""))
        view.subject_wanted.connect(self._narrow)
        view.more_wanted.connect(self._on_more_wanted)
        view.check_wanted.connect(self._on_check_wanted)
        view.csv_wanted.connect(self._on_csv_wanted)
        view.pdf_wanted.connect(self._on_pdf_wanted)

    def refresh(self) -> None:
        """Read the log, then check it from end to end, unless that would take long."""
        self._read()
        self._session.run(chain_if_quick, self._on_looked)

    def export(self, target: Path) -> None:
        """Write what is shown as CSV."""
        asked = self._asked
        self._view.render_busy(busy=True)
        self._session.run(
            lambda vault: export_log_csv(vault, target, asked),
            lambda count: self._on_exported(count, target),
            self._on_refused,
        )

    def _read(self) -> None:
        bar = self._view.filter
        self._asked = asked = log_filter(bar.wanted_kind, bar.days, bar.text.text().strip(), self._subject)
        limit, in_english = self._limit, english()
        self._session.run(
            lambda vault: tell_log(vault, asked, limit, english=in_english), lambda lines: self._on_read(asked, lines)
        )

    def _on_read(self, asked: LogFilter, lines: tuple[Line, ...]) -> None:
        if asked is not self._asked:
            return  # something else is wanted by now
        more = len(lines) >= self._limit
        if more:
            count = self.tr("新しい {count} 件").format(count=f"{len(lines):,}")
        else:
            count = (
                self.tr("{count} 件").format(count=f"{len(lines):,}")
                if lines
                else self.tr("当てはまる記録はありません")
            )
        self._view.render_lines(tuple(line_screen(line) for line in lines), count, more=more)

    def _on_filter_changed(self) -> None:
        self._limit = AT_ONCE
        self._read()

    def _on_more_wanted(self) -> None:
        self._limit *= 2
        self._read()

    def _narrow(self, subject: str, about: str) -> None:
        self._subject = subject
        self._view.filter.render_subject(about)
        self._on_filter_changed()

    def _on_looked(self, chain: LogChain | None) -> None:
        if chain is not None:
            self._on_checked(chain)
        else:
            words = self.tr("記録が多いため、連鎖はまだ確かめていません（数秒から数十秒かかります）")
            self._view.render_chain(words, "secondary", offer=True)

    def _on_check_wanted(self) -> None:
        self._view.render_chain(self.tr("連鎖を確かめています…"), "secondary")
        work = self._session.works.begin("chain", check_chain_beside)
        work.attend(Attending(self._on_told, self._on_checked, self._on_refused, self._on_stopped))

    def _on_told(self, stage: Stage, done: int, total: int) -> None:
        share = f"　{done * 100 // total} %" if total else ""
        self._view.render_chain(f"{stage_words(stage)}{share}", "secondary")

    def _on_stopped(self) -> None:
        self._on_looked(None)

    def _on_checked(self, chain: LogChain) -> None:
        if chain.faults:
            words = self.tr("記録簿に {count} 件の異常があります。「保管庫」の点検で確かめてください。")
            self._view.render_chain(words.format(count=chain.faults), "unmet")
        else:
            words = self.tr("連鎖を確認済み：{count} 件すべてが書き込まれたときのままです")
            self._view.render_chain(words.format(count=f"{chain.head.number:,}"), "met")

    def _on_csv_wanted(self) -> None:
        choose_new_file(self._view, self.tr("CSVに書き出す"), self.tr("記録簿.csv"), "CSV (*.csv)", self.export)

    def _on_exported(self, count: int, target: Path) -> None:
        self._view.render_busy(busy=False)
        words = self.tr("{count} 件を書き出しました（暗号化されていません）：{file}")
        self._view.notice.render_notice("care", words.format(count=f"{count:,}", file=target))
        self._read()

    def _on_pdf_wanted(self) -> None:
        bar = self._view.filter
        first, last = ("" if day is None else day.isoformat() for day in bar.days)
        asked = {"kind": bar.wanted_kind, "first": first, "last": last, "text": bar.text.text().strip()}
        self.pages_wanted.emit({**asked, "about": self._subject})

    def _on_refused(self, error: KnownError) -> None:
        self._view.render_busy(busy=False)
        self._view.notice.render_notice("bad", error_words(error))
