"""現場控え from an inspection as it stands."""

from inspector_app.domain.canonical import Json
from inspector_app.domain.documents.basis import Basis
from inspector_app.domain.entry import EntryProblem, Values, maybe_day
from inspector_app.domain.site_copy import SiteCopy, site_copy


def propose(basis: Basis) -> dict[str, Json]:
    """Return the day it is left."""
    return {"left_on": basis.today.isoformat()}


def problems(values: Values) -> tuple[EntryProblem, ...]:
    """Return what is wrong beside the single fields: nothing can be."""
    del values
    return ()


def make(values: Values, basis: Basis) -> SiteCopy:
    """Return the document."""
    visit = basis.visited
    return site_copy(visit.inspection, visit.form, visit.answers, maybe_day(values, "left_on"))
