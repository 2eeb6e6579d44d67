"""Write down what a site allows, and who said so."""

from inspector_app.domain.ids import InspectionId, SiteId
from inspector_app.domain.site_rules import SiteRules
from inspector_app.storage.inspections import load_inspection
from inspector_app.storage.site_rules import load_site_rules, save_site_rules
from inspector_app.storage.vault import Vault
from inspector_app.usecases.guard_text import Confirmed, refuse_text


def site_rules(vault: Vault, site: SiteId) -> SiteRules:
    """Return the rules of a site; those of one where nobody was asked when there are none."""
    return load_site_rules(vault, site)


def keep_site_rules(vault: Vault, site: SiteId, rules: SiteRules, confirmed: Confirmed = None) -> None:
    """Keep the rules of a site; InputError `input.individual_number` (field "stated_by", "note")."""
    refuse_text("stated_by", rules.stated_by, confirmed)
    refuse_text("note", rules.note, confirmed)
    save_site_rules(vault, site, rules)


def keep_rules_of_visit(
    vault: Vault, inspection_id: InspectionId, rules: SiteRules, confirmed: Confirmed = None
) -> None:
    """Keep the rules of the site that an inspection is about; errors as `keep_site_rules`."""
    keep_site_rules(vault, load_inspection(vault, inspection_id).site_id, rules, confirmed)
