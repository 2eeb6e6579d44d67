"""YAML without its traps, read into JSON values with the line of each.

What is read: mappings, sequences, text, integers, `true`, `false` and `null` as the YAML 1.2 core schema writes them.
So `no:` is a member named "no", `2016-01-01` is text, and so is `1.5`. Refused: anchors, aliases, merge keys, tags,
members named twice, several documents, deep nesting (PyYAML's own loader crashes the process on 100,000 brackets).
"""

import re
from dataclasses import dataclass, field

import yaml

from inspector_app.domain.canonical import Json
from inspector_app.forms.json_text import as_yaml
from inspector_app.forms.problems import Flaw, Path, ProblemCode, shown

MAX_BYTES = 4_000_000
MAX_DEPTH = 32

_NULL = re.compile(r"~|null|")
_INTEGER = re.compile(r"-?(?:0|[1-9][0-9]{0,14})")
_LITERALS: dict[str, Json] = {"true": True, "false": False}


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read: the value (None when there is none), the line of each path, and what is wrong."""

    value: Json
    lines: dict[Path, int]
    flaws: tuple[Flaw, ...]


@dataclass(slots=True)
class _Open:
    """A mapping or sequence that is being read. `name` is the member whose value comes next."""

    path: Path
    container: dict[str, Json] | list[Json]
    names: dict[str, int] = field(default_factory=dict)
    name: str | None = None


def read_yaml(data: bytes) -> Reading:
    """Read one YAML document; whatever is wrong is in `flaws`, and the value is of use only when there are none."""
    if len(data) > MAX_BYTES:
        return Reading(None, {}, (Flaw((), ProblemCode.TOO_LARGE, str(len(data)), str(MAX_BYTES)),))
    try:
        text = as_yaml(data.decode())
    except UnicodeDecodeError:
        return Reading(None, {}, (Flaw((), ProblemCode.ENCODING),))
    builder = _Builder()
    try:
        for event in yaml.parse(text, Loader=yaml.CSafeLoader):
            if not builder.take(event):
                break
    except yaml.YAMLError as error:
        builder.syntax_error(error, text)
    if not builder.documents and not builder.flaws:
        builder.flaws.append(Flaw((), ProblemCode.EMPTY))
    return Reading(builder.root, builder.lines, tuple(builder.flaws))


class _Builder:
    """Puts a value together from parser events, without recursion."""

    def __init__(self) -> None:
        self.root: Json = None
        self.lines: dict[Path, int] = {}
        self.flaws: list[Flaw] = []
        self.documents = 0
        self._open: list[_Open] = []
        self._skipping = 0

    def take(self, event: yaml.Event) -> bool:
        """Take the next event; False when reading on would say nothing more."""
        if isinstance(event, yaml.NodeEvent):
            return self._node(event)
        if isinstance(event, yaml.CollectionEndEvent):
            self._close()
        elif isinstance(event, yaml.DocumentStartEvent):
            self.documents += 1
            if self.documents > 1:
                self._flaw((), event, ProblemCode.SEVERAL_DOCUMENTS)
                return False
        return True

    def syntax_error(self, error: yaml.YAMLError, text: str) -> None:
        """Note where the parser gave up."""
        path = self._open[-1].path if self._open else ()
        mark, reason = getattr(error, "problem_mark", None), getattr(error, "problem", None)
        position = getattr(error, "position", None)
        if mark is not None:
            # At the end of a text the parser counts a line that is not there.
            self.lines[path] = min(mark.line, len(text.splitlines()) - 1) + 1
        elif isinstance(position, int):
            self.lines[path] = text.count("\n", 0, position) + 1
        self.flaws.append(Flaw(path, ProblemCode.SYNTAX, shown(reason or error)))

    def _node(self, event: yaml.NodeEvent) -> bool:
        starts = isinstance(event, yaml.CollectionStartEvent)
        if self._skipping:
            self._skipping += starts
            return True
        if self._expects_name():
            return self._name(event)
        path = self._next_path()
        self.lines[path] = _line(event)
        self._refuse_extras(path, event)
        if not starts:
            self._put(_meaning(event) if isinstance(event, yaml.ScalarEvent) else None)
            return True
        if len(self._open) >= MAX_DEPTH:
            self._flaw(path, event, ProblemCode.TOO_DEEP, expected=str(MAX_DEPTH))
            return False
        container: dict[str, Json] | list[Json] = {} if isinstance(event, yaml.MappingStartEvent) else []
        self._put(container)
        self._open.append(_Open(path, container))
        return True

    def _name(self, event: yaml.NodeEvent) -> bool:
        opened = self._open[-1]
        self._refuse_extras(opened.path, event)
        if not isinstance(event, yaml.ScalarEvent):
            self._flaw(opened.path, event, ProblemCode.KEY_NOT_TEXT)
            self._skipping = 1 if isinstance(event, yaml.CollectionStartEvent) else 0
            opened.name = ""
            return True
        name, line = event.value, _line(event)
        if name == "<<" and event.implicit[0]:
            self._flaw((*opened.path, name), event, ProblemCode.ALIAS, name)
        elif name in opened.names:
            first = str(opened.names[name])
            self._flaw((*opened.path, name), event, ProblemCode.KEY_TWICE, shown(name), first)
        opened.names.setdefault(name, line)
        opened.name = name
        return True

    def _expects_name(self) -> bool:
        return bool(self._open) and isinstance(self._open[-1].container, dict) and self._open[-1].name is None

    def _next_path(self) -> Path:
        if not self._open:
            return ()
        opened = self._open[-1]
        step = opened.name if isinstance(opened.container, dict) else len(opened.container)
        return (*opened.path, "" if step is None else step)

    def _put(self, value: Json) -> None:
        if not self._open:
            self.root = value
            return
        opened = self._open[-1]
        if isinstance(opened.container, list):
            opened.container.append(value)
        else:
            opened.container[opened.name or ""] = value
            opened.name = None

    def _close(self) -> None:
        if self._skipping:
            self._skipping -= 1
        else:
            self._open.pop()

    def _refuse_extras(self, path: Path, event: yaml.NodeEvent) -> None:
        if event.anchor is not None:
            mark = "*" if isinstance(event, yaml.AliasEvent) else "&"
            self._flaw(path, event, ProblemCode.ALIAS, mark + shown(event.anchor))
        tag = getattr(event, "tag", None)
        if tag is not None:
            self._flaw(path, event, ProblemCode.TAG, shown(tag))

    def _flaw(self, path: Path, event: yaml.Event, code: ProblemCode, found: str = "", expected: str = "") -> None:
        self.lines[path] = _line(event)
        self.flaws.append(Flaw(path, code, found, expected))


def _line(event: yaml.Event) -> int:
    return 1 if event.start_mark is None else event.start_mark.line + 1


def _meaning(event: yaml.ScalarEvent) -> Json:
    """Return what a scalar means; only plain ones mean anything but text."""
    text = str(event.value)
    if not event.implicit[0]:
        return text
    if _NULL.fullmatch(text):
        return None
    if _INTEGER.fullmatch(text):
        return int(text)
    return _LITERALS.get(text, text)
