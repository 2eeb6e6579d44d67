"""Pieces that look the same again and again, kept as they were drawn: words and rounded frames cost far more."""

from collections import OrderedDict
from collections.abc import Callable, Hashable

from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtWidgets import QWidget

from inspector_app.gui.theme import Tokens, colour, tokens

_KEPT = 256
Draw = Callable[[QPainter], None]
_Key = tuple[Hashable, str, int, int, float, Tokens]
_pictures: OrderedDict[_Key, QPixmap] = OrderedDict()


def paint_kept(widget: QWidget, look: Hashable, ground: str, draw: Draw) -> None:
    """Fill a widget with what `draw` draws; `look` says everything that it depends on beside size and colours.

    `ground` is the role of the colour that lies under it: what is painted here covers all of the widget.
    """
    ratio, painter = widget.devicePixelRatioF(), QPainter(widget)
    if ratio == round(ratio):
        painter.drawPixmap(0, 0, kept_picture(look, widget.size(), ratio, ground, draw))
    else:  # between two pixels a picture would be blurred
        painter.fillRect(widget.rect(), colour(ground))
        draw(painter)


def kept_picture(look: Hashable, size: QSize, ratio: float, ground: str, draw: Draw) -> QPixmap:
    """Return a picture on a ground, on none where `ground` is ""; drawn once for each look and size."""
    key = (look, ground, size.width(), size.height(), ratio, tokens())
    picture = _pictures.get(key)
    if picture is not None:
        _pictures.move_to_end(key)
        return picture
    picture = _pictures[key] = QPixmap(round(size.width() * ratio), round(size.height() * ratio))
    picture.setDevicePixelRatio(ratio)
    picture.fill(colour(ground) if ground else QColor(0, 0, 0, 0))
    painter = QPainter(picture)
    draw(painter)
    painter.end()
    if len(_pictures) > _KEPT:
        _pictures.popitem(last=False)
    return picture


def forget_pictures() -> None:
    """Let go of every picture: when the vault is locked, nothing that it shows stays behind."""
    _pictures.clear()
