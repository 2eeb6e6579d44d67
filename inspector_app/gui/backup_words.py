"""What is said about a backup: when it was made, why, how large it is."""

from PySide6.QtCore import QCoreApplication, QLocale

from inspector_app.gui.phrases import moment_words
from inspector_app.usecases.find_backups import Backup, backup_bytes

translate = QCoreApplication.translate


def reason_of_backup(backup: Backup) -> str:
    """Return why a backup was made."""
    words = {
        "daily": translate("Backups", "一日一度の自動"),
        "asked": translate("Backups", "指示による"),
        "signing": translate("Backups", "署名の前"),
        "migration": translate("Backups", "更新の前"),
        "destruction": translate("Backups", "廃棄のあと"),
    }
    return words.get(backup.reason.value, backup.reason.value)


def size_words(count: int) -> str:
    """Return a size: 1.2 MB."""
    return QLocale().formattedDataSize(count, 1, QLocale.DataSizeFormat.DataSizeSIFormat)


def backup_line(backup: Backup) -> str:
    """Return a backup in one line."""
    return translate("Backups", "{time}　{reason}　{size}").format(
        time=year_and_time(backup), reason=reason_of_backup(backup), size=size_words(backup_bytes(backup))
    )


def year_and_time(backup: Backup) -> str:
    """Return when a backup was made; the year too, since old ones are kept."""
    return moment_words(backup.made_at)
