"""Print a form to be filled in by hand."""

from pathlib import Path

from inspector_app import paths
from inspector_app.domain.ids import FormId
from inspector_app.forms.library import Library
from inspector_app.forms.reader import read_form
from inspector_app.reports.sheet import render_blank


def print_blank(form: str) -> bytes:
    """Return the blank form as PDF; `form` is the id of one of ours or the path of a definition.

    FormError `form.unknown`, `form.invalid`; DocumentError `document.missing_glyph`.
    """
    file = Path(form)
    definition = read_form(file) if file.is_file() else Library(paths.forms_folder()).definition(FormId(form))
    return render_blank(definition)
