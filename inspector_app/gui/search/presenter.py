"""Searches while somebody types."""

from PySide6.QtCore import QObject, Signal

from inspector_app.domain.ids import InspectionId
from inspector_app.domain.paper_code import short_number
from inspector_app.gui.search.model import HitLine, hit_lines
from inspector_app.gui.search.view import SearchView
from inspector_app.gui.session import Session
from inspector_app.usecases.find_inspection import find_inspection
from inspector_app.usecases.search_vault import Hit, search_vault

_MOST = 200


class SearchPresenter(QObject):
    """Says which hit is to be shown."""

    wanted = Signal(object)

    def __init__(self, session: Session, view: SearchView) -> None:
        super().__init__(view)
        self._session, self._view = session, view
        self._sought = ""
        view.sought.connect(self._on_sought)
        view.hit_wanted.connect(self._on_hit_wanted)

    def refresh(self) -> None:
        """Say what can be found."""
        self._view.render_hits((), self.tr("この端末の保管庫の中だけを探します。1文字から探せます。"))

    def _on_sought(self, text: str) -> None:
        self._sought = text
        if not text.strip():
            self.refresh()
            return
        self._session.run(
            lambda vault: (find_inspection(vault, text), search_vault(vault, text, _MOST)),
            lambda found: self._on_found(text, *found),
        )

    def _on_found(self, text: str, sheet: InspectionId | None, hits: tuple[Hit, ...]) -> None:
        if text != self._sought:
            return
        words = (
            self.tr("{count}件見つかりました。")
            if hits
            else self.tr("見つかりませんでした。言葉を変えて探してください。")
        )
        if len(hits) == _MOST:
            words = self.tr("新しい順に{count}件を示しています。言葉を足すと絞り込めます。")
        lines = hit_lines(hits)
        if sheet is not None:  # a scanner typed the code of a paper, or somebody its number
            words = self.tr("紙の番号の検査です。Enter で開きます。")
            part = self.tr("紙の番号")
            lines = (HitLine(self.tr("この検査を開く"), part, short_number(sheet), sheet, ""), *lines)
        self._view.render_hits(lines, words.format(count=len(hits)))

    def _on_hit_wanted(self, line: HitLine) -> None:
        self.wanted.emit(line)
