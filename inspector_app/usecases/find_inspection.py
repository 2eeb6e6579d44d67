"""Find the inspection that a sheet of paper belongs to: by its code, by the number printed on it."""

from inspector_app.domain.ids import InspectionId
from inspector_app.domain.paper_code import read_code
from inspector_app.storage.inspections import inspections_named
from inspector_app.storage.vault import Vault

LEAST = 6
"""Characters of a number with which an inspection is looked for."""


def find_inspection(vault: Vault, text: str) -> InspectionId | None:
    """Return the inspection that a scanner, or somebody reading the paper, typed; None if it is none of this vault.

    A code must name one exactly. Of a number the beginning is enough, as long as only one inspection has it; the
    number of a contract finds its only inspection.
    """
    code = read_code(text)
    if code is not None:
        found = () if code.inspection is None else inspections_named(vault, code.inspection, "")
        return code.inspection if code.inspection in found else None
    typed = text.strip()
    found = inspections_named(vault, typed.lower() if len(typed) >= LEAST else "", typed)
    return found[0] if len(found) == 1 else None
