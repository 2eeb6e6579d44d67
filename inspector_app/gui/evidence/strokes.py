"""Paints what lies over a photo, in pixels of its original; like the copy for the page will have it."""

import math
from dataclasses import replace

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QPainter, QPainterPath, QPen, QPolygonF

from inspector_app.domain.markup import Arrow, Box, Label, Markup
from inspector_app.gui.evidence.model import Drawing

_RED, _WHITE, _BLACK = QColor(210, 20, 20), QColor("white"), QColor("black")
_SHADE = QColor(0, 0, 0, 150)
_ON_PAGE = 1280
"""The longest side of a copy on a page, by which strokes are measured."""


def with_arrow(markup: Markup, arrow: Arrow) -> Markup:
    """Return markup with one more arrow."""
    return replace(markup, arrows=(*markup.arrows, arrow))


def with_label(markup: Markup, label: Label) -> Markup:
    """Return markup with one more label."""
    return replace(markup, labels=(*markup.labels, label))


def with_crop(markup: Markup, crop: Box | None) -> Markup:
    """Return markup with another crop."""
    return replace(markup, crop=crop)


def draw(painter: QPainter, drawing: Drawing, whole: QRectF, *, labels: bool = True) -> None:
    """Draw masks, arrows, words, and the shade around a crop."""
    markup = drawing.markup
    shown = whole if markup.crop is None else _rect(markup.crop)
    unit = max(shown.width(), shown.height(), 1.0) / _ON_PAGE
    for box in drawing.masks:
        painter.fillRect(_rect(box), _BLACK)
    for arrow in markup.arrows:
        _draw_arrow(painter, arrow, unit)
    if labels:
        for label in markup.labels:
            _draw_label(painter, label, markup.turn, unit)
    if markup.crop is not None:
        around = QPainterPath()
        around.addRect(whole)
        inside = QPainterPath()
        inside.addRect(shown)
        painter.fillPath(around - inside, QBrush(_SHADE))
        painter.setPen(QPen(_WHITE, 2 * unit, Qt.PenStyle.DashLine))
        painter.drawRect(shown)


def draw_cursor(painter: QPainter, place: QPointF) -> None:
    """Draw where the keyboard is."""
    at = painter.transform().map(place)
    painter.save()
    painter.resetTransform()
    for colour, width in ((_WHITE, 4), (_RED, 2)):
        painter.setPen(QPen(colour, width))
        painter.drawLine(at - QPointF(12, 0), at + QPointF(12, 0))
        painter.drawLine(at - QPointF(0, 12), at + QPointF(0, 12))
    painter.restore()


def _draw_arrow(painter: QPainter, arrow: Arrow, unit: float) -> None:
    begin, end = QPointF(arrow.x0, arrow.y0), QPointF(arrow.x1, arrow.y1)
    angle = math.atan2(end.y() - begin.y(), end.x() - begin.x())
    for colour, width in ((_WHITE, 15), (_RED, 8)):
        grown = (width - 8) * unit
        head = 34 * unit + grown
        wings = [end - QPointF(head * math.cos(angle + turn), head * math.sin(angle + turn)) for turn in (0.45, -0.45)]
        painter.setPen(QPen(colour, width * unit))
        painter.drawLine(begin, (wings[0] + wings[1]) / 2)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        tip = end + QPointF(grown * math.cos(angle), grown * math.sin(angle))
        painter.drawPolygon(QPolygonF([tip, *wings]))
    painter.setBrush(Qt.BrushStyle.NoBrush)


def _draw_label(painter: QPainter, label: Label, turn: int, unit: float) -> None:
    """Draw words that stand upright however the picture is turned."""
    font = QFont("BIZ UDPGothic")
    font.setPixelSize(max(8, round(34 * unit)))
    font.setBold(True)
    path = QPainterPath()
    path.addText(0, font.pixelSize(), font, label.text)
    painter.save()
    painter.translate(label.x, label.y)
    painter.rotate(-turn)
    round_pen = QPen(_WHITE, font.pixelSize() / 4.5)
    round_pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(round_pen)
    painter.drawPath(path)
    painter.fillPath(path, _RED)
    painter.restore()


def _rect(box: Box) -> QRectF:
    return QRectF(box.left, box.top, box.width, box.height)
