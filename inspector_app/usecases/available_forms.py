"""Which forms an inspection can be started with."""

from datetime import date

from inspector_app.domain.form import Form
from inspector_app.domain.form_json import form_from_json
from inspector_app.usecases.world import World


def available_forms(world: World, day: date) -> tuple[Form, ...]:
    """Return the forms valid on `day`: official ones first, then the supplementary ones, each by id."""
    forms = (form_from_json(definition) for definition in world.forms.definitions())
    valid = [form for form in forms if form.valid_from <= day and (form.valid_to is None or day <= form.valid_to)]
    return tuple(sorted(valid, key=lambda form: (form.supplements is not None, form.id)))
