"""What the search shows, as values."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from inspector_app.gui.language import spoken
from inspector_app.gui.phrases import days_words, state_words
from inspector_app.usecases.search_vault import Hit, Where

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class HitLine:
    """One line: where it is, in which text, and the words around what was found."""

    place: str
    part: str
    excerpt: str
    inspection: str
    row: str

    @property
    def cells(self) -> tuple[str, str, str]:
        """Return what stands in the columns."""
        return self.place, self.part, self.excerpt


def hit_lines(hits: tuple[Hit, ...]) -> tuple[HitLine, ...]:
    """Return the hits as they are shown."""
    return tuple(_line(hit) for hit in hits)


def _line(hit: Hit) -> HitLine:
    place = f"{hit.contractor}　{hit.contract_title}（{hit.contract_number}）"
    if hit.inspection_id is not None:
        place = f"{hit.contractor}　{days_words(hit.dates[:1])}"
        place += "" if hit.state is None else f"　{state_words(hit.state)}"
    part = where_words(hit.where)
    if hit.row is not None:
        part = f"No.{hit.row.no} {spoken(hit.row.short)}　{part}"
    return HitLine(place, part, hit.excerpt.text, hit.inspection_id or "", hit.row.key if hit.row else "")


def where_words(where: Where) -> str:
    """Return the name of a text of the vault."""
    words = {
        Where.CONTRACT_NUMBER: translate("Search", "契約番号"),
        Where.CONTRACT_TITLE: translate("Search", "件名"),
        Where.DEPARTMENT: translate("Search", "主管部署"),
        Where.CONTRACTOR: translate("Search", "受注者"),
        Where.SITE: translate("Search", "実施場所"),
        Where.ADDRESS: translate("Search", "所在地"),
        Where.INSPECTOR: translate("Search", "調査者"),
        Where.RECORD: translate("Search", "記録番号"),
        Where.RATING_REMARKS: translate("Search", "最終評価の備考"),
        Where.REMARKS: translate("Search", "備考"),
        Where.ANSWERED: translate("Search", "ヒアリング"),
        Where.WAITING: translate("Search", "資料待ち"),
        Where.REASON: translate("Search", "遠隔の理由"),
        Where.CAPTION: translate("Search", "証跡の説明"),
        Where.FILE_NAME: translate("Search", "ファイル名"),
        Where.SEEN: translate("Search", "見た資料"),
        Where.TALK: translate("Search", "講評"),
        Where.PRESENT: translate("Search", "出席者・在席者"),
    }
    return words[where]
