"""Events as JSON and back: replay must see what happened, and nothing that was kept may break it."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from edge_ttc.domain import Answer, Limit, Unit, Usage
from edge_ttc.events import (
    NAMES,
    Event,
    EventError,
    Finished,
    Payload,
    Reserved,
    Started,
    UnknownEventError,
    answer_from_json,
    answer_json,
    event_from_json,
    event_json,
)
from edge_ttc.testing.session import fake_session

numbers = st.floats(allow_nan=False, allow_infinity=False)
scores = st.floats(0, 1)
parameters = st.dictionaries(st.text().filter(lambda k: k != "name"), st.integers() | numbers | st.text(), max_size=3)
leaves = st.none() | st.booleans() | st.integers() | numbers | st.text()
st.register_type_strategy(float, numbers)


def payloads() -> st.SearchStrategy[Payload]:
    """Any payload: hypothesis fills in every part by its type."""
    return st.one_of(*(st.builds(kind) for kind in NAMES if kind is not Finished), st.builds(Finished, answers()))


def answers() -> st.SearchStrategy[Answer]:
    return st.from_type(Answer).filter(lambda a: "name" not in a.strategy.parameters)


def kept(event: Event) -> dict[str, Any]:
    """As the journal gives it back."""
    return json.loads(json.dumps(event_json(event), allow_nan=False))


@given(st.builds(Event, t_s=st.integers(0, 10**9).map(lambda n: n / 1e6), usage=st.builds(Usage), payload=payloads()))
def test_reading_undoes_writing(event: Event) -> None:
    again = event_from_json(kept(event))
    assert again.payload == event.payload
    assert event_json(again) == event_json(event)
    assert again.t_s == pytest.approx(event.t_s)
    if not isinstance(event.payload, Finished):  # the answer's own usage stands there
        assert again == event


@given(answers())
def test_an_answer_comes_back(answer: Answer) -> None:
    assert answer_from_json(json.loads(json.dumps(answer_json(answer)))) == answer


def test_a_whole_run_comes_back() -> None:
    told: list[Event] = []
    fake_session().ask("A hard one", ["20J", "5s"], strategy="beam", n=8, on_event=told.append)
    assert [event_from_json(kept(e)).payload for e in told] == [e.payload for e in told]


def test_a_number_that_json_cannot_say_is_none_at_all() -> None:
    event = Event(0.0, Usage(), Reserved("grow", (1,), Usage(energy_j=float("nan"))))
    assert event_json(event_from_json(kept(event))) == event_json(event)


def test_what_was_kept_before_there_were_budgets_is_read() -> None:
    old = {"event": "started", "t_s": 0.5, "question": "q", "strategy": "beam", "seed": 1, "models": {}, "usage": {}}
    assert event_from_json(old) == Event(0.5, Usage(), Started("q", "beam", 1, {}))


def test_parts_that_a_newer_version_added_are_left_out() -> None:
    event = Event(1.0, Usage(policy_tok=3), Started("q", "auto", 0, {}, (Limit(Unit.JOULE, 2.0),)))
    assert event_from_json(kept(event) | {"mood": "good"}) == event


def test_an_event_of_a_newer_version_is_named() -> None:
    with pytest.raises(UnknownEventError, match="no event 'dreamt' in this version; a newer edge-ttc can read it"):
        event_from_json({"event": "dreamt", "t_s": 0.0, "usage": {}})


@pytest.mark.parametrize(
    "damage",
    [
        {"event": None},
        {"t_s": "soon"},
        {"usage": [1]},
        {"usage": {"policy_tok": "many"}},
        {"question": 7},
        {"seed": 1.5},
        {"models": []},
        {"budget": [{"unit": "mile", "amount": 1.0}]},
        {"budget": {"unit": "J"}},
    ],
)
def test_a_damaged_event_is_refused(damage: dict[str, Any]) -> None:
    with pytest.raises(EventError, match="an event cannot be read"):
        event_from_json(kept(Event(1.0, Usage(), Started("q", "auto", 0, {}))) | damage)


@pytest.mark.parametrize("part", ["usage", "strategy", "budget", "candidates", "models", "difficulty", "notes"])
@pytest.mark.parametrize("junk", [[1], 3, "text", {"energy_kind": [4], "name": {}}])
def test_a_damaged_answer_is_refused(part: str, junk: object) -> None:
    answer = answer_json(fake_session().ask("What is 12 * 7?"))
    with pytest.raises(ValueError, match="no"):
        answer_from_json(answer | {part: junk})
    with pytest.raises(EventError, match="an event cannot be read"):
        event_from_json({"event": "answer", "t_s": 0.0, "usage": {}} | answer | {part: junk})


def test_what_the_journal_calls_damaged_is_refused() -> None:
    with pytest.raises(EventError, match="it has no name"):
        event_from_json({"damaged": "{", "t_s": 0.0, "usage": {}})


@given(st.recursive(leaves, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4)))
def test_no_json_crashes_the_reader(value: Any) -> None:
    for name in NAMES.values():
        with pytest.raises(EventError):
            event_from_json({"event": name, "t_s": value, "usage": value, "nodes": value, "answer": value})
