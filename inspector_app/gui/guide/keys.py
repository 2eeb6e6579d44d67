"""The keys of the guide."""

from collections.abc import Callable
from enum import StrEnum
from functools import partial
from typing import Final

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeyEvent

from inspector_app.gui.widgets.keys import Keys

translate = QCoreApplication.translate


class Act(StrEnum):
    """What a key of the guide does."""

    NEXT = "next"
    BACK = "back"
    NEXT_OPEN = "next_open"
    CLEAR = "clear"
    FLAG = "flag"
    REMARKS = "remarks"
    EVIDENCE = "evidence"
    PHRASES = "phrases"
    HISTORY = "history"
    FIND = "find"
    UNDO = "undo"
    REDO = "redo"
    BY_NUMBER = "by_number"
    BY_PLACE = "by_place"
    BY_METHOD = "by_method"
    BY_PERSON = "by_person"
    LEAVE = "leave"


_WHILE_TYPING: Final = {Qt.Key.Key_F, Qt.Key.Key_T, Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4}
"""With Ctrl they act in a field too; Ctrl+Z and Ctrl+Y are the field's own there."""


def fill_keys(keys: Keys, act: Callable[[Act], object]) -> None:
    """Put the guide's own keys into a table."""
    for names, words, what in (
        ("N Right Down", translate("Keys", "次の項目"), Act.NEXT),
        ("P Left Up", translate("Keys", "前の項目"), Act.BACK),
        ("O", translate("Keys", "次の未了の項目（未判定・資料待ち・あとで）"), Act.NEXT_OPEN),
        ("Backspace Delete", translate("Keys", "結果を取り消す"), Act.CLEAR),
        ("F", translate("Keys", "あとで見る旗"), Act.FLAG),
        ("R", translate("Keys", "備考を書く"), Act.REMARKS),
        ("E", translate("Keys", "証跡"), Act.EVIDENCE),
        ("T Ctrl+T", translate("Keys", "定型文"), Act.PHRASES),
        ("H", translate("Keys", "この項目の履歴"), Act.HISTORY),
        ("Ctrl+F", translate("Keys", "検査の中を検索"), Act.FIND),
        ("Ctrl+Z", translate("Keys", "最後の変更を元に戻す（欄の外で）"), Act.UNDO),
        ("Ctrl+Y", translate("Keys", "元に戻した変更をやり直す"), Act.REDO),
        ("Ctrl+1", translate("Keys", "番号の順に並べる"), Act.BY_NUMBER),
        ("Ctrl+2", translate("Keys", "場所の順に並べる"), Act.BY_PLACE),
        ("Ctrl+3", translate("Keys", "確認方法の順に並べる"), Act.BY_METHOD),
        ("Ctrl+4", translate("Keys", "尋ねる相手の順に並べる"), Act.BY_PERSON),
        ("Escape", translate("Keys", "欄を出る。欄の外では契約へ戻る"), Act.LEAVE),
    ):
        keys.on(names, words, partial(act, what))


def acts_while_typing(event: QKeyEvent) -> bool:
    """Tell whether a key is the guide's although somebody types."""
    if event.key() == Qt.Key.Key_Escape:
        return True
    return event.modifiers() == Qt.KeyboardModifier.ControlModifier and event.key() in _WHILE_TYPING
