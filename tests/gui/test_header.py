"""The line at the top leaves out what has no room, rather than cut the words of anything."""

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from inspector_app.gui.header import GUIDE, Header
from inspector_app.gui.language import JAPANESE, speak
from inspector_app.gui.style import dress
from inspector_app.gui.theme import LIGHT
from inspector_app.gui.widgets.chip import Chip
from tests.gui.fitting import cut_off

CHIPS = ("研修員受入事業支援業務", "東日本データマネジメントセンター第二別館", "実地検査 2026年12月1日")


@pytest.mark.parametrize("width", [683, 911, 1000, 1093, 1170, 1280, 1366])
@pytest.mark.parametrize("language", ["ja", "en"])
def test_nothing_on_it_is_cut(language: str, width: int, application: QApplication, qtbot: QtBot) -> None:
    dress(application, LIGHT)
    translators = speak(language)
    header = Header()
    qtbot.addWidget(header)
    header.render_current(GUIDE, inspection_open=True)
    header.render_chips(CHIPS)
    header.show()
    header.resize(width, 48)
    QCoreApplication.processEvents()
    seen = [chip for chip in header.findChildren(Chip) if chip.isVisible()]
    assert header.width() == width
    assert cut_off(header) == []
    assert all(chip.width() >= 90 for chip in seen), "the beginning of what is looked at can be read"
    assert len(seen) == 3 or width < 1366
    for translator in translators:
        QCoreApplication.removeTranslator(translator)
    speak(JAPANESE)
