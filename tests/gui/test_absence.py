"""The lock that nobody asked for: by the system, in the middle of a word, with something of ours on the clipboard."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from inspector_app.gui.guide.view import GuideView
from inspector_app.gui.system_lock.system_lock import SystemLock
from inspector_app.gui.unlock.view import UnlockView
from tests.gui.person import Person
from tests.gui.steps import practice_guide

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.proves(
    "32",
    "画面のロックで、入力の途中でも保存して保管庫を閉じる",
    "A locked screen stores what is being typed and locks the vault",
)
def test_a_locked_screen_locks_the_vault_in_the_middle_of_a_word(person: Person) -> None:
    practice_guide(person)
    person.press(Qt.Key.Key_R)
    person.write("鍵は")
    person.compose("けいびしつ")
    (system,) = person.application.findChildren(SystemLock)[-1:]
    system.noticed.emit()
    person.see(UnlockView)
    person.unlock()
    guide = person.see(GuideView)
    field = guide.page.remarks.field
    assert field.toPlainText() == "鍵はけいびしつ"
    assert (field.hasFocus(), field.cursor_place()) == (True, len("鍵はけいびしつ"))


@pytest.fixture
def screen() -> Iterator[str]:
    """A real X screen with nobody on it: the one that tests usually draw on has no clipboard to share."""
    command = ["Xvfb", "-displayfd", "1", "-screen", "0", "640x480x24", "-nolisten", "tcp"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as server:
        assert server.stdout is not None
        yield f":{server.stdout.readline().strip()}"
        server.terminate()


@contextmanager
def program(screen: str) -> Iterator[Callable[[str], str]]:
    """Start a program on the screen; what it is told comes back as what clipboard and selection hold then."""
    command = [sys.executable, "-m", "tests.gui.clipboard_program"]
    variables = os.environ | {"DISPLAY": screen, "QT_QPA_PLATFORM": "xcb", "PYTHONUTF8": "1"}
    pipe = subprocess.PIPE
    with subprocess.Popen(
        command, env=variables, stdin=pipe, stdout=pipe, text=True, encoding="utf-8", cwd=ROOT
    ) as one:
        assert one.stdin is not None
        assert one.stdout is not None
        told, answers = one.stdin, one.stdout

        def tell(words: str) -> str:
            told.write(f"{words}\n")
            told.flush()
            return answers.readline().strip()

        yield tell


def test_what_was_copied_here_is_gone_from_the_clipboard(screen: str) -> None:
    with program(screen) as ours, program(screen) as other:
        assert ours("copy 秘密の備考") == "秘密の備考|秘密の備考"
        assert other("read") == "秘密の備考|秘密の備考"
        assert ours("clear") == "|"
        assert other("read") == "|"


def test_what_another_program_copied_stays(screen: str) -> None:
    with program(screen) as ours, program(screen) as other:
        assert ours("copy 秘密の備考") == "秘密の備考|秘密の備考"
        assert other("copy 他のプログラムの文") == "他のプログラムの文|他のプログラムの文"
        asked = 0
        while ours("read") != "他のプログラムの文|他のプログラムの文":  # until the screen has told it
            asked += 1
            assert asked < 10_000
        assert ours("clear") == "他のプログラムの文|他のプログラムの文"
