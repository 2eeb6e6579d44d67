"""What the screen shows of evidence, as values."""

from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication

from inspector_app.domain.evidence import Evidence, EvidenceKind, Treatment
from inspector_app.domain.ids import EvidenceId
from inspector_app.domain.markup import PLAIN, Box, Markup
from inspector_app.domain.site_rules import Permission, SiteRules
from inspector_app.gui.phrases import day_words

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class PieceScreen:
    """One piece in a list: its kind, its words, its small picture (JPEG; empty for none)."""

    id: EvidenceId
    kind: EvidenceKind
    title: str
    detail: str
    small: bytes = b""


@dataclass(frozen=True, slots=True)
class Drawing:
    """What is being drawn over a photo; `masks` are to be destroyed when it is kept."""

    markup: Markup = PLAIN
    masks: tuple[Box, ...] = ()

    def turned(self, degrees: int) -> "Drawing":
        """Return it with the picture turned clockwise."""
        return replace(self, markup=replace(self.markup, turn=(self.markup.turn + degrees) % 360))


def piece_screen(piece: Evidence, number: int, small: bytes = b"") -> PieceScreen:
    """Return how a piece stands in a list; `number` counts the pieces of its row."""
    return PieceScreen(piece.id, piece.kind, piece_title(piece, number), piece_detail(piece), small)


def piece_title(piece: Evidence, number: int) -> str:
    """Return what a piece is called."""
    if piece.seen is not None:
        return piece.seen.title
    if piece.caption:
        return piece.caption
    if piece.original is not None and piece.kind is EvidenceKind.FILE and piece.original.name:
        return piece.original.name
    words = {
        EvidenceKind.PHOTO: translate("Evidence", "写真 {number}"),
        EvidenceKind.FILE: translate("Evidence", "ファイル {number}"),
        EvidenceKind.SEEN: translate("Evidence", "見た資料 {number}"),
    }
    return words[piece.kind].format(number=number)


def piece_detail(piece: Evidence) -> str:
    """Return the small words under a title."""
    if piece.seen is not None:
        seen = piece.seen
        count = "" if seen.count is None else translate("Evidence", "{count}件").format(count=seen.count)
        day = "" if seen.dated is None else day_words(seen.dated)
        return "・".join(filter(None, (translate("Evidence", "見た資料"), day, seen.page, count)))
    kind = translate("Evidence", "写真") if piece.kind is EvidenceKind.PHOTO else translate("Evidence", "ファイル")
    return "・".join(filter(None, (kind, *(treatment_words(each) for each in piece.treatments))))


def treatment_words(treatment: Treatment) -> str:
    """Return what was done to a photo."""
    return {
        Treatment.TURNED: translate("Evidence", "回転"),
        Treatment.CROPPED: translate("Evidence", "切り抜き"),
        Treatment.MARKED: translate("Evidence", "書き込み"),
        Treatment.MASKED: translate("Evidence", "黒塗り"),
    }[treatment]


def facts(piece: Evidence) -> str:
    """Return what is known of the kept file: when it came, how large it is, its hash."""
    lines = [translate("Evidence", "追加 {at:%Y-%m-%d %H:%M}（端末の時刻）").format(at=piece.added_at)]
    if piece.original is not None:
        size = f"{piece.original.size:,}"
        lines.append(translate("Evidence", "原本 {size} バイト").format(size=size))
        lines.append(f"SHA-256 {piece.original.sha256}")
    return "\n".join(lines)


def rules_words(rules: SiteRules) -> str:
    """Return in one line what the site allows."""
    said = {
        Permission.UNASKED: translate("Evidence", "撮影の可否を確認していません"),
        Permission.ALLOWED: translate("Evidence", "撮影は許可済み"),
        Permission.FORBIDDEN: translate("Evidence", "撮影はできません"),
    }[rules.cameras]
    day = "" if rules.stated_on is None else day_words(rules.stated_on)
    by = " ".join(filter(None, (rules.stated_by, day)))
    return translate("Evidence", "{said}（{by}）").format(said=said, by=by) if by else said
