"""What a site allows, in words."""

from PySide6.QtCore import QCoreApplication

from inspector_app.domain.site_rules import Permission, SiteRules
from inspector_app.gui.language import english
from inspector_app.gui.phrases import day_words

translate = QCoreApplication.translate


def rules_words(rules: SiteRules) -> str:
    """Return the rules in one line: 撮影 不可・機器の持込み 可（総務課 協力氏 2026年11月24日（火））."""
    said = {
        Permission.UNASKED: translate("SiteRules", "未確認"),
        Permission.ALLOWED: translate("SiteRules", "可"),
        Permission.FORBIDDEN: translate("SiteRules", "不可"),
    }
    cameras = translate("SiteRules", "撮影 {said}").format(said=said[rules.cameras])
    devices = translate("SiteRules", "機器の持込み {said}").format(said=said[rules.devices])
    stated = " ".join(part for part in (rules.stated_by, day_words(rules.stated_on) if rules.stated_on else "") if part)
    words = (", " if english() else "・").join((cameras, devices))
    words += "" if not stated else f" ({stated})" if english() else f"（{stated}）"
    return f"{words}　{rules.note}".strip()
