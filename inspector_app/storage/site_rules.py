"""What is allowed at a site."""

from inspector_app.domain.canonical import Json, canonical_json
from inspector_app.domain.ids import SiteId
from inspector_app.domain.log import LogKind
from inspector_app.domain.site_rules import UNASKED, SiteRules, site_rules_from_json, site_rules_to_json
from inspector_app.storage.faults import stored_json
from inspector_app.storage.vault import Vault


def load_site_rules(vault: Vault, site: SiteId) -> SiteRules:
    """Return the rules of a site; those of one where nobody was asked when there are none."""
    row = vault.row("SELECT body FROM site_rules WHERE site_id = ?", (site,))
    return UNASKED if row is None else site_rules_from_json(stored_json(row[0]))


def save_site_rules(vault: Vault, site: SiteId, rules: SiteRules) -> None:
    """Store the rules of a site; the log holds them as they were and as they are."""
    before = load_site_rules(vault, site)
    if before == rules:
        return
    node = site_rules_to_json(rules)
    with vault.atomic():
        vault.upsert("site_rules", {"site_id": site, "body": canonical_json(node).decode()}, key="site_id")
        told: dict[str, Json] = {"field": "site_rules", "old": site_rules_to_json(before), "new": node}
        vault.log(LogKind.CHANGED, site, told, [("site_rules", site)])
