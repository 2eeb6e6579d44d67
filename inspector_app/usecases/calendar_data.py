"""The eras that dates are typed and told in."""

from inspector_app.reports.dates import Era, eras

__all__ = ["Era", "eras"]
