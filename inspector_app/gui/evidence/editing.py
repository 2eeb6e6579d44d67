"""Drawing over one photo: step by step, with a way back until it is kept."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject, Signal

from inspector_app.domain.ids import EvidenceId, InspectionId
from inspector_app.domain.markup import Arrow, Box, Label
from inspector_app.gui.evidence import strokes
from inspector_app.gui.evidence.canvas import Tool
from inspector_app.gui.evidence.model import Drawing
from inspector_app.gui.evidence.photo_panel import PhotoPanel
from inspector_app.gui.guard.fields import FieldGuard
from inspector_app.gui.session import Session
from inspector_app.usecases.change_evidence import draw_over
from inspector_app.usecases.read_evidence import Shown


class Editing(QObject):
    """Says that what was drawn is kept, or why it is not."""

    kept = Signal(object)
    refused = Signal(object)

    def __init__(self, session: Session, inspection: InspectionId, panel: PhotoPanel, guard: FieldGuard) -> None:
        super().__init__(panel)
        self._session, self._id, self._panel, self._guard = session, inspection, panel, guard
        self._piece: EvidenceId | None = None
        self._steps: list[Drawing] = [Drawing()]
        tools, canvas = panel.tools, panel.canvas
        tools.tool_chosen.connect(self._on_tool_chosen)
        tools.turned.connect(lambda degrees: self._step(lambda now: now.turned(degrees)))
        tools.undo_wanted.connect(self._on_undo_wanted)
        tools.keep_wanted.connect(self.keep)
        tools.words_written.connect(self._on_words_written)
        canvas.arrow_drawn.connect(self._on_arrow_drawn)
        canvas.cropped.connect(self._on_cropped)
        canvas.masked.connect(self._on_masked)
        canvas.label_placed.connect(self._on_label_placed)

    def begin(self, photo: Shown) -> None:
        """Draw over this photo."""
        self._piece = photo.evidence.id
        self._steps = [Drawing(photo.markup)]
        self._panel.canvas.render_photo(photo.plain, photo.width, photo.height)
        self._render()

    def keep(self) -> None:
        """Keep everything that was drawn, and destroy what was masked."""
        self._keep(self._steps[-1])

    def keep_markup(self) -> None:
        """Keep what was drawn but for the masks: those are only kept when somebody says so."""
        self._keep(replace(self._steps[-1], masks=()))

    def forget(self) -> None:
        """Draw over nothing any more."""
        self._piece, self._steps = None, [Drawing()]

    def _keep(self, drawing: Drawing) -> None:
        piece, before = self._piece, self._steps[0]
        if piece is None or drawing == before or not self._session.open:
            return
        self._steps = [drawing]
        self._session.run(
            lambda vault: self._draw_over(vault, piece, drawing),
            self.kept.emit,
            lambda error: self._on_refused(before, error),
        )

    def _draw_over(self, vault: Any, piece: EvidenceId, drawing: Drawing) -> object:
        return draw_over(vault, self._id, piece, drawing.markup, drawing.masks)

    def _on_refused(self, before: Drawing, error: Exception) -> None:
        self._steps = [before, *self._steps]
        self._render()
        self.refused.emit(error)

    def _on_tool_chosen(self, tool: Tool) -> None:
        self._panel.render_tool(tool)
        if tool is Tool.LABEL:
            self._panel.tools.words.setFocus()
        elif tool is not Tool.NONE:
            self._panel.canvas.setFocus()

    def _on_words_written(self) -> None:
        self._guard.settle()
        if self._guard.holds_in(self._panel.tools.words):
            self._guard.ask_again()
        else:
            self._panel.canvas.setFocus()

    def _step(self, change: Callable[[Drawing], Drawing]) -> None:
        if self._piece is not None:
            self._steps.append(change(self._steps[-1]))
            self._render()

    def _on_undo_wanted(self) -> None:
        if len(self._steps) > 1:
            self._steps.pop()
            self._render()

    def _on_arrow_drawn(self, arrow: Arrow) -> None:
        self._step(lambda now: replace(now, markup=strokes.with_arrow(now.markup, arrow)))

    def _on_cropped(self, box: Box) -> None:
        self._step(lambda now: replace(now, markup=strokes.with_crop(now.markup, box)))

    def _on_masked(self, box: Box) -> None:
        self._step(lambda now: replace(now, masks=(*now.masks, box)))

    def _on_label_placed(self, x: int, y: int) -> None:
        field = self._panel.tools.words
        self._guard.settle()
        text = " ".join(self._guard.kept(field).split())
        if self._guard.holds_in(field):
            self._guard.ask_again()
        elif text:
            self._step(lambda now: replace(now, markup=strokes.with_label(now.markup, Label(x, y, text))))
            field.clear()
            self._guard.look()
        else:
            field.setFocus()

    def _render(self) -> None:
        self._panel.canvas.render_drawing(self._steps[-1])
        self._panel.tools.render_steps(len(self._steps) - 1)
