"""Puts resources/ and forms/ into the wheel; an editable install reads them where they lie."""

from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class WheelData(BuildHookInterface[Any]):
    """Maps the two folders of the top level into the package; `inspector_app/paths.py` looks for them there."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Add the folders to everything but an editable install (version "editable")."""
        if version == "standard":
            build_data["force_include"] |= {
                "resources": "inspector_app/_resources",
                "forms": "inspector_app/_forms",
            }
