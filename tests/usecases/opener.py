"""Started by the test as a process of its own: opens a vault, keeps a remark in it, closes it, and waits each time.

opener.py FOLDER REMARK — the passphrase is the first line of standard input; each further line lets it go on.
"""

import sys
from pathlib import Path

from inspector_app.storage.settings import save_setting
from inspector_app.usecases.unlock_vault import lock_vault, unlock_vault
from inspector_app.usecases.world import make_world


def main() -> None:
    world, remark = make_world(Path(sys.argv[1])), sys.argv[2]
    vault = unlock_vault(world, sys.stdin.readline().rstrip("\n"))
    save_setting(vault, "remark", remark)
    _say("open")
    lock_vault(vault)
    del vault
    _say("locked")


def _say(word: str) -> None:
    sys.stdout.write(f"{word}\n")
    sys.stdout.flush()
    sys.stdin.readline()


if __name__ == "__main__":
    main()
