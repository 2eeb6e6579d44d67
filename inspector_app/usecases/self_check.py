"""How the program stands up to the sheet it carries: our answers, and what its tests proved."""

import json
from typing import Any

from inspector_app import __version__
from inspector_app.domain.form import Text
from inspector_app.domain.self_check import Measure, Proof, SelfCheck
from inspector_app.paths import resource
from inspector_app.reports.documents.wording import wording

__all__ = ["Measure", "Proof", "SelfCheck", "self_check"]

SCHEMA = "inspector-app/self-check/1"


def self_check() -> SelfCheck:
    """Return the check of this program, in the order of the sheet's rows."""
    node = json.loads(resource("texts", "self_check_proofs.json").read_text(encoding="utf-8"))
    if node["schema"] != SCHEMA:
        raise ValueError(node["schema"])
    answers = wording("self_check").entries("answers")
    measures = (
        Measure(
            number=answer["no"],
            asks=Text(answer["asks"], answer["asks_en"]),
            does=Text(answer["does"], answer["does_en"]),
            proofs=tuple(_proof(proof) for proof in node["proofs"] if proof["row"] == answer["no"]),
        )
        for answer in answers
    )
    return SelfCheck(__version__, tuple(measures))


def _proof(node: dict[str, Any]) -> Proof:
    return Proof(Text(node["ja"], node["en"]), node["test"])
