"""The one table of states: what can follow, and what never can."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector_app.domain.lifecycle import FROZEN, TRANSITIONS, Event, State, after, allows
from inspector_app.errors import InspectionError


def reachable_from(start: State) -> set[State]:
    """Every state that some sequence of events leads to."""
    found, waiting = {start}, [start]
    while waiting:
        state = waiting.pop()
        for (before, _), then in TRANSITIONS.items():
            if before is state and then not in found:
                found.add(then)
                waiting.append(then)
    return found


def test_every_state_is_reached_from_prepared() -> None:
    assert reachable_from(State.PREPARED) == set(State)


@pytest.mark.parametrize("state", sorted(FROZEN))
def test_a_signed_inspection_never_becomes_editable_again(state: State) -> None:
    assert reachable_from(state) <= FROZEN


def test_only_signing_a_finished_inspection_freezes_it() -> None:
    doors = {key for key, then in TRANSITIONS.items() if then in FROZEN and key[0] not in FROZEN}
    assert doors == {(State.FINISHED, Event.SIGN)}


def test_only_a_receipt_delivers() -> None:
    doors = {event for (before, event), then in TRANSITIONS.items() if then is State.RECEIVED is not before}
    assert doors == {Event.RECEIVE}


def test_what_was_received_stays_received() -> None:
    assert reachable_from(State.RECEIVED) == {State.RECEIVED}


@pytest.mark.parametrize("state", State)
def test_answers_are_taken_only_while_the_inspection_is_open(state: State) -> None:
    assert allows(state, Event.ANSWER) == (state in {State.PREPARED, State.IN_PROGRESS})


def test_a_finished_inspection_can_be_taken_up_again() -> None:
    assert after(after(State.FINISHED, Event.REOPEN), Event.ANSWER) is State.IN_PROGRESS


@given(st.lists(st.sampled_from(Event)))
def test_any_sequence_of_events_either_follows_the_table_or_is_refused(events: list[Event]) -> None:
    state = State.PREPARED
    signed = False
    for event in events:
        if allows(state, event):
            state = after(state, event)
            signed = signed or event is Event.SIGN
        else:
            with pytest.raises(InspectionError) as refused:
                after(state, event)
            assert refused.value.code == "inspection.not_allowed"
            assert refused.value.data == {"state": state.value, "event": event.value}
        assert (state in FROZEN) == signed
