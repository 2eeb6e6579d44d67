"""Draws what a row's state looks like: the shape first, the colour second."""

from enum import StrEnum

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap, QPolygonF

from inspector_app.gui.fonts import font
from inspector_app.gui.theme import SHAPE_ROLES, Tokens, tokens


class Mark(StrEnum):
    """What stands before a row: a result's shape, or why there is none."""

    CIRCLE = "circle"
    TRIANGLE = "triangle"
    CROSS = "cross"
    WAITING = "waiting"
    NOT_APPLICABLE = "not_applicable"
    NONE = "none"


SIDE = 22
"""Pixels of the square in which a mark is drawn."""


def mark_colours(mark: Mark) -> tuple[QColor, QColor]:
    """Return the colours of a mark and of its ground."""
    values = tokens()
    role = SHAPE_ROLES.get(mark.value)
    if role is not None:
        return QColor(getattr(values, role)), QColor(getattr(values, f"{role}_ground"))
    if mark is Mark.WAITING:
        return QColor(values.waiting), QColor(values.waiting_ground)
    return QColor(values.secondary), QColor(values.ground)


_pictures: dict[tuple[Tokens, float, Mark, bool, bool], QPixmap] = {}
"""Marks as they were drawn before, for each pair of colours and resolution."""
_ROOM = 3
"""Pixels around the square that a flag may reach into."""


def draw_mark(painter: QPainter, at: QPointF, mark: Mark, *, flagged: bool = False, framed: bool = True) -> None:
    """Draw the mark with its upper left corner there; `framed` with its ground, or the dashed box of an open row."""
    ratio = painter.device().devicePixelRatio()
    key = (tokens(), ratio, mark, flagged, framed)
    picture = _pictures.get(key)
    if picture is None:
        picture = _pictures[key] = _picture(ratio, mark, flagged=flagged, framed=framed)
    painter.drawPixmap(at - QPointF(_ROOM, _ROOM), picture)


def _picture(ratio: float, mark: Mark, *, flagged: bool, framed: bool) -> QPixmap:
    side = SIDE + 2 * _ROOM
    picture = QPixmap(round(side * ratio), round(side * ratio))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    _draw(painter, QRectF(_ROOM, _ROOM, SIDE, SIDE), mark, flagged=flagged, framed=framed)
    painter.end()
    return picture


def _draw(painter: QPainter, square: QRectF, mark: Mark, *, flagged: bool, framed: bool) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    ink, ground = mark_colours(mark)
    if framed:
        _draw_box(painter, square, ground, dashed=mark is Mark.NONE)
    painter.setPen(QPen(ink, 1.7, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    _SHAPES[mark](painter, square.center(), square.width() * 0.25)
    if flagged:
        _draw_flag(painter, square, alone=mark is Mark.NONE)


def _draw_box(painter: QPainter, square: QRectF, ground: QColor, *, dashed: bool) -> None:
    if dashed:
        ink = QColor(tokens().secondary)
        ink.setAlpha(120)
        painter.setPen(QPen(ink, 1, Qt.PenStyle.DashLine))
        painter.setBrush(Qt.BrushStyle.NoBrush)
    else:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ground)
    painter.drawRoundedRect(square.adjusted(0.5, 0.5, -0.5, -0.5), 5, 5)


def _circle(painter: QPainter, at: QPointF, reach: float) -> None:
    painter.drawEllipse(at, reach, reach)


def _triangle(painter: QPainter, at: QPointF, reach: float) -> None:
    corners = [QPointF(0, -reach), QPointF(reach * 1.08, reach * 0.82), QPointF(-reach * 1.08, reach * 0.82)]
    painter.drawPolygon(QPolygonF([at + corner for corner in corners]))


def _cross(painter: QPainter, at: QPointF, reach: float) -> None:
    arm = reach * 0.85
    painter.drawLine(at + QPointF(-arm, -arm), at + QPointF(arm, arm))
    painter.drawLine(at + QPointF(-arm, arm), at + QPointF(arm, -arm))


def _slash(painter: QPainter, at: QPointF, reach: float) -> None:
    painter.drawLine(at + QPointF(-reach, reach), at + QPointF(reach, -reach))


def _wait(painter: QPainter, at: QPointF, reach: float) -> None:
    painter.setFont(font(round(reach * 2.4), bold=True))
    side = reach * 4
    painter.drawText(QRectF(at.x() - side / 2, at.y() - side / 2, side, side), Qt.AlignmentFlag.AlignCenter, "待")


def _nothing(painter: QPainter, at: QPointF, reach: float) -> None:
    del painter, at, reach


def _draw_flag(painter: QPainter, square: QRectF, *, alone: bool) -> None:
    """Draw a little pennant: in the middle of an empty box, at the corner of a taken one."""
    ink = QColor(tokens().text)
    size = 11.0 if alone else 9.0
    left = square.center().x() - size * 0.4 if alone else square.right() - size * 0.55
    top = square.center().y() - size / 2 if alone else square.top() - 2
    painter.setPen(QPen(ink, 1.4))
    painter.drawLine(QPointF(left, top), QPointF(left, top + size))
    painter.setBrush(ink)
    tip = [QPointF(left, top), QPointF(left + size * 0.8, top + size * 0.28), QPointF(left, top + size * 0.56)]
    painter.drawPolygon(QPolygonF(tip))


_SHAPES = {
    Mark.CIRCLE: _circle,
    Mark.TRIANGLE: _triangle,
    Mark.CROSS: _cross,
    Mark.WAITING: _wait,
    Mark.NOT_APPLICABLE: _slash,
    Mark.NONE: _nothing,
}
