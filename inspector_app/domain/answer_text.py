"""An answer as the text that the vault keeps, spelled out by hand: it is written at every key."""

from collections.abc import Iterable
from json.encoder import encode_basestring as quoted

from inspector_app.domain.answer import Answer


def answer_text(answer: Answer) -> str:
    """Return what `record_json.answer_to_json` makes of the answer, without `answered_at`, names sorted, as JSON.

    Three times as fast as going through a mapping; a test holds the two together.
    """
    until = answer.waiting_until
    prompts = ",".join([f"{quoted(key)}:{quoted(answer.prompts[key])}" for key in sorted(answer.prompts)])
    return (
        f'{{"author":{_optional(answer.author)},"flagged":{"true" if answer.flagged else "false"},'
        f'"method_reason":{quoted(answer.method_reason)},"methods":{_sorted(answer.methods)},'
        f'"prompts":{{{prompts}}},"remarks":{quoted(answer.remarks)},"result":{_optional(answer.result)},'
        f'"row":{quoted(answer.row)},"standing":"{answer.standing.value}","ticks":{_sorted(answer.ticks)},'
        f'"waiting_for":{quoted(answer.waiting_for)},'
        f'"waiting_until":{_optional(None if until is None else until.isoformat())}}}'
    )


def _optional(text: str | None) -> str:
    return "null" if text is None else quoted(text)


def _sorted(keys: Iterable[str]) -> str:
    return f"[{','.join([quoted(key) for key in sorted(keys)])}]"
