"""Reads the program over AT-SPI as a screen reader does: the tree of a window, and what is announced meanwhile."""

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from jeepney import DBusAddress, MatchRule, Message, message_bus, new_method_call
from jeepney.io.blocking import DBusConnection, Proxy, open_dbus_connection

_ROOT = "/org/a11y/atspi/accessible/root"
_ACCESSIBLE = "org.a11y.atspi.Accessible"
_REGISTRY = "org.a11y.atspi.Registry"
_EVENTS = "org.a11y.atspi.Event.Object"
_FOCUSABLE, _FOCUSED, _SHOWING = 11, 12, 25
"""Bits of a state (AtspiStateType)."""


@dataclass(frozen=True, slots=True)
class Node:
    """One thing in the tree: what it is, what it is called, and its state as bits."""

    role: str
    name: str
    state: int

    @property
    def shows(self) -> bool:
        """Tell whether it is on screen."""
        return bool(self.state >> _SHOWING & 1)

    @property
    def takes_keys(self) -> bool:
        """Tell whether the keyboard can be there."""
        return bool(self.state >> _FOCUSABLE & 1)

    @property
    def has_keys(self) -> bool:
        """Tell whether the keyboard is there."""
        return bool(self.state >> _FOCUSED & 1)


class Listener:
    """Sits on the bus of accessibility."""

    def __init__(self, session_bus: str) -> None:
        with open_dbus_connection(session_bus) as session:
            where = DBusAddress("/org/a11y/bus", "org.a11y.Bus", "org.a11y.Bus")
            address = session.send_and_get_reply(new_method_call(where, "GetAddress")).body[0]
        self._bus: DBusConnection = open_dbus_connection(address.partition(",")[0])
        rule = MatchRule(type="signal", interface=_EVENTS)
        Proxy(message_bus, self._bus).AddMatch(rule)
        self._heard: deque[Message] = deque()
        self._filter = self._bus.filter(rule, queue=self._heard)
        registry = DBusAddress("/org/a11y/atspi/registry", _REGISTRY, _REGISTRY)
        for event in ("object:announcement", "object:state-changed", "object:active-descendant-changed"):
            self._bus.send_and_get_reply(new_method_call(registry, "RegisterEvent", "sass", (event, [], "")))

    def close(self) -> None:
        """Leave the bus."""
        self._filter.close()
        self._bus.close()

    def tree(self) -> Iterator[Node]:
        """Yield everything that the program shows, from its window on."""
        for name, path in self._call(_REGISTRY, _ROOT, "GetChildren")[0]:
            yield from self._below(name, path)

    def announced(self) -> list[str]:
        """Return what was announced since this was asked last."""
        self._call(_REGISTRY, _ROOT, "GetRoleName")  # what was sent before has arrived now
        heard = list(self._heard)
        self._heard.clear()
        return [str(message.body[3][1]) for message in heard if message.header.fields.get(3) == "Announcement"]

    def _below(self, name: str, path: str) -> Iterator[Node]:
        role = self._call(name, path, "GetRoleName")[0]
        low, high = self._call(name, path, "GetState")[0]
        named = self._call(name, path, "Get", "org.freedesktop.DBus.Properties", "ss", (_ACCESSIBLE, "Name"))[0][1]
        yield Node(role, named, low | high << 32)
        for child in self._call(name, path, "GetChildren")[0]:
            yield from self._below(*child)

    def _call(
        self, name: str, path: str, method: str, interface: str = _ACCESSIBLE, signature: str = "", body: Any = ()
    ) -> Any:
        call = new_method_call(DBusAddress(path, name, interface), method, signature or None, body)
        return self._bus.send_and_get_reply(call, timeout=60).body
