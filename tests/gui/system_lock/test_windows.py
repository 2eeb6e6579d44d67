"""Windows' messages as they lie in memory; the window that gets them is Windows' own affair."""

import ctypes

import pytest
from pytestqt.qtbot import QtBot

from inspector_app.gui.system_lock import windows
from inspector_app.gui.system_lock.windows import Message, WindowsWatch

WTS_SESSION_UNLOCK, PBT_APMRESUMEAUTOMATIC, WM_KEYDOWN = 0x8, 0x12, 0x0100


@pytest.mark.parametrize(
    ("message", "parameter", "noticed"),
    [
        (windows.WM_WTSSESSION_CHANGE, windows.WTS_SESSION_LOCK, True),
        (windows.WM_WTSSESSION_CHANGE, windows.WTS_REMOTE_DISCONNECT, True),
        (windows.WM_WTSSESSION_CHANGE, WTS_SESSION_UNLOCK, False),
        (windows.WM_POWERBROADCAST, windows.PBT_APMSUSPEND, True),
        (windows.WM_POWERBROADCAST, PBT_APMRESUMEAUTOMATIC, False),
        (WM_KEYDOWN, windows.WTS_SESSION_LOCK, False),
    ],
)
def test_a_message_is_read_where_it_lies(qtbot: QtBot, message: int, parameter: int, noticed: bool) -> None:
    watch, told = WindowsWatch(), []
    watch.noticed.connect(lambda: told.append(True))
    raw = Message(message=message, wParam=parameter)
    taken = watch._filter.nativeEventFilter(b"windows_generic_MSG", ctypes.addressof(raw))
    assert taken == (False, 0)
    assert told == [True] * noticed
    del qtbot
