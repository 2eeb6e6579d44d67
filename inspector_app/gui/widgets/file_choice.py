"""Choosing a file or folder without leaving a trace of the choice: Qt would keep a list of what was visited."""

import os
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QFileDialog, QWidget

Chosen = Callable[[Path], None]


def choose_new_file(parent: QWidget, title: str, name: str, kind: str, chosen: Chosen) -> None:
    """Ask where to write a file, proposing a name; `chosen` is called with the answer, if there is one."""
    dialog = _dialog(parent, title, chosen)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setNameFilter(kind)
    dialog.selectFile(name)
    dialog.open()


def choose_file(parent: QWidget, title: str, kind: str, chosen: Chosen) -> None:
    """Ask which file to read."""
    dialog = _dialog(parent, title, chosen)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.setNameFilter(kind)
    dialog.open()


def choose_files(parent: QWidget, title: str, kind: str, chosen: Callable[[list[Path]], None]) -> None:
    """Ask which files to read; several can be marked at once."""
    dialog = _dialog(parent, title)
    dialog.filesSelected.connect(lambda files: chosen([Path(file) for file in files]))
    dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
    dialog.setNameFilter(kind)
    dialog.open()


def choose_folder(parent: QWidget, title: str, chosen: Chosen) -> None:
    """Ask which folder to use."""
    dialog = _dialog(parent, title, chosen)
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    dialog.open()


def _dialog(parent: QWidget, title: str, chosen: Chosen | None = None) -> QFileDialog:
    # Where settings lie in files they go nowhere; elsewhere (a registry) they are removed again.
    QSettings.setPath(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, os.devnull)
    dialog = QFileDialog(parent, title, str(Path.home()))
    if chosen is not None:
        dialog.fileSelected.connect(lambda file: chosen(Path(file)))
    dialog.finished.connect(lambda _: dialog.deleteLater())
    dialog.destroyed.connect(_forget)
    return dialog


def _forget() -> None:
    QSettings(QSettings.Scope.UserScope, "QtProject").remove("FileDialog")
