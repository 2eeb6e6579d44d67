"""Why the system refused a file, in words: it says so in English, or not at all."""

import errno
import os
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


def system_words(reason: str) -> str:
    """Return the words for what `os.strerror` says; what is not known here stays as it is."""
    make = _REASONS.get(reason)
    return reason if make is None else make()


_CODES: dict[int, Callable[[], str]] = {
    errno.ENOENT: lambda: translate("System", "ファイルがありません"),
    errno.EACCES: lambda: translate("System", "権限がありません"),
    errno.EPERM: lambda: translate("System", "権限がありません"),
    errno.EISDIR: lambda: translate("System", "フォルダです"),
    errno.ENOTDIR: lambda: translate("System", "途中のフォルダがありません"),
    errno.ELOOP: lambda: translate("System", "リンクが堂々めぐりになっています"),
    errno.ENAMETOOLONG: lambda: translate("System", "名前が長すぎます"),
    errno.EIO: lambda: translate("System", "ディスクやUSBメモリを読み書きできません"),
    errno.ENODEV: lambda: translate("System", "装置がありません"),
    errno.ENXIO: lambda: translate("System", "装置がありません"),
    errno.ENOSPC: lambda: translate("System", "空きがありません"),
    errno.EROFS: lambda: translate("System", "書き込みが禁止されています"),
    errno.EBUSY: lambda: translate("System", "ほかのプログラムが使っています"),
    errno.ETIMEDOUT: lambda: translate("System", "応答がありません"),
}
_REASONS = {os.strerror(code): make for code, make in _CODES.items()}
