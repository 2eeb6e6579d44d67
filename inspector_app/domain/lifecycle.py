"""The states of an inspection from preparation to receipt, in one table."""

from enum import StrEnum

from inspector_app.errors import InspectionError


class State(StrEnum):
    """Where an inspection stands. "Sent" is not "delivered": only the agency's receipt makes it so (PRODUCT §7)."""

    PREPARED = "prepared"
    IN_PROGRESS = "in_progress"
    FINISHED = "finished"
    SIGNED = "signed"
    SENT = "sent"
    RECEIVED = "received"
    REFUSED = "refused"


class Event(StrEnum):
    """What can happen to an inspection."""

    ANSWER = "answer"
    FINISH = "finish"
    REOPEN = "reopen"
    SIGN = "sign"
    SEND = "send"
    RECEIVE = "receive"
    REFUSE = "refuse"
    COUNTERSIGN = "countersign"
    CORRECT = "correct"


TRANSITIONS: dict[tuple[State, Event], State] = {
    (State.PREPARED, Event.ANSWER): State.IN_PROGRESS,
    (State.IN_PROGRESS, Event.ANSWER): State.IN_PROGRESS,
    (State.IN_PROGRESS, Event.FINISH): State.FINISHED,
    (State.FINISHED, Event.REOPEN): State.IN_PROGRESS,
    (State.FINISHED, Event.SIGN): State.SIGNED,
    (State.SIGNED, Event.SEND): State.SENT,
    (State.SENT, Event.SEND): State.SENT,
    (State.REFUSED, Event.SEND): State.SENT,
    # A receipt may come by another way than the one we sent on, late, twice, or after a refusal was mended.
    (State.SIGNED, Event.RECEIVE): State.RECEIVED,
    (State.SENT, Event.RECEIVE): State.RECEIVED,
    (State.REFUSED, Event.RECEIVE): State.RECEIVED,
    (State.RECEIVED, Event.RECEIVE): State.RECEIVED,
    (State.SIGNED, Event.REFUSE): State.REFUSED,
    (State.SENT, Event.REFUSE): State.REFUSED,
    (State.REFUSED, Event.REFUSE): State.REFUSED,
    # The agency has taken the record in; a refusal that arrives afterwards concerns another copy.
    (State.RECEIVED, Event.REFUSE): State.RECEIVED,
    # Further signatures come before the record leaves; afterwards they are the agency's to add.
    (State.SIGNED, Event.COUNTERSIGN): State.SIGNED,
    # A correction is an inspection of its own; the one that is corrected stays as it is.
    (State.SIGNED, Event.CORRECT): State.SIGNED,
    (State.SENT, Event.CORRECT): State.SENT,
    (State.RECEIVED, Event.CORRECT): State.RECEIVED,
    (State.REFUSED, Event.CORRECT): State.REFUSED,
}

FROZEN: frozenset[State] = frozenset({State.SIGNED, State.SENT, State.RECEIVED, State.REFUSED})
"""States in which the record is signed and its content cannot change any more."""


def counts(state: State) -> bool:
    """Tell whether there is a record that is valid: signed, and not refused by the agency."""
    return state in FROZEN and state is not State.REFUSED


def after(state: State, event: Event) -> State:
    """Return the state that follows; InspectionError `inspection.not_allowed` when the table has no such step."""
    try:
        return TRANSITIONS[state, event]
    except KeyError:
        raise InspectionError("inspection.not_allowed", state=state.value, event=event.value) from None


def allows(state: State, event: Event) -> bool:
    """Tell whether the table has this step."""
    return (state, event) in TRANSITIONS
