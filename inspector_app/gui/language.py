"""The language of the screen. The language of documents is another matter: official forms are Japanese."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from inspector_app import paths

if TYPE_CHECKING:
    from inspector_app.domain.form import Text

JAPANESE, ENGLISH = "ja", "en"


def system_language() -> str:
    """Return the language to begin with: English where the system speaks it, else Japanese."""
    return ENGLISH if QLocale.system().language() is QLocale.Language.English else JAPANESE


def speak(language: str) -> list[QTranslator]:
    """Let the screen speak a language from now on; keep the returned translators to take them away again."""
    english = language == ENGLISH
    QLocale.setDefault(QLocale(QLocale.Language.English if english else QLocale.Language.Japanese))
    made: list[QTranslator] = []
    ours = QTranslator()
    if english and ours.load(str(paths.resource("i18n", "en.qm"))):
        made.append(ours)
    qt = QTranslator()
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if not english and qt.load("qtbase_ja", folder):
        made.append(qt)
    for translator in made:
        QCoreApplication.installTranslator(translator)
    return made


def english() -> bool:
    """Tell whether the screen speaks English."""
    return QLocale().language() is QLocale.Language.English


def spoken(text: "Text") -> str:
    """Return a form's text in the language of the screen."""
    return text.en if english() else text.ja


def aid(text: "Text") -> str:
    """Return the translation to show beside the official wording; empty where the screen speaks Japanese."""
    return text.en if english() else ""
