"""What was visited and found, as far as today's deadlines need it."""

from collections.abc import Sequence
from datetime import date, timedelta

from inspector_app.domain.due import Visited, fiscal_year
from inspector_app.domain.form import Form, FormRef, Grade
from inspector_app.domain.form_json import form_from_json
from inspector_app.domain.ids import ContractId
from inspector_app.storage import agenda
from inspector_app.storage.agenda import Signed
from inspector_app.storage.forms import pinned_form
from inspector_app.storage.vault import Vault

_LOOKED_BACK = 800
"""Days in which an improvement that was asked for is still looked after."""


class Forms:
    """The forms that inspections are pinned to, each read once."""

    def __init__(self, vault: Vault) -> None:
        self._vault = vault
        self._read: dict[str, Form] = {}

    def form(self, ref: FormRef) -> Form:
        """Return a form; KeyError for one that no inspection is pinned to."""
        if ref.sha256 not in self._read:
            self._read[ref.sha256] = form_from_json(pinned_form(self._vault, ref))
        return self._read[ref.sha256]


def look_back(vault: Vault, forms: Forms, day: date, *, practice: bool) -> tuple[Visited, ...]:
    """Return the visits of this 年度, and those before whose improvements may still be open."""
    year = fiscal_year(day)
    signed = agenda.signed_since(vault, year.begins, day - timedelta(days=_LOOKED_BACK))
    return tuple(_visited(vault, forms, each) for each in signed if practice or not each.practice)


def visit_before(vault: Vault, forms: Forms, contract: ContractId) -> Visited | None:
    """Return the latest visit of a contract, None where there is none in this vault."""
    signed = agenda.signed_last(vault, contract)
    official = [each for each in signed if forms.form(each.form).supplements is None]
    return _visited(vault, forms, official[0]) if official else None


def by_contract(visits: Sequence[Visited]) -> dict[ContractId, list[Visited]]:
    """Return the visits of each contract."""
    own: dict[ContractId, list[Visited]] = {}
    for visit in visits:
        own.setdefault(visit.contract, []).append(visit)
    return own


def _visited(vault: Vault, forms: Forms, signed: Signed) -> Visited:
    """Return a visit with what it found; a rating that asks for improvement has remarks, and only then it is read."""
    form = forms.form(signed.form)
    unmet = {result.key for result in form.results if result.grade is not Grade.MET}
    results = agenda.results_of(vault, signed.id) if signed.remarked else {}
    return Visited(
        inspection=signed.id,
        contract=signed.contract,
        contractor=signed.contractor,
        title=signed.title,
        site=signed.site,
        kind=signed.kind,
        days=signed.days,
        signed=signed.signed_at.date(),
        supplement=form.supplements is not None,
        found=tuple(row.no for row in form.rows if results.get(row.key) in unmet) if results else (),
    )
