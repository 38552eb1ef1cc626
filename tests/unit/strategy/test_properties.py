"""What holds for every method, and what makes one method another: in the simulated world, through the real solver."""

from __future__ import annotations

from dataclasses import replace
from random import Random

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from edge_ttc.budget import parse_budgets
from edge_ttc.domain import Answer, Stop, StopReason
from edge_ttc.events import Event, Scored
from edge_ttc.strategy import registry
from edge_ttc.strategy.requests import Node
from edge_ttc.strategy.select import Select, hierarchical_vote, highest_score, majority_vote, weighted_vote
from edge_ttc.testing.world import World, WorldPolicy, question, solve

WORLD = World()
NAMES = list(registry.STRATEGIES)
SIZED = [name for name in NAMES if name != "greedy"]
places = st.tuples(st.integers(1, 5), st.integers(0, 200), st.integers(0, 1000))


def solved(name: str, place: tuple[int, int, int], *budget: str, **parameters: int | float) -> Answer:
    difficulty, index, seed = place
    limits = parse_budgets(budget) if budget else None
    return solve(WORLD, question(difficulty, index), name, parameters, seed=seed, budget=limits)


def seen(answer: Answer) -> tuple[object, ...]:
    return answer.value, answer.text, answer.candidates, answer.usage.policy_tok, answer.usage.prm_tok


@settings(max_examples=60, deadline=None)
@given(name=st.sampled_from(SIZED), place=places)
def test_one_of_any_method_is_a_single_sample(name: str, place: tuple[int, int, int]) -> None:
    single = solved("majority", place, n=1)
    one = solved(name, place, n=1)
    assert (one.value, one.text) == (single.value, single.text)
    assert one.usage.policy_tok == single.usage.policy_tok


@settings(max_examples=20, deadline=None)
@given(place=places, n=st.sampled_from([4, 8, 12]), m=st.sampled_from([0, 2, 4]))
def test_looking_ahead_by_nothing_is_beam_search(place: tuple[int, int, int], n: int, m: int) -> None:
    assert seen(solved("lookahead", place, n=n, m=m, k=0)) == seen(solved("beam", place, n=n, m=m))


@settings(max_examples=20, deadline=None)
@given(place=places, n=st.integers(1, 12))
def test_dvts_of_one_subtree_is_beam_search(place: tuple[int, int, int], n: int) -> None:
    assert seen(solved("dvts", place, n=n, m=n)) == seen(solved("beam", place, n=n, m=n))


@settings(max_examples=40, deadline=None)
@given(place=places, n=st.integers(1, 8))
def test_mcts_that_commits_at_once_is_beam_search_with_one_beam(place: tuple[int, int, int], n: int) -> None:
    assert solved("mcts", place, n=n, m=n, explore=0, commit=1).value == solved("beam", place, n=n, m=n).value


@settings(max_examples=60, deadline=None)
@given(name=st.sampled_from(NAMES), place=places)
def test_the_same_seed_gives_the_same_answer(name: str, place: tuple[int, int, int]) -> None:
    assert seen(solved(name, place)) == seen(solved(name, place))


@settings(max_examples=150, deadline=None)
@given(name=st.sampled_from(NAMES), place=places, limit=st.integers(0, 1200))
def test_every_method_can_be_cut_anywhere(name: str, place: tuple[int, int, int], limit: int) -> None:
    answer = solved(name, place, f"{limit}tok")
    assert answer.usage.total_tok <= limit
    whole = solved(name, place)
    if whole.usage.total_tok > limit:
        assert answer.stop_reason in (StopReason.BUDGET, StopReason.NO_BUDGET, StopReason.SOLVED)
    if answer.value is None:
        assert answer.stop_reason is StopReason.NO_BUDGET
    longest = 3 + 48 + 3 + 48  # the prompt, one whole solution, and its reading
    assert answer.value is not None or limit < longest


@settings(max_examples=60, deadline=None)
@given(name=st.sampled_from(NAMES), place=places)
def test_the_closed_form_worst_case_holds(name: str, place: tuple[int, int, int]) -> None:
    strategy, parameters = registry.find(name), registry.complete(name, {})
    usage = solved(name, place).usage
    assert usage.policy_tok <= strategy.worst_case(parameters, 48)
    assert usage.prm_tok <= strategy.worst_case_prm(parameters, 48, 3)


ENDLESS = World(steps=400)
WHOLE = {"racing": {"every": 16}, "beam": {"revise": 3}, "revise": {"enough": 1.0}}
"""Racing: only with so many short steps is its first lap a whole solution, as the bound must suppose."""


@pytest.mark.parametrize("name", [name for name in NAMES if name != "lookahead"])
def test_running_to_the_cap_attains_the_worst_case(name: str) -> None:
    chosen = WHOLE.get(name, {})
    usage = solve(ENDLESS, question(2, 5), name, chosen).usage
    assert usage.policy_tok == registry.find(name).worst_case(registry.complete(name, chosen), 48)


def test_lookahead_stays_below_its_worst_case_by_what_it_reuses() -> None:
    usage = solve(ENDLESS, question(2, 5), "lookahead", {"n": 16, "m": 4, "k": 3}).usage
    bound = registry.find("lookahead").worst_case(registry.complete("lookahead", {}), 48)
    assert 16 * 48 < usage.policy_tok < bound


SEARCHES = [name for name in NAMES if "stages" in registry.find(name).parameters]


@settings(max_examples=40, deadline=None)
@given(name=st.sampled_from(SEARCHES), place=places, stages=st.integers(1, 3))
def test_work_never_lowers_what_the_verifier_thinks_of_the_answer(
    name: str, place: tuple[int, int, int], stages: int
) -> None:
    """Cut after every reading but the last; after that one it is the method's own vote."""
    parameters = {"n": 16, "stages": stages}
    _, readings = cut_after(name, place, parameters, 1000)
    weights = []
    for limit in range(1, readings):
        answer, _ = cut_after(name, place, parameters, limit)
        assert answer.stop_reason is StopReason.CANCELLED
        weights.append(sum(c.score or 0.0 for c in answer.candidates if c.answer and c.answer == answer.value))
    assert weights
    assert weights == sorted(weights)


def cut_after(name: str, place: tuple[int, int, int], parameters: dict[str, int], limit: int) -> tuple[Answer, int]:
    """Stopped by the user once the verifier has read ``limit`` times; the answer, and how often it has read."""
    difficulty, index, seed = place
    seen: list[Event] = []

    def note(event: Event) -> None:
        if isinstance(event.payload, Scored):
            seen.append(event)

    answer = solve(
        WORLD,
        question(difficulty, index),
        name,
        parameters,
        seed=seed,
        emit=note,
        cancelled=lambda: len(seen) >= limit,
    )
    return answer, len(seen)


@settings(max_examples=20, deadline=None)
@given(name=st.sampled_from(SEARCHES), place=places)
def test_contracts_grow(name: str, place: tuple[int, int, int]) -> None:
    """But where the small one alone came so near to its worst case that it may have been granted fewer branches."""
    small, both = solved(name, place, n=2), solved(name, place, n=8, stages=2)
    cap = WorldPolicy(WORLD).card.answer_tok
    worst = registry.find(name).worst_case(registry.complete(name, {"n": 2}), cap)
    assume(small.usage.policy_tok + cap <= worst)
    assert {c.text for c in small.candidates} <= {c.text for c in both.candidates}
    assert both.usage.policy_tok > small.usage.policy_tok


@settings(max_examples=30, deadline=None)
@given(name=st.sampled_from(["majority", "best-of-n", "best-of-n-argmax"]), place=places)
def test_pools_are_nested(name: str, place: tuple[int, int, int]) -> None:
    small, large = (solved(name, place, n=n).candidates for n in (4, 16))
    assert large[:4] == small


@settings(max_examples=30, deadline=None)
@given(place=places)
def test_more_work_never_lowers_what_the_verifier_thinks_of_the_answer(place: tuple[int, int, int]) -> None:
    weights = []
    for n in (1, 2, 4, 8, 16):
        answer = solved("best-of-n", place, n=n)
        weights.append(sum(c.score or 0.0 for c in answer.candidates if c.answer == answer.value))
    assert weights == sorted(weights)


@settings(max_examples=20, deadline=None)
@given(place=places)
def test_what_beam_search_rejects_can_be_revised(place: tuple[int, int, int]) -> None:
    plain, revised = solved("beam", place, n=8), solved("beam", place, n=8, revise=2)
    extra = [c for c in revised.candidates if c not in plain.candidates]
    assert len(revised.candidates) >= len(plain.candidates)
    assert all(c.score is not None for c in extra)
    assert revised.usage.prompt_tok > plain.usage.prompt_tok


Rows = list[tuple[str | None, float | None]]
"""Candidates as (answer, score)."""
candidates = st.lists(
    st.tuples(st.sampled_from(["1", "2", "3", None]), st.sampled_from([0.1, 0.5, 0.9, 0.9, None, float("nan")])),
    max_size=8,
)


def nodes_of(rows: Rows) -> list[Node]:
    beliefs = np.zeros((1, 3), dtype=np.float32)
    return [
        Node(key, 0, np.array([key]), beliefs, f"text {key}", Stop.END, answer, score)
        for key, (answer, score) in enumerate(rows, start=1)
    ]


@pytest.mark.parametrize("rule", [majority_vote, weighted_vote, highest_score, hierarchical_vote])
@given(rows=candidates, order=st.randoms(use_true_random=False))
def test_the_order_of_candidates_changes_nothing(rule: Select, rows: Rows, order: Random) -> None:
    nodes = nodes_of(rows)
    mixed = list(nodes)
    order.shuffle(mixed)
    assert rule(mixed) == rule(nodes)


@given(rows=candidates, score=st.sampled_from([0.2, 0.7, 1.0]))
def test_equal_scores_are_no_scores(rows: Rows, score: float) -> None:
    nodes = [replace(n, score=score) for n in nodes_of(rows)]
    weighted, counted = weighted_vote(nodes), majority_vote(nodes)
    assert (weighted and weighted.node) == (counted and counted.node)
    if weighted and counted:
        assert weighted.share == pytest.approx(counted.share)
