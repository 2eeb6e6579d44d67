"""The form definitions in a folder."""

from pathlib import Path
from typing import TYPE_CHECKING

from inspector_app.domain.ids import FormId
from inspector_app.errors import FormError

if TYPE_CHECKING:
    from inspector_app.domain.form_json import Definition

    _Definitions = dict[tuple[FormId, tuple[int, ...]], Definition]


class Library:
    """The definitions of one folder (`*.yaml`), read when first asked for and kept.

    Each pair of id and version stands there once. FormError `form.invalid` or `form.unreadable` as in `read_form`,
    `form.twice` (file, other, form, version) when two files hold the same version of the same form.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._definitions: _Definitions | None = None

    def definitions(self) -> "list[Definition]":
        """Return all definitions, by id and then by version, oldest first."""
        return list(self._read().values())

    def definition(self, form_id: FormId, version: str | None = None) -> "Definition":
        """Return one definition, the newest version when none is named; FormError `form.unknown` (form, version)."""
        found = [
            definition
            for (known_id, _), definition in self._read().items()
            if known_id == form_id and version in (None, definition["version"])
        ]
        if not found:
            raise FormError("form.unknown", form=form_id, version=version)
        return found[-1]

    def _read(self) -> "_Definitions":
        if self._definitions is None:
            # A YAML reader is not needed to show an unlock screen, which makes a library and asks it nothing.
            from inspector_app.forms.reader import read_form

            found: _Definitions = {}
            files: dict[tuple[FormId, tuple[int, ...]], str] = {}
            for file in sorted(self._folder.glob("*.yaml")):
                definition = read_form(file)
                form_id, version = FormId(str(definition["id"])), str(definition["version"])
                place = form_id, tuple(int(part) for part in version.split("."))
                if place in files:
                    raise FormError("form.twice", file=file.name, other=files[place], form=form_id, version=version)
                found[place], files[place] = definition, file.name
            self._definitions = dict(sorted(found.items(), key=lambda entry: entry[0]))
        return self._definitions
