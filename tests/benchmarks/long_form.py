"""The official sheet, many times over: a form of as many rows as one likes, and an inspection on it."""

import copy
from typing import Any

from inspector_app.domain.form_json import Definition
from inspector_app.domain.ids import FormId, InspectionId
from inspector_app.forms.practice import PracticeMaterial
from inspector_app.gui.guide.view import GuideView
from inspector_app.storage import forms, inspections
from inspector_app.storage.vault import Vault
from inspector_app.usecases.load_practice import practice_material
from inspector_app.usecases.start_inspection import start_inspection
from inspector_app.usecases.world import World
from tests.gui.person import Person
from tests.gui.steps import load_practice
from tests.gui.steps import start_inspection as start_practice

OFFICIAL = 35
"""Rows of the sheet as it is."""


def long_definition(definition: Definition, rows: int) -> Definition:
    """Return the definition with its sections repeated, each time with keys of their own, up to so many rows."""
    made: dict[str, Any] = copy.deepcopy(dict(definition))
    sections: list[Any] = []
    number = 0
    while number < rows:
        repeated: Any = copy.deepcopy(definition["sections"])
        for section in repeated:
            section["key"] = f"{section['key']}.{number}"
            for item in section["items"]:
                item["key"] = f"{item['key']}.{number}"
                for row in item["rows"]:
                    number += 1
                    row["key"], row["no"] = f"jica.3-1.n{number:05}", number
            sections.append(section)
    made["sections"], made["not_applicable"] = sections, []
    return made


def start_long(world: World, vault: Vault, material: PracticeMaterial, rows: int) -> InspectionId:
    """Start an inspection of the practice contract on a form of so many rows."""
    definition = long_definition(world.forms.definition(FormId("jica.3-1")), rows)
    site, kind, dates = material.site_id, material.kind, material.dates
    inspection = start_inspection(world, vault, material.contract.id, site, material.form_id, kind, dates)
    ref = forms.pin_form(vault, definition)
    with vault.atomic() as execute:
        execute("UPDATE inspections SET form_sha256 = ? WHERE id = ?", (ref.sha256, inspection))
    assert inspections.load_inspection(vault, inspection).form == ref
    return inspection


def guide_of(person: Person, rows: int) -> GuideView:
    """Go from the first start to the first row of a sheet: the official one, or one of so many rows."""
    contracts = load_practice(person)
    if rows == OFFICIAL:
        return start_practice(person)
    material = practice_material()
    inspection = person.run(lambda vault: start_long(person.world, vault, material, rows))
    contracts.inspection_wanted.emit(inspection)
    return person.see(GuideView)
