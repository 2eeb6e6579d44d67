"""How a line of the contents list is drawn; in a narrow list only mark and number."""

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap

from inspector_app.gui.fonts import font
from inspector_app.gui.guide.contents_model import HitLine, Line, RowLine, SectionLine
from inspector_app.gui.theme import colour, tokens
from inspector_app.gui.widgets.marks import SIDE, draw_mark
from inspector_app.gui.widgets.pictures import kept_picture

LINE_HEIGHT = 30
_LEFT, _NARROW = 16, 140
_CORNER = QPoint(0, 0)
_MIDDLE = Qt.AlignmentFlag.AlignVCenter
Look = tuple[bool, bool, bool]
"""Whether a line is chosen, has the keyboard, is under the mouse."""
PLAIN, CHOSEN = (False, False, False), (True, True, False)


def paint_line(painter: QPainter, room: QRect, line: Line, look: Look, ratio: float) -> None:
    """Draw a line on its ground; words cost far more than a picture of them."""
    if ratio == round(ratio) and not isinstance(line, HitLine):  # what somebody wrote is drawn and forgotten
        painter.drawPixmap(room.topLeft(), line_picture(line, room.width(), look, ratio))
        return
    painter.fillRect(room, colour("panel"))  # between two pixels a picture would be blurred
    painter.save()
    _draw(painter, room, line, look)
    painter.restore()


def line_picture(line: SectionLine | RowLine, width: int, look: Look, ratio: float) -> QPixmap:
    """Return a line on its ground."""
    size = QSize(width, LINE_HEIGHT)
    if isinstance(line, SectionLine):
        shown: tuple[object, ...] = (line.label, line.judged, line.total)
    else:
        shown = (line.no, line.short, line.mark, line.flagged, line.note, line.pieces, look)
    return kept_picture(shown, size, ratio, "panel", lambda painter: _draw(painter, QRect(_CORNER, size), line, look))


def _draw(painter: QPainter, room: QRect, line: Line, look: Look) -> None:
    if isinstance(line, SectionLine):
        _draw_section(painter, room, line)
    elif isinstance(line, HitLine):
        _draw_hit(painter, room, line, look)
    else:
        _draw_row(painter, room, line, look)


def _draw_section(painter: QPainter, room: QRect, line: SectionLine) -> None:
    painter.setFont(font(12))
    painter.setPen(QColor(tokens().secondary))
    inside = room.adjusted(_LEFT, 6, -_LEFT, 0)
    if room.width() < _NARROW:
        painter.drawText(inside, _MIDDLE | Qt.AlignmentFlag.AlignHCenter, f"{line.judged}／{line.total}")
        return
    count = f"{line.judged}／{line.total}"
    painter.drawText(inside, _MIDDLE | Qt.AlignmentFlag.AlignRight, count)
    width = inside.width() - painter.fontMetrics().horizontalAdvance(count) - 8
    words = painter.fontMetrics().elidedText(line.label, Qt.TextElideMode.ElideRight, width)
    painter.drawText(inside, _MIDDLE | Qt.AlignmentFlag.AlignLeft, words)


def _draw_row(painter: QPainter, room: QRect, line: RowLine, look: Look) -> None:
    values, chosen = tokens(), look[0]
    _draw_ground(painter, room, look)
    corner = QPointF(room.left() + _LEFT, room.top() + (room.height() - SIDE) // 2)
    draw_mark(painter, corner, line.mark, flagged=line.flagged)
    number = QRect(room.left() + _LEFT + SIDE + 2, room.top(), 25, room.height())
    painter.setFont(font(13, bold=chosen))
    painter.setPen(QColor(values.text if chosen else values.secondary))
    painter.drawText(number, _MIDDLE | Qt.AlignmentFlag.AlignRight, str(line.no))
    if room.width() < _NARROW:
        return
    painter.setPen(QColor(values.text))
    words = QRect(number.right() + 9, room.top(), room.right() - number.right() - 17, room.height())
    if line.pieces:
        words.setRight(words.right() - _draw_pieces(painter, words, line.pieces))
    if line.note:
        words = _draw_note(painter, words, line.note)
    short = painter.fontMetrics().elidedText(line.short, Qt.TextElideMode.ElideRight, words.width())
    painter.drawText(words, _MIDDLE | Qt.AlignmentFlag.AlignLeft, short)


def _draw_pieces(painter: QPainter, room: QRect, pieces: int) -> int:
    """Draw a small picture with the number of pieces of evidence at the right; return how much room it takes."""
    painter.save()
    painter.setFont(font(11))
    painter.setPen(QPen(QColor(tokens().secondary), 1))
    count = str(pieces)
    wide = painter.fontMetrics().horizontalAdvance(count)
    painter.drawText(room, _MIDDLE | Qt.AlignmentFlag.AlignRight, count)
    frame = QRectF(room.right() - wide - 15, room.center().y() - 4.5, 12, 9)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.drawRoundedRect(frame, 1.5, 1.5)
    painter.drawEllipse(frame.center(), 2.2, 2.2)
    painter.restore()
    return wide + 22


def _draw_note(painter: QPainter, room: QRect, note: str) -> QRect:
    """Draw what stands at the right of a row, and return the room that is left."""
    used, pen = painter.font(), painter.pen()
    painter.setFont(font(12))
    painter.setPen(QColor(tokens().waiting))
    painter.drawText(room, _MIDDLE | Qt.AlignmentFlag.AlignRight, note)
    width = painter.fontMetrics().horizontalAdvance(note)
    painter.setFont(used)
    painter.setPen(pen)
    return room.adjusted(0, 0, -width - 8, 0)


def _draw_ground(painter: QPainter, room: QRect, look: Look) -> None:
    values = tokens()
    chosen, focused, hovered = look
    if chosen:
        painter.fillRect(room, QColor(values.accent_ground))
        painter.fillRect(QRect(room.left(), room.top(), 3, room.height()), QColor(values.accent))
    elif hovered:
        painter.fillRect(room, QColor(values.ground))
    if chosen and focused:
        painter.setPen(QPen(QColor(values.accent), 1.5))
        painter.drawRect(QRectF(room).adjusted(1, 1, -1, -1))


def _draw_hit(painter: QPainter, room: QRect, line: HitLine, look: Look) -> None:
    """Draw number, place and excerpt; what was found in it is underlined and bold."""
    values = tokens()
    _draw_ground(painter, room, look)
    painter.setFont(font(13))
    painter.setPen(QColor(values.secondary))
    number = QRect(room.left() + 8, room.top(), 28, room.height())
    painter.drawText(number, _MIDDLE | Qt.AlignmentFlag.AlignRight, str(line.no))
    left = _draw_piece(painter, room, number.right() + 8, line.where, "secondary", 12) + 6
    before, found = line.excerpt[: line.start], line.excerpt[line.start : line.end]
    for words, role, marked in (
        (before, "text", False),
        (found, "accent", True),
        (line.excerpt[line.end :], "text", False),
    ):
        if words and left < room.right() - 8:
            left = _draw_piece(painter, room, left, words, role, 13, bold=marked)


def _draw_piece(
    painter: QPainter, room: QRect, left: int, words: str, role: str, pixels: int, *, bold: bool = False
) -> int:
    """Draw words from `left` on, and return where they end."""
    painter.setFont(font(pixels, bold=bold))
    painter.setPen(colour(role))
    width = painter.fontMetrics().horizontalAdvance(words)
    space = QRect(left, room.top(), max(0, min(width + 1, room.right() - 8 - left)), room.height())
    painter.drawText(
        space,
        _MIDDLE | Qt.AlignmentFlag.AlignLeft,
        painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, space.width()),
    )
    return left + width
