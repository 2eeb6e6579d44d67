"""A journey starts where a person sits down before the program."""

from tests.gui.conftest import application, cleaned_up, person, sit_down

__all__ = ["application", "cleaned_up", "person", "sit_down"]
