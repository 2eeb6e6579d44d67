"""A program on a real X screen: copies, reads and clears as it is told on its standard input, and answers each time."""

import sys
import threading

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QClipboard, QGuiApplication

from inspector_app.gui.absence import clear_clipboard


class _Told(QObject):
    line = Signal(str)


def _listen(told: _Told) -> None:
    for line in sys.stdin:
        told.line.emit(line.strip())
    told.line.emit("end")


def main() -> None:
    application, told = QGuiApplication([]), _Told()
    application.setQuitOnLastWindowClosed(False)

    def obey(line: str) -> None:
        word, _, text = line.partition(" ")
        clipboard = QGuiApplication.clipboard()
        if word == "copy":
            for mode in (QClipboard.Mode.Clipboard, QClipboard.Mode.Selection):
                clipboard.setText(text, mode)
        elif word == "clear":
            clear_clipboard()
        elif word == "end":
            application.quit()
            return
        held = [clipboard.text(mode) for mode in (QClipboard.Mode.Clipboard, QClipboard.Mode.Selection)]
        sys.stdout.write("|".join(held) + "\n")
        sys.stdout.flush()

    told.line.connect(obey)
    listening = threading.Thread(target=_listen, args=(told,), daemon=True)
    listening.start()
    application.exec()
    listening.join()  # a thread that holds something of Qt ends before the interpreter does


if __name__ == "__main__":
    main()
