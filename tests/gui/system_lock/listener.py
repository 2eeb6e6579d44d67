"""Started by the test as a process of its own, since a process knows its two buses from the first moment on.

Prints `ready`, then `noticed` for each time that the system is said to lock or to sleep. Told "closed" on its standard
input it lets the device sleep, told "end" it ends.
"""

import sys
import threading

from PySide6.QtCore import QCoreApplication, QObject, Signal

from inspector_app.gui.system_lock.system_lock import SystemLock


class _Told(QObject):
    line = Signal(str)


def main() -> None:
    application = QCoreApplication([])
    lock, told = SystemLock(application), _Told()
    lock.noticed.connect(lambda: _say("noticed"))

    def obey(line: str) -> None:
        {"closed": lock.ready_to_sleep, "end": application.quit}[line]()

    told.line.connect(obey)
    listening = threading.Thread(target=_listen, args=(told,), daemon=True)
    listening.start()
    lock.begin()
    _say("ready")
    application.exec()
    listening.join()  # a thread that holds something of Qt ends before the interpreter does


def _listen(told: _Told) -> None:
    for line in sys.stdin:
        told.line.emit(line.strip())
        if line.strip() == "end":
            return


def _say(word: str) -> None:
    sys.stdout.write(f"{word}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
