"""Hand a form to a contractor as a workbook to fill in, and read it back."""

from collections.abc import Iterable
from pathlib import Path

from inspector_app import paths
from inspector_app.domain.form_json import Definition
from inspector_app.domain.ids import FormId
from inspector_app.domain.self_assessment import SelfAssessment
from inspector_app.forms.library import Library
from inspector_app.forms.reader import read_form


def export_form(form: str) -> bytes:
    """Return the workbook (.xlsx) of a form; `form` is the id of one of ours or the path of a definition.

    FormError `form.unknown`, `form.invalid`, `form.unreadable`.
    """
    from inspector_app.forms.assessment_xlsx import write_assessment

    return write_assessment(_definition(form))


def read_assessment(data: bytes, name: str, form: str | None = None) -> SelfAssessment:
    """Return what a contractor answered in the bytes of a workbook called `name`, made from `form` or one of ours.

    FormError `xlsx.invalid` (file, problems) with every problem and its cell; errors of `export_form` for `form`.
    """
    from inspector_app.forms.assessment_reader import read_assessment as read

    known: Iterable[Definition] = Library(paths.forms_folder()).definitions() if form is None else [_definition(form)]
    return read(data, name, known)


def _definition(form: str) -> Definition:
    file = Path(form)
    return read_form(file) if file.is_file() else Library(paths.forms_folder()).definition(FormId(form))
