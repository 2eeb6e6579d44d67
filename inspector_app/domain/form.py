"""A form (様式): what is asked, in which order, how it is answered and how it is rated.

Everything about a particular sheet is data in `/forms`; this module only gives it a shape. A form has sections
(分類), each with items (項目, the questions), each with rows (No.), every row with its own result (PRODUCT §1).
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Generic, TypeVar

from inspector_app.domain.ids import (
    CheckKey,
    FormId,
    MethodKey,
    PlaceKey,
    PromptKey,
    RatingKey,
    RespondentKey,
    ResultKey,
    RowKey,
)

K = TypeVar("K")


class Grade(StrEnum):
    """How far a result fulfils its row; what suggestions and ratings are computed from."""

    MET = "met"
    PARTLY = "partly"
    UNMET = "unmet"


class RatingCondition(StrEnum):
    """When a rating of the form holds (様式3-1 最終評価)."""

    ALL_MET = "all_met"
    ANY_FINDING = "any_finding"


class Circumstance(StrEnum):
    """A fact about the contract under which a form allows 該当なし."""

    NO_SUBCONTRACTOR = "no_subcontractor"


class HeaderKind(StrEnum):
    """Where the value of a header cell comes from."""

    DATES = "dates"
    CONTRACTOR = "contractor"
    SITE = "site"
    INSPECTORS = "inspectors"


@dataclass(frozen=True, slots=True)
class Text:
    """Official wording `ja`, and its translation `en` as an aid; only `ja` is ever printed on the official form."""

    ja: str
    en: str


@dataclass(frozen=True, slots=True)
class Option(Generic[K]):
    """One entry of a list the form offers (a method, a place, a person to ask)."""

    key: K
    label: Text


@dataclass(frozen=True, slots=True)
class Result:
    """One value of the result scale. `shape` is what is drawn for it: circle ○, triangle △ or cross ×."""

    key: ResultKey
    label: Text
    grade: Grade
    shape: str


@dataclass(frozen=True, slots=True)
class HeaderField:
    """A cell above the table, printed as `label` and filled from the inspection according to `kind`."""

    label: Text
    kind: HeaderKind


@dataclass(frozen=True, slots=True)
class Criterion:
    """One bullet of 判断基準, as printed. `bullet` tells whether the form prints 「・」 before it."""

    text: Text
    bullet: bool


@dataclass(frozen=True, slots=True)
class Check:
    """A sub-check that can be ticked while judging a row; never printed on the official form's criteria."""

    key: CheckKey
    text: Text


@dataclass(frozen=True, slots=True)
class Prompt:
    """A hearing example (ヒアリング内容の例) with a place to write the answer."""

    key: PromptKey
    text: Text


@dataclass(frozen=True, slots=True)
class Row:
    """One numbered row of the sheet (No.) with its own result."""

    key: RowKey
    no: int
    short: Text
    lead: Text | None
    criteria: tuple[Criterion, ...]
    checks: tuple[Check, ...]
    either_of: frozenset[CheckKey]
    """Checks of which one is enough (row 32's either-or); all other checks are needed for the best result."""
    preset: str
    """Text printed in 備考 beforehand; empty where the form prints none."""
    preset_meaning: str
    """What the preset stands for where it only says 同上; otherwise the same as `preset`."""
    prompts: tuple[Prompt, ...]
    methods: tuple[MethodKey, ...]
    """Methods that this row's criterion names; suggested, not enforced."""
    place: PlaceKey
    respondent: RespondentKey
    guidance: Text


@dataclass(frozen=True, slots=True)
class Item:
    """A question (項目); its cell spans all of its rows."""

    key: str
    text: Text
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """A category (分類); its cell spans all rows of its items."""

    key: str
    label: Text
    items: tuple[Item, ...]

    @property
    def rows(self) -> tuple[Row, ...]:
        """Return the rows of all items in the order of the sheet."""
        return tuple(row for item in self.items for row in item.rows)


@dataclass(frozen=True, slots=True)
class RatingRule:
    """One line of 最終評価. `text` and `consequence` are printed; `request` is proposed for the rating's remarks."""

    key: RatingKey
    no: int
    label: Text
    when: RatingCondition
    text: str
    consequence: str
    request: str


@dataclass(frozen=True, slots=True)
class NotApplicableRule:
    """Which rows may be 該当なし, under which circumstance, and the words printed for it."""

    rows: frozenset[RowKey]
    when: Circumstance
    label: Text


@dataclass(frozen=True, slots=True)
class Columns:
    """The headings of the table, as printed."""

    number: str
    section: str
    item: str
    criteria: str
    result: str
    remarks: str


@dataclass(frozen=True, slots=True)
class FormRef:
    """The exact definition an inspection is pinned to. `sha256` is of the definition's canonical JSON, hex."""

    id: FormId
    version: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Form:
    """A whole form definition of one version."""

    id: FormId
    version: str
    mark: str
    """The form's number as printed above the title, e.g. 【様式3-1】; empty where it has none."""
    title: Text
    valid_from: date
    valid_to: date | None
    source: str
    header: tuple[HeaderField, ...]
    columns: Columns
    results: tuple[Result, ...]
    not_applicable: tuple[NotApplicableRule, ...]
    ratings: tuple[RatingRule, ...]
    rating_title: str
    methods: tuple[Option[MethodKey], ...]
    places: tuple[Option[PlaceKey], ...]
    respondents: tuple[Option[RespondentKey], ...]
    sections: tuple[Section, ...]
    supplements: FormId | None
    """The official form beside which this one is asked at every visit; None for a form that stands alone."""

    @property
    def rows(self) -> tuple[Row, ...]:
        """Return all rows in the order of the sheet."""
        return tuple(row for section in self.sections for row in section.rows)

    def row(self, key: RowKey) -> Row:
        """Return the row with this key; KeyError if the form has none."""
        for row in self.rows:
            if row.key == key:
                return row
        raise KeyError(key)

    def result(self, key: ResultKey) -> Result:
        """Return the result of the scale with this key; KeyError if the form has none."""
        for result in self.results:
            if result.key == key:
                return result
        raise KeyError(key)

    def walk(self) -> Iterator[tuple[Section, Item, Row]]:
        """Yield every row with its section and item, in the order of the sheet."""
        for section in self.sections:
            for item in section.items:
                for row in item.rows:
                    yield section, item, row

    def not_applicable_rule(self, key: RowKey) -> NotApplicableRule | None:
        """Return the rule under which this row may be 該当なし, or None where it never may."""
        return next((rule for rule in self.not_applicable if key in rule.rows), None)
