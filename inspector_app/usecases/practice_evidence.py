"""Made-up evidence for an inspection of practice material: photos that are drawn, notes of what was seen."""

from datetime import date
from typing import Final

from inspector_app.domain.evidence import Evidence, Seen
from inspector_app.domain.ids import InspectionId, RowKey
from inspector_app.domain.inspection import Inspection
from inspector_app.domain.site_rules import Permission, SiteRules
from inspector_app.storage.inspections import load_inspection
from inspector_app.storage.vault import Vault
from inspector_app.usecases.attach_evidence import attach, note_seen
from inspector_app.usecases.keep_site_rules import keep_site_rules
from inspector_app.usecases.open_inspection import read_inspection
from inspector_app.usecases.prepare_evidence import Prepared, prepare_photo
from inspector_app.usecases.world import World

_PHOTOS: Final = (
    (17, "書庫の扉が開き、鍵が差したままになっている。"),
    (17, "端末にワイヤーがない。"),
    (9, "入退室の記録簿"),
)
_NOTES: Final = (
    (1, Seen("特定個人情報等取扱規程", date(2025, 4, 1), "第4章", 1)),
    (7, Seen("教育の実施記録", date(2026, 7, 3), "受講者の一覧", 2)),
    (9, Seen("入退室の記録簿", date(2026, 10, 31), "10月分", 31)),
)


def practice_photo(number: int) -> Prepared:
    """Return a made-up photo, ready to be attached; which one, `number` says."""
    from inspector_app.photos.made_up import made_up_photo

    return prepare_photo("", made_up_photo(number))


def add_practice_evidence(world: World, vault: Vault, inspection_id: InspectionId) -> tuple[Evidence, ...]:
    """Attach made-up evidence to an inspection; ValueError for one that is no practice."""
    inspection: Inspection = load_inspection(vault, inspection_id)
    if not inspection.contract.practice:
        raise ValueError("only practice material gets made-up evidence")
    rows: dict[int, RowKey] = {row.no: row.key for row in read_inspection(vault, inspection_id).form.rows}
    stated = SiteRules(Permission.ALLOWED, Permission.ALLOWED, "業務主任者", inspection.dates[0], "人の顔は写さない。")
    keep_site_rules(vault, inspection.site_id, stated)
    added = [note_seen(world, vault, inspection_id, rows[no], seen) for no, seen in _NOTES]
    for number, (no, caption) in enumerate(_PHOTOS):
        added.append(attach(world, vault, inspection_id, rows[no], practice_photo(number), caption))
    return tuple(added)
