"""What is said about records that were preserved or renewed."""

from collections.abc import Iterable

from inspector_app.agency.preservation import Preserved
from inspector_app.cli.output import complain, say
from inspector_app.cli.words import reason_lines


def kept_json(result: Preserved) -> dict[str, object]:
    """Return one result for programs."""
    reason = None if result.reason is None else {"code": result.reason.code, **result.reason.data}
    return {"number": result.number, "until": result.until, "reason": reason}


def tell_kept(results: Iterable[Preserved]) -> None:
    """Say until when each record is preserved, or why it is not."""
    for result in results:
        if result.reason is None and result.until is not None:
            day = result.until.date().isoformat()
            say(f"No.{result.number}: {day} までに更新してください / preserved; renew before {day}")
        elif result.reason is not None:
            lines = reason_lines(result.reason.code, result.reason.data)
            complain(f"No.{result.number}:", *(f"  {each}" for each in lines))
