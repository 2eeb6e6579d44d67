"""What the status line says about saving: never more than is true."""

from PySide6.QtCore import QCoreApplication

from inspector_app.gui.autosave import Autosave, SaveState
from inspector_app.gui.words import error_words

translate = QCoreApplication.translate


def saved_words(autosave: Autosave) -> tuple[str, str, str]:
    """Return the colour and the words of the status line, and the notice to keep above the screen (empty for none)."""
    if autosave.error is not None:
        return "unmet", translate("Saving", "保存できていません"), error_words(autosave.error)
    if autosave.state is SaveState.FAILED:  # a text that may not be kept; its field says why
        return "unmet", translate("Saving", "保存していない数字があります"), ""
    if autosave.state is SaveState.UNSAVED:
        return "partly", translate("Saving", "保存中…"), ""
    if autosave.saved_at is not None:
        time = autosave.saved_at.astimezone().strftime("%H:%M:%S")
        return "met", translate("Saving", "保存済み {time}").format(time=time), ""
    return "met", translate("Saving", "保管庫は開いています"), ""
