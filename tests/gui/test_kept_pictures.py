"""What is kept so that nothing is drawn or laid out twice looks exactly as if it were made anew."""

from collections.abc import Callable
from itertools import pairwise

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QAbstractButton, QApplication, QPushButton, QWidget

from inspector_app.gui.fonts import font
from inspector_app.gui.style import dress
from inspector_app.gui.theme import DARK, LIGHT, Tokens, colour
from inspector_app.gui.widgets import lines, pictures
from inspector_app.gui.widgets.check_row import CheckRow
from inspector_app.gui.widgets.kept_button import KeptButton
from inspector_app.gui.widgets.lines import Lines
from inspector_app.gui.widgets.marks import Mark
from inspector_app.gui.widgets.method_chip import MethodChip
from inspector_app.gui.widgets.result_target import ResultTarget
from inspector_app.gui.widgets.told import Told

TEXTS = [
    "",
    "鍵",
    "個人情報を含む文書の保管場所について、施錠しているか（キャビネット・書庫）。",
    "R7.6版 2C-a 組織的安全管理措置 Administrator passwords/ICカード https://example.org/a-very-long-word-that-wraps",
    "一行目\n\n三行目は少し長い文で、途中で折り返される。\n終わり",
    "途中で一度折り返される文の後に何もない行がある。\n",
]


@pytest.mark.parametrize("text", TEXTS)
def test_a_height_that_is_known_from_another_width_is_the_height(application: QApplication, text: str) -> None:
    del application
    kept = Lines(font())
    kept.set_text(text)
    widths = [700, 322, 250, 644, *range(20, 760, 7), *range(759, 20, -11)]
    heights = [kept.height(width) for width in widths]
    for width, height in zip(widths, heights, strict=True):
        lines.forget_texts()
        fresh = Lines(font())
        fresh.set_text(text)
        assert fresh.height(width) == height, width
        image = QImage(1, 1, QImage.Format.Format_ARGB32)
        painter = QPainter(image)
        fresh.draw(painter, QPointF(0, 0), width, colour("text"))
        painter.end()
        assert fresh.height(width) == height, width


def seen(widget: QWidget) -> QImage:
    return widget.grab().toImage()


def on_page(widget: QWidget) -> QWidget:
    """Put a piece on the ground that it stands on in the guide."""
    page = QWidget()
    page.setAutoFillBackground(True)
    page.resize(260, 80)
    widget.setParent(page)
    widget.setGeometry(10, 10, 220, 54)
    page.show()
    return page


def states(page: QWidget, widget: QAbstractButton) -> list[QImage]:
    """Return how a piece looks in each of its states."""
    found = []
    for enabled in (True, False):
        widget.setEnabled(enabled)
        for ticked in (False, True):
            widget.setChecked(ticked)
            found.append(seen(page))
    return found


def plain_button() -> QPushButton:
    made = QPushButton("閲覧")
    made.setProperty("look", "choice")
    made.setCheckable(True)
    return made


def target() -> ResultTarget:
    made = ResultTarget(Mark.TRIANGLE, "B")
    made.render_label("一部のみ実施", "B")
    return made


def check() -> CheckRow:
    made = CheckRow()
    made.render_check("入退室の記録を取得している", ticked=False)
    return made


@pytest.mark.parametrize("values", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("make", [lambda: MethodChip("閲覧"), target, check], ids=["chip", "target", "check"])
def test_each_state_has_a_picture_of_its_own_and_keeps_it(
    application: QApplication, make: Callable[[], QAbstractButton], values: Tokens
) -> None:
    dress(application, values)
    made = make()
    page = on_page(made)
    first = states(page, made)
    assert all(one != other for one, other in pairwise(first))
    assert states(page, made) == first
    pictures._pictures.clear()
    assert states(page, made) == first
    dress(application, LIGHT)
    page.deleteLater()


def test_a_kept_button_looks_like_any_button_of_the_style_sheet(application: QApplication) -> None:
    dress(application, LIGHT)
    kept, plain = MethodChip("閲覧"), plain_button()
    pages = [on_page(kept), on_page(plain)]
    assert states(pages[0], kept) == states(pages[1], plain)
    for page in pages:
        page.deleteLater()


def test_a_kept_button_shows_its_new_words_and_finds_room_for_them(application: QApplication) -> None:
    dress(application, LIGHT)
    holder = QWidget()
    made = KeptButton("未判定 9", "choice", parent=holder)
    holder.show()
    narrow = seen(made)
    made.render_words("未判定 10000")
    assert made.width() >= made.sizeHint().width()
    assert seen(made) != narrow
    wide = made.width()
    made.render_words("未判定 9")
    assert made.width() == wide, "what stands beside it does not move at each change"
    before = seen(made)
    made.prepare("未判定 8")
    assert seen(made) == before
    holder.deleteLater()


def test_what_is_told_keeps_its_room_where_it_stays(application: QApplication) -> None:
    del application
    stays, goes = Told(stays=True), Told()
    for told in (stays, goes):
        told.render_words("保存済み 12:34:56")
        widest = told.sizeHint().width()
        told.render_words("保存中…")
        assert told.text() == "保存中…"
        assert told.accessibleName() == "保存中…"
        assert (told.sizeHint().width() == widest) is (told is stays)
