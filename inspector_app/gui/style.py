"""The one style sheet of the window. Widgets say what they are by object names and by the property `look`."""

from string import Template

from PySide6.QtWidgets import QApplication

from inspector_app.gui.theme import Tokens, palette, wear

_SHEET = Template("""
* { font-family: "BIZ UDPGothic", "Noto Sans JP"; font-size: 14px; }
QMainWindow, QWidget#ground, QDialog { background: $ground; color: $text; }
QLabel, QCheckBox, QRadioButton { background: transparent; color: $text; }
QLabel[look="secondary"] { color: $secondary; font-size: 12px; padding-bottom: 2px; }
QLabel[look="heading"] { font-size: 20px; font-weight: bold; padding: 2px 0 4px 0; }
QLabel[look="title"] { font-size: 20px; padding: 2px 0 4px 0; }
QLabel[look="strong"] { font-weight: bold; }
QLabel[look="figure"] { font-size: 32px; font-weight: bold; }
QLabel[look="problem"] { color: $unmet; font-size: 12px; }
QLabel[look="preset"] { color: $secondary; background: $ground; border-radius: 6px; padding: 6px 8px; }
QToolTip { background: $panel; color: $text; border: 1px solid $line; padding: 4px 6px; font-size: 12px; }

QWidget#header, QWidget#status { background: $panel; border: 0 solid $line; }
QWidget#header { border-bottom-width: 1px; }
QWidget#status { border-top-width: 1px; }
QWidget#foot { background: $panel; border: 0 solid $line; border-top-width: 1px; }
QLabel#programName { font-size: 15px; font-weight: bold; margin-right: 16px; }

QFrame[look="card"] { background: $panel; border: 1px solid $line; border-radius: 10px; }
QFrame[look="rule"] { background: $line; border: 0; max-height: 1px; min-height: 1px; }
QFrame[look="side"] { background: $panel; border: 0 solid $line; }
QFrame#contents { border-right-width: 1px; }
QFrame#aside { border-left-width: 1px; }
QFrame#notice[tone="bad"] { background: $unmet_ground; border: 1px solid $unmet; border-radius: 8px; }
QFrame#notice[tone="good"] { background: $met_ground; border: 1px solid $met; border-radius: 8px; }
QFrame#notice[tone="note"] { background: $waiting_ground; border: 1px solid $waiting; border-radius: 8px; }
QFrame#notice[tone="care"] { background: $partly_ground; border: 1px solid $partly; border-radius: 8px; }

QPushButton { background: $panel; color: $text; border: 1px solid $line; border-radius: 8px; padding: 7px 15px;
  min-height: 20px; }
QPushButton:hover { border-color: $secondary; }
QPushButton:focus { border: 2px solid $accent; padding: 6px 14px; }
QPushButton:pressed { background: $accent_ground; }
QPushButton:disabled { color: $secondary; background: $ground; border: 1px dashed $line; }
QPushButton[look="main"] { background: $accent; color: $on_accent; border: 1px solid $accent; font-weight: bold; }
QPushButton[look="main"]:hover { border-color: $text; }
QPushButton[look="main"]:focus { border: 2px solid $text; }
QPushButton[look="main"]:disabled { background: $line; color: $secondary; border-color: $line; }
QPushButton[look="danger"] { color: $unmet; border: 1px solid $unmet; font-weight: bold; }
QPushButton[look="danger"]:focus { border: 2px solid $unmet; }
QPushButton[look="danger"]:disabled { color: $secondary; border: 1px dashed $line; }
QPushButton[look="tab"] { background: transparent; border: 2px solid transparent; border-radius: 6px;
  padding: 5px 12px; color: $secondary; }
QPushButton[look="tab"][tight="true"] { padding: 5px 4px; font-size: 13px; }
QPushButton[look="tab"]:hover { color: $text; }
QPushButton[look="tab"]:checked { background: $accent_ground; color: $accent; font-weight: bold; }
QPushButton[look="tab"]:focus { border-color: $accent; }
QPushButton[look="tab"]:disabled { color: $faint; }
QPushButton[look="segment"] { border-radius: 0; padding: 4px 2px; min-height: 18px; font-size: 13px; color: $secondary;
  border-right-width: 0; }
QPushButton[look="segment"][end="left"] { border-top-left-radius: 6px; border-bottom-left-radius: 6px; }
QPushButton[look="segment"][end="right"] { border-top-right-radius: 6px; border-bottom-right-radius: 6px;
  border-right-width: 1px; }
QPushButton[look="segment"]:checked { background: $accent; color: $on_accent; border-color: $accent;
  font-weight: bold; }
QPushButton[look="segment"]:focus { border: 2px solid $accent; padding: 3px 1px; }
QPushButton[look="segment"]:checked:focus { border-color: $text; }
QPushButton[look="link"] { background: transparent; border: 2px solid transparent; border-radius: 6px;
  color: $accent; padding: 3px 6px; text-align: left; }
QPushButton[look="link"]:hover { text-decoration: underline; }
QPushButton[look="link"]:focus { border-color: $accent; }
QPushButton[look="choice"] { border-radius: 13px; padding: 3px 12px; min-height: 18px; font-size: 13px; }
QPushButton[look="choice"]:checked { background: $accent_ground; border: 1px solid $accent; color: $accent; }
QPushButton[look="choice"]:focus { border: 2px solid $accent; padding: 2px 11px; }
QPushButton[look="tile"] { border: 1px dashed $line; border-radius: 6px; padding: 0; min-height: 60px;
  color: $secondary; font-size: 13px; }
QPushButton[look="tile"]:hover { border: 1px solid $secondary; }
QPushButton[look="tile"]:focus { border: 2px solid $accent; padding: 0; }
QListWidget#pieces { background: $panel; color: $text; border: 1px solid $line; border-radius: 10px; outline: 0;
  padding: 4px; font-size: 13px; }
QListWidget#pieces:focus { border: 2px solid $accent; padding: 3px; }
QListWidget#pieces::item { padding: 4px; border-radius: 6px; }
QListWidget#pieces::item:selected { background: $accent_ground; color: $text; }
QPushButton[look="status"] { background: transparent; border: 2px solid transparent; border-radius: 4px;
  padding: 0 6px; min-height: 16px; font-size: 12px; color: $secondary; }
QPushButton[look="status"]:hover { color: $text; }
QPushButton[look="status"]:focus { border-color: $accent; }

QLineEdit, QDateEdit, QComboBox, QSpinBox, QTextEdit { background: $panel; color: $text;
  border: 1px solid $line; border-radius: 6px; selection-background-color: $accent;
  selection-color: $on_accent; }
QLineEdit, QDateEdit, QComboBox, QSpinBox { padding: 6px 8px; min-height: 20px; }
QTextEdit { padding: 3px 4px; }
QLineEdit:focus, QDateEdit:focus, QComboBox:focus, QSpinBox:focus, QTextEdit:focus {
  border: 2px solid $accent; }
QLineEdit:focus, QDateEdit:focus, QComboBox:focus, QSpinBox:focus { padding: 5px 7px; }
QTextEdit:focus { padding: 2px 3px; }
QLineEdit[wrong="true"], QTextEdit[wrong="true"], QDateEdit[wrong="true"] { border-color: $unmet; }
QTextEdit:read-only, QLineEdit:read-only { background: $ground; }
QComboBox::drop-down, QDateEdit::drop-down { border: 0; width: 24px; }
QComboBox QAbstractItemView { background: $panel; color: $text; border: 1px solid $line;
  selection-background-color: $accent_ground; selection-color: $text; outline: 0; }
QCheckBox, QRadioButton { spacing: 8px; padding: 3px; border: 2px solid transparent; border-radius: 6px; }
QCheckBox:focus, QRadioButton:focus { border-color: $accent; }

QTreeView, QTableView { background: $panel; color: $text; border: 0; outline: 0; }
QTreeView[look="table"] { border: 1px solid $line; border-radius: 8px; font-size: 13px; }
QTreeView[look="table"]:focus { border: 2px solid $accent; }
QTreeView[look="table"]::item { padding: 6px 8px; border: 0; border-bottom: 1px solid $line; }
QTreeView[look="table"]::item:selected { background: $accent_ground; color: $text; }
QHeaderView { background: transparent; }
QHeaderView::section { background: transparent; color: $secondary; border: 0; border-bottom: 1px solid $line;
  padding: 5px 8px 5px 11px; font-size: 12px; }
QScrollArea { background: transparent; border: 0; }
QPdfView { border: 2px solid transparent; }
QPdfView:focus { border: 2px solid $accent; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; }
QScrollBar::handle { background: $line; border-radius: 5px; min-height: 28px; min-width: 28px; }
QScrollBar::handle:disabled { background: transparent; }
QScrollBar::handle:hover { background: $secondary; }
QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page { background: none;
  width: 0; height: 0; }
QProgressBar { background: $line; border: 0; border-radius: 4px; max-height: 8px; min-height: 8px; }
QProgressBar::chunk { background: $accent; border-radius: 4px; }
""")


def style_sheet(values: Tokens) -> str:
    """Return the style sheet in these colours."""
    return _SHEET.substitute(values._asdict())


def dress(application: QApplication, values: Tokens) -> None:
    """Put these colours on the whole application."""
    wear(values)
    application.setPalette(palette(values))
    sheet = style_sheet(values)
    if application.styleSheet() != sheet:  # every widget there is would be dressed anew
        application.setStyleSheet(sheet)
