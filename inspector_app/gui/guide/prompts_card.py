"""Things to ask (ヒアリング内容の例), each with a place to write the answer."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from inspector_app.gui.guide.model import PromptScreen, RowScreen
from inspector_app.gui.widgets.card import Card
from inspector_app.gui.widgets.paragraph import Paragraph
from inspector_app.gui.widgets.text_field import TextField


class PromptsCard(Card):
    """Says what was written to which question. Its fields are made once and used again."""

    written = Signal(str, str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("ヒアリング内容の例（聞いた答えを書く）"), parent)
        self._questions: list[Paragraph] = []
        self.fields: list[TextField] = []
        self.keys: list[str] = []

    def render_most(self, count: int) -> None:
        """Make room for so many questions."""
        while len(self.fields) < count:
            self._add_field()

    def render_row(self, row: RowScreen) -> None:
        """Show a row's questions and answers."""
        self.setVisible(bool(row.prompts))
        self.keys = [prompt.key for prompt in row.prompts]
        if not row.prompts:
            return
        for place, field in enumerate(self.fields):
            shown = place < len(row.prompts)
            if shown == field.isHidden():
                self._questions[place].setVisible(shown)
                field.setVisible(shown)
            if shown:
                prompt = row.prompts[place]
                words = _numbered(row, prompt)
                self._questions[place].render_text(words)
                field.setAccessibleName(words)
                field.render_text(prompt.answer)
                field.render_editable(editable=row.editable)

    def prepare_row(self, row: RowScreen) -> None:
        """Get ready to show a row soon."""
        for question, prompt in zip(self._questions, row.prompts, strict=False):
            question.prepare(_numbered(row, prompt))

    def _add_field(self) -> None:
        place = len(self.fields)
        question, field = Paragraph(), TextField(lines=1)
        field.written.connect(lambda text: self.written.emit(self.keys[place], text))
        field.left.connect(self.left)
        self._questions.append(question)
        self.fields.append(field)
        self.body.addWidget(question)
        self.body.addWidget(field)


def _numbered(row: RowScreen, prompt: PromptScreen) -> str:
    return f"{row.prompts.index(prompt) + 1}. {prompt.text}"
