"""A fault of the program, told so that it can be passed on: where it happened, and nothing of what was typed."""

import traceback

from inspector_app import __version__


def report_bug(bug: BaseException) -> str:
    """Return kind and place of the fault: files by name, lines, functions; no values, no messages, no folders."""
    lines = [f"inspector-app {__version__}", type(bug).__name__]
    for frame in traceback.extract_tb(bug.__traceback__):
        name = frame.filename.replace("\\", "/")
        for root in ("/site-packages/", "/inspector_app/", "/lib/"):
            if root in name:
                name = name.rpartition(root)[2]
                break
        else:
            name = name.rpartition("/")[2]
        lines.append(f"  {name}:{frame.lineno} {frame.name}")
    return "\n".join(lines)
