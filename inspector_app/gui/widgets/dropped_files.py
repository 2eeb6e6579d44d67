"""The files in what somebody drops, also those whose names are no text."""

import os
import sys
from pathlib import Path
from urllib.parse import unquote_to_bytes

from PySide6.QtCore import QMimeData, QUrl


def dropped_files(data: QMimeData) -> list[Path]:
    """Return the files and folders of this machine."""
    return [_path(url) for url in data.urls() if url.isLocalFile()]


def _path(url: QUrl) -> Path:
    if sys.platform == "win32":
        name = url.toLocalFile()
    else:  # Qt would replace what is no UTF-8
        name = os.fsdecode(unquote_to_bytes(url.path(QUrl.ComponentFormattingOption.FullyEncoded)))
    return Path(name)
