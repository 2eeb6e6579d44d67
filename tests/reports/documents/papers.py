"""Every document in every length, by name: what is validated, measured and compared with its golden pages."""

from collections.abc import Callable

from inspector_app.reports.documents import minutes
from tests.reports.documents import minutes_samples, samples

Draw = Callable[[], bytes]

BLANK: dict[str, Draw] = {
    "minutes-blank": minutes.render_blank_minutes,
}
FINISHED: dict[str, Draw] = {
    "minutes-shortest": lambda: minutes.render_minutes(minutes_samples.shortest(), samples.IMPRINT),
    "minutes-typical": lambda: minutes.render_minutes(minutes_samples.typical(), samples.IMPRINT),
    "minutes-longest": lambda: minutes.render_minutes(minutes_samples.longest(), samples.IMPRINT),
}
PRACTICE: dict[str, Draw] = {
    "minutes-practice": lambda: minutes.render_minutes(minutes_samples.longest(), samples.PRACTICE),
}
DRAFT: dict[str, Draw] = {
    "minutes-draft": lambda: minutes.render_minutes(minutes_samples.shortest(), samples.DRAFT),
}
ALL = BLANK | FINISHED | PRACTICE | DRAFT
