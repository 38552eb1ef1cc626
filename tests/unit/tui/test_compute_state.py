"""The compute view's state from recorded streams of events, and what can be read off it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from edge_ttc.domain import EnergySource, Usage
from edge_ttc.energy.power_source import Power
from edge_ttc.events import Decided, Event, Grew, NodeView, Payload, Reserved, Scored, Selected, Started
from edge_ttc.strategy import registry
from edge_ttc_tui.compute_state import ComputeState, apply
from edge_ttc_tui.marks import Mark, Shape, marks, path, shape, solution, votes
from edge_ttc_tui.tree_lines import tree_lines
from edge_ttc_tui.vote_lines import vote_lines
from tests.tui.runs import recorded, run, state_of

STRATEGIES = ["auto", *registry.STRATEGIES]


def told(*payloads: Payload) -> ComputeState:
    """The state after these payloads, a second apart."""
    state = ComputeState()
    for second, payload in enumerate(payloads):
        state = apply(state, Event(float(second), Usage(), payload))
    return state


def step(key: int, parent: int = 0, text: str = "a\n", stop: str = "step", answer: str | None = None) -> NodeView:
    return NodeView(key, parent, text, stop, 3, answer)


@pytest.mark.parametrize("strategy", STRATEGIES)
def test_every_method_ends_with_its_answer_marked(strategy: str) -> None:
    events = run(strategy)
    state = state_of(events)
    assert state.done
    assert state.answer is not None
    found = marks(state)
    (chosen,) = [key for key, mark in found.items() if mark is Mark.CHOSEN]
    assert solution(state, chosen) == state.answer.text
    assert state.nodes[chosen].answer == state.answer.value
    assert all(found[key] is Mark.PATH for key in path(state, chosen)[:-1])
    assert not {Mark.GROWING, Mark.OPEN} & set(found.values())
    assert state.usage == state.answer.usage


@pytest.mark.parametrize("strategy", STRATEGIES)
def test_spending_never_falls_and_ends_at_what_was_spent(strategy: str) -> None:
    states = [state_of(run(strategy), n) for n in range(1, len(run(strategy)) + 1)]
    spent = [(s.usage.policy_tok, s.usage.prm_tok, s.usage.energy_j, s.t_s) for s in states]
    for column in zip(*spent, strict=True):
        assert list(column) == sorted(column)


def test_the_golden_stream_is_a_decision_and_a_vote() -> None:
    state = state_of(recorded())
    assert state.decision is not None
    assert (state.strategy, state.running) == ("auto", state.decision.strategy)
    assert shape(state) is Shape.VOTES
    assert [str(limit.unit) for limit in state.limits] == ["J", "s"]
    assert state.energy == EnergySource("fake", state.energy.kind, 0.1)


@pytest.mark.parametrize("strategy", ["majority", "best-of-n", "beam", "racing", "early-stop-esc"])
def test_the_vote_is_the_one_that_was_held(strategy: str) -> None:
    state = state_of(run(strategy))
    assert state.answer is not None
    assert state.selected is not None
    first = votes(state)[0]
    assert first.answer == state.answer.value
    assert first.share == pytest.approx(state.selected.share)
    assert sum(vote.share for vote in votes(state)) == pytest.approx(1.0)


def test_equal_answers_are_one_vote() -> None:
    state = told(Started("q", "majority", 0, {}),
                 Grew((step(1, stop="end", answer="1/2"), step(2, stop="end", answer="0.5"),
                       step(3, stop="end", answer="3"), step(4, stop="cap"))))  # fmt: skip
    assert [(vote.answer, vote.keys) for vote in votes(state)] == [("1/2", (1, 2)), ("3", (3,))]


def test_scores_count_only_where_all_candidates_have_one() -> None:
    grew = Grew((step(1, stop="end", answer="1"), step(2, stop="end", answer="2"), step(3, stop="end", answer="2")))
    some = told(Started("q", "best-of-n", 0, {}), grew, Scored({1: 0.9}))
    assert [vote.answer for vote in votes(some)] == ["2", "1"]
    everyone = told(Started("q", "best-of-n", 0, {}), grew, Scored({1: 0.9, 2: 0.1, 3: 0.2}))
    assert [(vote.answer, vote.weight) for vote in votes(everyone)] == [("1", 0.9), ("2", pytest.approx(0.3))]


def test_one_that_stands_there_twice_votes_twice() -> None:
    state = told(Started("q", "beam", 0, {}), Grew((step(1, stop="end", answer="1"), step(2, stop="end", answer="2"))),
                 Selected(1, 0.75, (1, 1, 1, 2)))  # fmt: skip
    assert [(vote.answer, vote.weight) for vote in votes(state)] == [("1", 3.0), ("2", 1.0)]


def test_a_node_is_pruned_with_all_that_is_below_it() -> None:
    state = told(
        Started("q", "beam", 0, {}),
        Grew((step(1), step(2))),
        Grew((step(3, 1), step(4, 1), step(5, 2))),
        Reserved("grow", (5,), Usage(), dropped=(3, 4)),
    )
    assert marks(state) == {
        1: Mark.PRUNED, 3: Mark.PRUNED, 4: Mark.PRUNED, 2: Mark.GROWN, 5: Mark.GROWING,
    }  # fmt: skip


def test_what_still_waits_is_open_until_the_choice() -> None:
    events = (Started("q", "beam", 0, {}), Grew((step(1), step(2, stop="end", answer="7"))))
    assert marks(told(*events))[1] is Mark.OPEN
    assert marks(told(*events, Selected(2, 1.0, (2,)))) == {1: Mark.PRUNED, 2: Mark.CHOSEN}


def test_a_revised_attempt_says_so_and_is_no_part_of_the_answer() -> None:
    draft, better = step(1, text="2+2=5\n", stop="end"), replace(step(2, 1, "2+2=4\n", "end"), chain=1)
    state = told(Started("q", "revise", 0, {}), Grew((draft,)), Grew((better,)), Selected(2, 1.0, (1, 2)))
    assert shape(state) is Shape.REVISIONS
    assert marks(state) == {1: Mark.REVISED, 2: Mark.CHOSEN}
    assert solution(state, 2) == "2+2=4\n"


def test_a_new_question_begins_anew_on_the_same_power() -> None:
    state = replace(state_of(run("beam")), power=Power(on_mains=False, percent=40))
    again = apply(state, Event(0.0, Usage(), Started("another", "auto", 0, {})))
    assert again == ComputeState(question="another", strategy="auto", power=Power(on_mains=False, percent=40))


def test_each_role_has_its_own_pace() -> None:
    course = state_of(run("best-of-n")).course
    assert course.policy.tok_s == pytest.approx(8 / 0.02, rel=0.1)  # eight branches, a token each 20 ms
    assert course.prm.tok_s == pytest.approx(2000)
    assert course.power_w
    assert all(watts == pytest.approx(8.0) for watts in course.power_w)


def test_step_scores_come_with_the_answer() -> None:
    state = state_of(run("best-of-n"))
    assert state.answer is not None
    assert set(state.steps) == set(state.nodes)
    assert state.steps[1] == state.answer.candidates[0].step_scores


def test_what_was_decided_runs() -> None:
    decided = Decided(3, (0.0, 0.2, 0.5, 0.2, 0.1), "beam", {"n": 16}, "worth it")
    state = told(Started("q", "auto", 0, {}), decided)
    assert (state.running, dict(state.parameters)) == ("beam", {"n": 16})


STOPS = st.sampled_from(["step", "end", "cap", ""])


@given(st.lists(st.tuples(st.integers(-2, 9), st.integers(-2, 9), STOPS), max_size=12), st.integers(0, 9))
def test_no_stream_crashes_it(nodes: list[tuple[int, int, str]], chosen: int) -> None:
    """A damaged journal can hold nodes that are their own parents."""
    views = (step(key, parent, stop=stop, answer="1" if stop == "end" else None) for key, parent, stop in nodes)
    grown = Grew(tuple(views))
    state = told(Started("q", "beam", 0, {}), grown, Selected(chosen, 1.0, (chosen, 3)))
    assert set(marks(state)) == set(state.nodes)
    assert isinstance(votes(state), tuple)
    for width in (20, 80):
        assert all(shown.cells <= width for shown in (*tree_lines(state, width), *vote_lines(state, width)))
