"""Check a form definition before anything relies on it."""

from pathlib import Path

from inspector_app.domain.form import Form
from inspector_app.domain.form_json import form_from_json
from inspector_app.forms.reader import read_form


def check_form(file: Path) -> Form:
    """Return the form; FormError `form.invalid` with every problem's place and reason, `form.unreadable`."""
    return form_from_json(read_form(file))
