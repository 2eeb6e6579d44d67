"""Long work on the command line: how far it is, for whoever looks at it, and Ctrl-C, which leaves nothing half-done."""

import signal
import sys
from collections.abc import Generator
from contextlib import contextmanager
from threading import Event
from types import FrameType
from typing import Final

from inspector_app.cli.output import complain
from inspector_app.usecases.pace import Pace, Stage, Stopped

_WORDS: Final = {
    Stage.COPYING: "写しています / copying",
    Stage.PAGES: "ページを読んでいます / reading pages",
    Stage.STRUCTURE: "表と索引を確かめています / checking tables and indexes",
    Stage.LOG: "記録簿の連鎖を確かめています / checking the log",
    Stage.CONTENT: "内容を照らし合わせています / comparing the content",
    Stage.RECORDS: "検査記録を照らし合わせています / comparing the records",
    Stage.SAVING: "あとの内容を引き継いでいます / taking over what came later",
    Stage.SEALING: "受領済みの検査を封印しています / sealing what was received",
    Stage.OVERWRITING: "古いバックアップを消しています / overwriting older backups",
    Stage.DRAWING: "紙面を作っています / drawing pages",
}


@contextmanager
def watched() -> Generator[Pace, None, None]:
    """Give the pace of a long work. Ctrl-C ends it where nothing is left of it, and is raised when it has ended.

    A second Ctrl-C does not wait for that.
    """
    cancelled = Event()

    def interrupt(_signal: int, _frame: FrameType | None) -> None:
        if cancelled.is_set():
            raise KeyboardInterrupt
        cancelled.set()

    heeds = signal.getsignal(signal.SIGINT) is not signal.SIG_IGN
    before = signal.signal(signal.SIGINT, interrupt) if heeds else None
    line = _Line()
    try:
        yield Pace(line.tell, cancelled)
    except Stopped:
        line.clear()
        complain("途中までのものは残していません。 / Nothing half-done was left.")
        raise KeyboardInterrupt from None
    finally:
        line.clear()
        if heeds:
            signal.signal(signal.SIGINT, before)


class _Line:
    """One line on a terminal, written over again and again; nothing where standard error is no terminal."""

    def __init__(self) -> None:
        self._shown = ""
        self._terminal = sys.stderr is not None and sys.stderr.isatty()

    def tell(self, stage: Stage, done: int, total: int) -> None:
        """Show how far it is."""
        text = f"{_WORDS[stage]}{f' {done * 100 // total} %' if total else ''}"
        if self._terminal and text != self._shown:
            self._shown = text
            sys.stderr.write(f"\r{text}\x1b[K")
            sys.stderr.flush()

    def clear(self) -> None:
        """Take the line away."""
        if self._shown:
            self._shown = ""
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()
