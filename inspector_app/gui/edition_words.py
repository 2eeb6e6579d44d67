"""What is said about the editions of a record: which one counts today."""

from PySide6.QtCore import QCoreApplication

from inspector_app.domain.correction import Edition, Standing

translate = QCoreApplication.translate


def edition_words(edition: Edition) -> str:
    """Return where a record stands among its editions."""
    words = {
        Standing.CURRENT: translate("Editions", "第{revision}版／全{of}版　いま有効な版"),
        Standing.REPLACED: translate("Editions", "第{revision}版／全{of}版　訂正済み（後の版が有効）"),
        Standing.OPEN: translate("Editions", "第{revision}版／全{of}版　まだ有効ではない版"),
    }
    return words[edition.standing].format(revision=edition.revision, of=edition.of)
