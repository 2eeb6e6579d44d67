"""What the program says of itself about the rows of the sheet it carries, with the tests that prove it."""

from dataclasses import dataclass

from inspector_app.domain.form import Text


@dataclass(frozen=True, slots=True)
class Proof:
    """What a test proved before the program was handed out; `test` is where it stands."""

    words: Text
    test: str


@dataclass(frozen=True, slots=True)
class Measure:
    """What the program does about a row: `number` and `asks` are the form's, `does` is our answer."""

    number: str
    asks: Text
    does: Text
    proofs: tuple[Proof, ...]


@dataclass(frozen=True, slots=True)
class SelfCheck:
    """The check of one version of the program, printed by `printed_by` (empty when it is nobody's)."""

    version: str
    measures: tuple[Measure, ...]
    printed_by: str = ""

    @property
    def proofs(self) -> int:
        """Return how many proofs there are."""
        return sum(len(measure.proofs) for measure in self.measures)
