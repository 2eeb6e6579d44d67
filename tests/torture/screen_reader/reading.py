"""A screen reader before the real window, over the real bus: what has no name, what is not said."""

import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from tests.torture.screen_reader.listener import Listener, Node
from tests.torture.x_desktop import x_desktop

ROOT = Path(__file__).resolve().parents[3]
NEEDED = ("Xvfb", "dbus-run-session")
BRIDGE = Path("/usr/libexec/at-spi-bus-launcher")
FIRST, SECOND = (
    "特定個人情報等の具体的な取扱いを定める規定を整備していますか。",
    "No.2 安全管理措置を講ずるための組織体制",
)


class NoScreenReaderError(Exception):
    """This machine lacks what it needs; the message names it."""


def read_the_window(folder: Path) -> list[str]:
    """Read the program from the unlock screen to the review; return the faults."""
    lacking = [each for each in NEEDED if shutil.which(each) is None] + [str(BRIDGE)] * (not BRIDGE.exists())
    if lacking:
        raise NoScreenReaderError(", ".join(lacking))
    faults: list[str] = []
    with x_desktop(folder) as variables:
        variables["QT_LINUX_ACCESSIBILITY_ALWAYS_ON"] = "1"
        listener = Listener(variables["DBUS_SESSION_BUS_ADDRESS"])
        command, pipe = (
            [sys.executable, "-m", "tests.torture.screen_reader.watched", str(folder / "data")],
            subprocess.PIPE,
        )
        with subprocess.Popen(
            command, env=variables, cwd=ROOT, stdin=pipe, stdout=pipe, stderr=pipe, text=True, encoding="utf-8"
        ) as program:
            assert program.stdin is not None
            assert program.stdout is not None
            assert program.stderr is not None
            stages = list(CHECKS)
            for stage in iter(program.stdout.readline, ""):
                name = stage.strip()
                stages.remove(name)
                faults += [f"{name}: {fault}" for fault in CHECKS[name](listener)]
                program.stdin.write("\n")
                program.stdin.flush()
            if program.wait() or stages:
                faults.append(f"{', '.join(stages)} not reached: {program.stderr.read()}")
        listener.close()
    return faults


def _nameless(nodes: list[Node]) -> list[str]:
    there = [node for node in nodes if node.shows and node.takes_keys and node.role not in {"frame", "filler", "panel"}]
    faults = [f"a {node.role} without a name" for node in there if not node.name.strip()]
    return faults if there else ["nothing takes the keyboard"]


def _shown(nodes: list[Node], *words: str) -> list[str]:
    names = [node.name for node in nodes if node.shows]
    return [f"{word} is not read" for word in words if not any(word in name for name in names)]


def _said(listener: Listener, *words: str) -> list[str]:
    said = listener.announced()
    return [f"{word} is not said, but {said}" for word in words if word not in said]


def _unlock(listener: Listener) -> list[str]:
    nodes = list(listener.tree())
    keys = [node.name for node in nodes if node.has_keys]
    return (
        _nameless(nodes)
        + _shown(nodes, "パスフレーズ", "開く")
        + ([] if "パスフレーズ" in keys else [f"the keyboard is at {keys}"])
    )


def _guide(listener: Listener) -> list[str]:
    nodes = list(listener.tree())
    return _nameless(nodes) + _shown(nodes, FIRST, "備考", "実施（Aキー）")


def _answered(listener: Listener) -> list[str]:
    keys = [node.name for node in listener.tree() if node.has_keys]
    moved = [] if any(SECOND in name for name in keys) else [f"the keyboard is at {keys}"]
    return _said(listener, "No.1 一部のみ実施") + moved


def _review(listener: Listener) -> list[str]:
    nodes = list(listener.tree())
    return _nameless(nodes) + _shown(nodes, "確認・署名", "最初の問題へ")


def _notice(listener: Listener) -> list[str]:
    return _said(listener, "保存できません")


CHECKS: dict[str, Callable[[Listener], list[str]]] = {
    "unlock": _unlock,
    "guide": _guide,
    "answered": _answered,
    "review": _review,
    "notice": _notice,
}
