"""Definitions as text, to be broken in one place."""

import pytest

from inspector_app import paths
from inspector_app.domain.form_json import Definition
from inspector_app.errors import FormError
from inspector_app.forms.problems import Problem
from inspector_app.forms.reader import parse_form

SMALL = """\
schema: inspector-app/form/1
id: small
version: "1"
mark: ""
title: { ja: 様式, en: Form }
valid: { from: 2026-04-01, to: 2027-03-31 }
source: 見本
supplements: null
header:
  - { label: { ja: 日, en: Day }, kind: dates }
columns: { number: No., section: 分類, item: 項目, criteria: 判断基準, result: 結果, remarks: 備考 }
results:
  - { key: A, label: { ja: 可, en: Good }, grade: met, shape: circle }
  - { key: C, label: { ja: 不可, en: Bad }, grade: unmet, shape: cross }
not_applicable:
  - { rows: [small.r2], when: no_subcontractor, label: { ja: 該当なし, en: Not applicable } }
rating:
  title: 評価
  rules:
    - { key: good, no: 1, label: { ja: 良, en: Good }, when: all_met, text: "", consequence: "", request: "" }
    - { key: bad, no: 2, label: { ja: 否, en: Bad }, when: any_finding, text: "", consequence: "",
        request: "{rows}を直す" }
methods:
  - { key: sight, label: { ja: 目視, en: Sight } }
places:
  - { key: desk, label: { ja: 机, en: Desk } }
respondents:
  - { key: anyone, label: { ja: 誰でも, en: Anyone } }
sections:
  - key: s1
    label: { ja: 分類1, en: Section 1 }
    items:
      - key: small.q1
        text: { ja: 問1, en: Question 1 }
        rows:
          - key: small.r1
            no: 1
            short: { ja: 行1, en: Row 1 }
            lead: null
            criteria:
              - { bullet: true, text: { ja: 基準, en: Criterion } }
            checks:
              - { key: one, text: { ja: 一, en: One } }
              - { key: two, text: { ja: 二, en: Two } }
            either_of: [one, two]
            preset: 注
            preset_meaning: 注
            prompts:
              - { key: how, text: { ja: 如何, en: How } }
            methods: [sight]
            place: desk
            respondent: anyone
            guidance: { ja: 手引き, en: Guidance }
          - key: small.r2
            no: 2
            short: { ja: 行2, en: Row 2 }
            lead: { ja: 以下のとおり, en: As follows }
            criteria:
              - { bullet: false, text: { ja: 基準, en: Criterion } }
            checks: []
            either_of: []
            preset: ""
            preset_meaning: ""
            prompts: []
            methods: [sight]
            place: desk
            respondent: anyone
            guidance: { ja: 手引き, en: Guidance }
"""
"""A definition with one of everything, and nothing wrong."""


def broken(*replacements: tuple[str, str]) -> str:
    """`SMALL` with each text, which must be there, replaced where it first stands."""
    text = SMALL
    for old, new in replacements:
        assert old in text
        text = text.replace(old, new, 1)
    return text


def line_of(part: str, text: str, occurrence: int = 1) -> int:
    """The number of the line in which `part` stands for the nth time."""
    lines = [number for number, line in enumerate(text.splitlines(), start=1) if part in line]
    return lines[occurrence - 1]


def problems_of(data: str | bytes) -> list[Problem]:
    """What the reader says about a file that it does not take."""
    with pytest.raises(FormError) as refused:
        parse_form(data if isinstance(data, bytes) else data.encode(), "sample.yaml")
    assert refused.value.code == "form.invalid"
    assert refused.value.data["file"] == "sample.yaml"
    problems = refused.value.data["problems"]
    assert isinstance(problems, list)
    assert problems
    return problems


def shipped(name: str) -> Definition:
    """One of the definitions that come with the program."""
    return parse_form((paths.forms_folder() / f"{name}.yaml").read_bytes(), name)
