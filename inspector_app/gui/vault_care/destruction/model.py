"""What the screen of destruction shows, as values."""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from inspector_app.gui.phrases import day_words, days_words, kind_words, moment_words, state_words
from inspector_app.usecases.list_destroyable import Destroyable, Destruction

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class CopyScreen:
    """One inspection's copy. `keeps` says what keeps it, `reason_needed` that nothing but a reason lets it go."""

    inspection: str
    cells: tuple[str, ...]
    role: str
    title: str
    keeps: str
    allowed: bool
    reason_needed: bool


@dataclass(frozen=True, slots=True)
class GoneScreen:
    """One record of a destruction, and the backups elsewhere that still hold what was destroyed."""

    inspection: str
    cells: tuple[str, ...]
    outside: tuple[str, ...]


def copy_screen(copy: Destroyable) -> CopyScreen:
    """Return an inspection's copy as it is shown."""
    visit = f"{kind_words(copy.kind)}　{days_words(copy.dates)}"
    return CopyScreen(
        inspection=copy.id,
        cells=(copy.contractor, visit, state_words(copy.state), _until(copy)),
        role="partly" if copy.due else "secondary" if copy.held else "text",
        title=f"{copy.contractor}　{visit}",
        keeps=_keeps(copy),
        allowed=not copy.held,
        reason_needed=not copy.due,
    )


def gone_screen(gone: Destruction) -> GoneScreen:
    """Return a record of a destruction as it is shown."""
    order = gone.order
    reason = order.reason or translate("Destruction", "保存期間が終わったため")
    visit = f"{gone.contractor}　{days_words(gone.visited)}"
    return GoneScreen(gone.inspection_id, (moment_words(order.at), visit, order.inspector, reason), _outside(gone))


def outside_words(lines: Iterable[str]) -> str:
    """Return which backups elsewhere still hold what was destroyed, and how they forget it; empty for none."""
    held = list(dict.fromkeys(lines))
    if not held:
        return ""
    head = translate("Destruction", "次のバックアップには、廃棄したものがまだ残っています。")
    advice = translate(
        "Destruction",
        "その媒体をつなぎ、設定の「保管庫」でそこに新しいバックアップを作ると、古いものは上書きして消します。",
    )
    return "\n".join((head, *held, advice))


def _outside(gone: Destruction) -> tuple[str, ...]:
    unknown = translate("Destruction", "場所の記録なし")
    return tuple(f"・{each.place or unknown}　{moment_words(each.at)}" for each in gone.outside)


def _until(copy: Destroyable) -> str:
    if copy.until is None:
        return "—"
    day = day_words(copy.until.astimezone().date())
    return translate("Destruction", "{day} に終了").format(day=day) if copy.due else day


def _keeps(copy: Destroyable) -> str:
    if copy.held:
        return translate(
            "Destruction",
            "署名した記録を機構がまだ受領していないため、廃棄できません。廃棄すると記録が失われます。受領証が届いてからにしてください。",
        )
    if copy.until is None:
        return translate(
            "Destruction",
            "機構はこの検査の記録を受領していません。廃棄すると、この検査はどこにも残りません。理由が要ります。",
        )
    day = day_words(copy.until.astimezone().date())
    if copy.due:
        return translate(
            "Destruction", "機構が受領し、保存期間は {day} に終わりました。理由を書かずに廃棄できます。"
        ).format(day=day)
    return translate(
        "Destruction", "機構が受領しています。保存期間は {day} までです。それより前に廃棄するには理由が要ります。"
    ).format(day=day)
