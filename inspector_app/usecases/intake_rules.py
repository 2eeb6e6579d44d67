"""How an agency's desk judges records with this program: by the forms that come with it, drawn again by its reports."""

from inspector_app.agency.judgement import Rules
from inspector_app.domain.form_json import form_ref
from inspector_app.usecases.draw_record import draw_from_json, draw_stamps
from inspector_app.usecases.world import World


def intake_rules(world: World) -> Rules:
    """Return the rules for `agency.intake.take_in`."""
    return Rules(draw_from_json, [form_ref(definition) for definition in world.forms.definitions()], draw_stamps)
