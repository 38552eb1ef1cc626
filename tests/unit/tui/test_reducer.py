"""The view state: what happens becomes what is shown. Streams are recorded from sessions on fakes."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from edge_ttc.domain import Answer, StopReason, StrategyChoice, Usage
from edge_ttc.events import Event, Finished, Grew, NodeView, Payload, Prefilled, Scored, Started, Wrote
from edge_ttc.testing.session import fake_session
from edge_ttc_tui.actions import (
    Action,
    Answered,
    Asked,
    AskOptions,
    Changed,
    Died,
    Failed,
    Happened,
    Kept,
    LoadFailed,
    Loading,
    Noticed,
    Opened,
    Ready,
    Restored,
    StopAsked,
    Titled,
    Viewed,
)
from edge_ttc_tui.decision_lines import decision_lines
from edge_ttc_tui.lines import Line
from edge_ttc_tui.reducer import reduce
from edge_ttc_tui.state import AppState, Engine, Phase

OPTIONS = AskOptions(strategy="auto")
ANSWER = Answer("q", "7", "It is 7.", 0.9, StopReason.SOLVED, StrategyChoice("greedy"), usage=Usage(1, 2, 3))


def texts(lines: list[Line]) -> list[str]:
    return [shown.plain.rstrip() for shown in lines]


def after(*actions: Action, state: AppState | None = None) -> AppState:
    state = state or AppState()
    for action in actions:
        state = reduce(state, action)
    return state


def recorded(question: str, **given: Any) -> tuple[list[Event], Answer]:
    events: list[Event] = []
    with fake_session() as session:
        answer = session.ask(question, on_event=events.append, **given)
    return events, answer


@pytest.mark.parametrize("given", [{}, {"strategy": "greedy"}, {"strategy": "majority", "n": 4}, {"strategy": "beam"}])
@pytest.mark.parametrize("question", ["What is 12 * 7?", "A hard one"])
def test_a_recorded_stream_ends_in_its_answer(question: str, given: dict[str, object]) -> None:
    events, answer = recorded(question, **given)
    state = after(Asked(1, question, OPTIONS))
    seen: set[Phase] = set()
    for event in events:
        state = reduce(state, Happened(1, event))
        turn = state.turns[0]
        seen.add(turn.phase)
        assert turn.compute.usage.total_tok >= event.usage.total_tok
        if turn.n_ended and turn.open and turn.draft.lead >= 0:
            assert turn.draft.text == turn.draft.paths[turn.draft.lead]
    assert seen == {Phase.RUNNING, Phase.DONE}
    turn = state.turns[0]
    assert turn.answer == answer
    assert turn.compute.answer == answer
    assert turn.compute.nodes
    assert not turn.draft.text
    assert state.running is None


def test_the_text_of_a_single_branch_is_streamed_and_stays_until_there_is_a_choice() -> None:
    events, _ = recorded("What is 12 * 7?", strategy="greedy")
    state, texts = after(Asked(1, "q", OPTIONS)), []
    for event in events:
        state = reduce(state, Happened(1, event))
        texts.append(state.turns[0].draft.text)
    written = "".join(e.payload.text for e in events if isinstance(e.payload, Wrote))
    assert max(texts, key=len) == written


def test_of_many_branches_the_verifiers_favourite_is_shown_whole_ones_first() -> None:
    grown = Grew((NodeView(1, 0, "a\n", "step", 2), NodeView(2, 0, "b\n", "step", 2)))
    state = after(Asked(1, "q", OPTIONS), *happen(Started("q", "beam", 0, {}), Prefilled(3), grown))
    state = after(*happen(Scored({1: 0.9, 2: 0.2})), state=state)
    assert state.turns[0].draft.text == "a\n"
    state = after(*happen(Grew((NodeView(3, 2, "Answer: 1", "end", 5, "1"),))), state=state)
    state = after(*happen(Scored({3: 0.1})), state=state)
    assert state.turns[0].draft.text == "b\nAnswer: 1"
    state = after(*happen(Scored({1: 0.95, 3: 0.1})), state=state)
    assert state.turns[0].draft.text == "b\nAnswer: 1"
    assert state.turns[0].n_ended == 1


def test_a_revised_attempt_replaces_the_text_of_the_one_before() -> None:
    first, second = NodeView(1, 0, "first try", "end", 2, "1"), NodeView(2, 1, "second try", "end", 2, "2", 1)
    state = after(Asked(1, "q", OPTIONS), *happen(Grew((first,)), Grew((second,))))
    assert state.turns[0].draft.text == "second try"


def happen(*payloads: Payload) -> list[Action]:
    return [Happened(1, Event(0.1, Usage(), payload)) for payload in payloads]


def test_a_stop_shows_at_once_and_the_answer_still_comes() -> None:
    state = after(Asked(1, "q", OPTIONS), *happen(Started("q", "auto", 0, {})), StopAsked(1))
    assert state.turns[0].phase is Phase.STOPPING
    state = after(*happen(Prefilled(1)), state=state)
    assert state.turns[0].phase is Phase.STOPPING
    state = after(Answered(1, ANSWER), StopAsked(1), state=state)
    assert state.turns[0].phase is Phase.DONE


def test_a_failure_keeps_what_was_written_and_comes_once() -> None:
    state = after(Asked(1, "q", OPTIONS), *happen(Wrote("half a ")), Failed(1, "it died", "ask again"))
    turn = state.turns[0]
    assert (turn.phase, turn.draft.text, turn.message, turn.remedy) == (Phase.FAILED, "half a ", "it died", "ask again")
    assert after(*happen(Wrote("more")), state=state) == state
    done = after(Asked(1, "q", OPTIONS), Answered(1, ANSWER))
    assert after(Failed(1, "late"), state=done) == done


def test_what_speaks_of_another_turn_changes_nothing() -> None:
    state = after(Asked(3, "q", OPTIONS))
    for action in (
        Answered(4, ANSWER),
        Failed(4, "x"),
        StopAsked(4),
        Kept(4, 9),
        Happened(4, Event(0, Usage(), Wrote("x"))),
    ):
        assert reduce(state, action) == state
    assert reduce(state, Noticed("x")) == state


def test_the_first_question_names_the_session_and_what_is_answered_is_shown() -> None:
    state = after(Asked(1, "first", OPTIONS), Asked(2, "second", OPTIONS))
    assert state.title == "first"
    assert state.shown is state.turns[0], "the second one waits"
    state = after(Viewed(2), state=state)
    assert state.shown is state.turns[1]
    state = after(Asked(3, "third", OPTIONS), Titled("named"), state=state)
    assert state.shown is state.turns[0]
    assert (state.title, state.running) == ("named", state.turns[0])
    state = after(*(Answered(n, ANSWER) for n in (1, 2, 3)), state=state)
    assert state.shown is state.turns[2], "the newest, when all are answered"


def test_what_waits_and_is_stopped_ends_there() -> None:
    state = after(Asked(1, "q", OPTIONS), Asked(2, "r", OPTIONS), StopAsked(2))
    assert (state.turns[1].phase, state.turns[1].message) == (Phase.FAILED, "stopped before it began")
    assert after(Failed(2, "stopped before it began"), state=state) == state, "what the runner says later"
    assert state.running is state.turns[0]


def test_in_a_turn_that_failed_nothing_is_at_work() -> None:
    state = after(Asked(1, "q", OPTIONS), *happen(Started("q", "auto", 0, {}), Wrote("half a ")), Failed(1, "it died"))
    compute = state.turns[0].compute
    assert (compute.writing, compute.working, compute.done) == ("", None, True)
    assert texts(decision_lines(compute, 80))[0] == "asked for auto"
    answered = after(Answered(1, ANSWER), state=state).turns[0].compute
    assert (answered.answer, answered.failed) == (ANSWER, False)


def test_a_session_that_is_opened_takes_the_place_of_what_was_shown() -> None:
    kept = (Restored(5, 50, "a", ANSWER), Restored(6, 60, "b", None, "failed: it died"), Restored(7, 70, "c", None))
    state = after(Asked(1, "q", OPTIONS), Answered(1, ANSWER), Opened(kept, "old"))
    assert [turn.number for turn in state.turns] == [5, 6, 7]
    assert [turn.answer_id for turn in state.turns] == [50, 60, 70]
    assert [turn.phase for turn in state.turns] == [Phase.DONE, Phase.FAILED, Phase.FAILED]
    assert state.turns[0].compute.answer == ANSWER
    assert (state.turns[1].message, state.title, state.turn(1)) == ("failed: it died", "old", None)
    assert after(Opened(), state=state) == replace(AppState(), title="")


def test_the_models_come_go_and_fail() -> None:
    state = after(Loading())
    assert state.engine is Engine.LOADING
    state = after(LoadFailed("no file", "reinstall"), state=state)
    assert (state.engine, state.engine_message) == (Engine.FAILED, "no file")
    assert (after(Died("it is gone"), state=AppState()).engine) is Engine.FAILED
    state = after(Loading(), Ready({"policy": "p"}, True), state=state)
    assert (state.engine, state.engine_message, state.model_ids, state.multi_turn) == (
        Engine.READY,
        "",
        {"policy": "p"},
        True,
    )


def test_options_hold_from_now_on() -> None:
    state = after(Asked(1, "q", OPTIONS), Changed(AskOptions(("2J",))))
    assert (state.options.budget, state.turns[0].options) == (("2J",), OPTIONS)


def test_the_answer_may_come_as_an_event_or_alone() -> None:
    asked = after(Asked(1, "q", OPTIONS))
    by_event = after(*happen(Finished(ANSWER)), Answered(1, ANSWER), state=asked)
    assert by_event.turns[0].answer == after(Answered(1, ANSWER), state=asked).turns[0].answer == ANSWER
