"""The form definitions that inspections are pinned to, kept as long as the inspections."""

from collections.abc import Mapping
from typing import Any

from inspector_app.domain.canonical import canonical_json
from inspector_app.domain.form import Form, FormRef
from inspector_app.domain.form_json import Definition, form_from_json, form_ref
from inspector_app.domain.ids import FormId, InspectionId
from inspector_app.domain.log import LogKind
from inspector_app.storage.faults import damaged, stored_json
from inspector_app.storage.vault import Vault

_PIN = "INSERT INTO forms (sha256, id, version, rows, definition) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING"


def pin_form(vault: Vault, definition: Definition) -> FormRef:
    """Store a definition, once, and return the reference that inspections hold."""
    ref = form_ref(definition)
    values = (ref.sha256, ref.id, ref.version, _count_rows(definition), canonical_json(definition).decode())
    with vault.atomic():
        if vault.execute(_PIN, values):
            vault.log(LogKind.FORM, ref.sha256, {"id": ref.id, "version": ref.version}, [("forms", ref.sha256)])
    return ref


def pinned_form(vault: Vault, ref: FormRef) -> Definition:
    """Return the definition that was pinned; KeyError if it never was, VaultError `vault.damaged`."""
    row = vault.row("SELECT definition FROM forms WHERE sha256 = ?", (ref.sha256,))
    if row is None:
        raise KeyError(ref.sha256)
    definition: Definition = stored_json(row[0])
    if form_ref(definition) != ref:
        raise damaged()
    return definition


def form_of(vault: Vault, inspection_id: InspectionId) -> Form:
    """Return the form of an inspection, read once while the vault is open; KeyError, VaultError `vault.damaged`."""
    row = vault.row("SELECT form_sha256 FROM inspections WHERE id = ?", (inspection_id,))
    if row is None:
        raise KeyError(inspection_id)
    if row[0] not in vault.forms:
        found = vault.row("SELECT id, version FROM forms WHERE sha256 = ?", row)
        if found is None:
            raise damaged()
        vault.forms[row[0]] = form_from_json(pinned_form(vault, FormRef(FormId(found[0]), found[1], row[0])))
    return vault.forms[row[0]]


def _count_rows(definition: Mapping[str, Any]) -> int:
    return sum(len(item["rows"]) for section in definition["sections"] for item in section["items"])
