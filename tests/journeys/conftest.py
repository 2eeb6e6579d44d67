"""A journey starts where a person sits down before the program."""

from tests.gui.conftest import application, person, sit_down

__all__ = ["application", "person", "sit_down"]
