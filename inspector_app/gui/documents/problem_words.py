"""Sentences about what is wrong with a field of an official document."""

from PySide6.QtCore import QCoreApplication

from inspector_app.domain.entry import ProblemCode

translate = QCoreApplication.translate


def problem_words(code: ProblemCode) -> str:
    """Return what is wrong with a field."""
    words = {
        ProblemCode.MISSING: translate("Documents", "入力してください。"),
        ProblemCode.NO_DAY: translate("Documents", "日付として読めません。例：2026-11-24、R8.11.24"),
        ProblemCode.NO_TIME: translate("Documents", "時刻として読めません。例：14:05"),
        ProblemCode.NO_NUMBER: translate("Documents", "数字で入力してください。"),
        ProblemCode.TOO_LONG: translate("Documents", "長すぎます。短くしてください。"),
        ProblemCode.PERIOD_REVERSED: translate("Documents", "日付や時刻の前後が逆です。"),
        ProblemCode.MORE_THAN_ALL: translate("Documents", "全体の数より多くなっています。"),
        ProblemCode.REASON_MISSING: translate("Documents", "「不要」の理由を入力してください。"),
        ProblemCode.HOLDS_ITSELF: translate("Documents", "兼務する役割は、もとの役割と別のものにしてください。"),
    }
    return words[code]
