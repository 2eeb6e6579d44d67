"""What the open vault knows of a record that is checked: whether a correction (訂正) took its place."""

from dataclasses import dataclass

from inspector_app.domain.correction import Edition, Standing, editions
from inspector_app.domain.ids import InspectionId, RecordId
from inspector_app.domain.lifecycle import counts
from inspector_app.storage.corrections import corrected_inspection, corrections_of, load_correction
from inspector_app.storage.inspections import summaries_of
from inspector_app.storage.records import inspection_of, latest_id
from inspector_app.storage.vault import Vault


@dataclass(frozen=True, slots=True)
class LaterEdition:
    """The edition that counts today in place of the record asked about: its number, why it was made, its record."""

    revision: int
    reason: str
    record_id: RecordId


def later_edition(vault: Vault, record_id: RecordId) -> LaterEdition | None:
    """Return what counts in a record's place; None where it counts itself, or the vault does not know it."""
    own = inspection_of(vault, record_id)
    if own is None:
        return None
    chain = _chain(vault, own)
    found = editions(
        dict(zip(chain[1:], chain, strict=False)),
        {each.id for each in summaries_of(vault, chain) if counts(each.state)},
    )
    if found.get(own, _ALONE).standing is not Standing.REPLACED:
        return None
    current = next(each for each in chain if found[each].standing is Standing.CURRENT)
    correction, record = load_correction(vault, current), latest_id(vault, current)
    if correction is None or record is None:
        return None
    return LaterEdition(correction.revision, correction.reason, record)


_ALONE = Edition(1, 1, Standing.CURRENT)


def _chain(vault: Vault, inspection_id: InspectionId) -> list[InspectionId]:
    """Return all editions that the vault has or had, the first one first."""
    chain = [inspection_id]
    while (before := corrected_inspection(vault, chain[0])) is not None and before not in chain:
        chain.insert(0, before)
    while (after := corrections_of(vault, chain[-1])) and after[-1] not in chain:
        chain.append(after[-1])
    return chain
