"""Beam search, driven by hand: the requests it makes and what it keeps."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from edge_ttc.domain import Stop
from edge_ttc.strategy.beam import ROUNDS, beam
from edge_ttc.strategy.requests import Grow, Node, Request, Score, Steps


def child(key: int, parent: Node, stop: Stop = Stop.STEP) -> Node:
    return Node(key, parent.key, np.arange(len(parent.ids) + 1), stop=stop)


def grown(request: Request) -> Grow:
    assert isinstance(request, Grow)
    return request


def scored(steps: Steps, request: Request, scores: list[float], stops: list[Stop] | None = None) -> Request:
    """Answer a Grow and the Score after it; the request that follows."""
    nodes = grown(request).nodes
    stops = stops or [Stop.STEP] * len(nodes)
    children = [child(100 + i, node, stop) for i, (node, stop) in enumerate(zip(nodes, stops, strict=True))]
    score = steps.send(children)
    assert isinstance(score, Score)
    assert list(score.nodes) == [c for c in children if c.usable]
    marked = [replace(c, score=s) for c, s in zip(children, scores, strict=True)]
    return steps.send([c for c in marked if c.usable])


def test_it_keeps_n_over_m_and_grows_m_from_each() -> None:
    steps = beam(Node(), n=8, m=4, temperature=1.0)
    first = next(steps)
    assert len(grown(first).nodes) == 8
    second = scored(steps, first, [0.1, 0.9, 0.2, 0.3, 0.8, 0.4, 0.5, 0.6])
    assert [n.key for n in grown(second).nodes] == [101] * 4 + [104] * 4
    assert grown(second).until is Stop.STEP


def test_it_keeps_at_least_one() -> None:
    steps = beam(Node(), n=3, m=3, temperature=1.0)
    assert [n.key for n in grown(scored(steps, next(steps), [0.1, 0.9, 0.2])).nodes] == [101] * 3


def test_an_ended_beam_keeps_its_place_and_is_not_grown() -> None:
    steps = beam(Node(), n=4, m=2, temperature=1.0)
    stops = [Stop.END, Stop.STEP, Stop.STEP, Stop.STEP]
    second = scored(steps, next(steps), [0.9, 0.8, 0.1, 0.2], stops)
    assert [n.key for n in grown(second).nodes] == [101, 101]
    with pytest.raises(StopIteration) as end:
        scored(steps, second, [0.3, 0.4], [Stop.END, Stop.END])
    assert sorted(n.score for n in end.value.value) == [0.3, 0.4, 0.9, 0.9]  # two shares of the vote, like its rival


def test_branches_that_hit_the_cap_are_dropped() -> None:
    steps = beam(Node(), n=4, m=2, temperature=1.0)
    second = scored(steps, next(steps), [0.9, 0.8, 0.1, 0.2], [Stop.CAP, Stop.STEP, Stop.STEP, Stop.CAP])
    assert [n.key for n in grown(second).nodes] == [101, 101, 102, 102]


def test_scores_that_are_no_numbers_rank_last() -> None:
    steps = beam(Node(), n=4, m=2, temperature=1.0)
    second = scored(steps, next(steps), [float("nan"), 0.1, float("inf"), 0.2])
    assert [n.key for n in grown(second).nodes] == [103, 103, 101, 101]


def test_fewer_children_than_asked_for_do() -> None:
    steps = beam(Node(), n=4, m=2, temperature=1.0)
    request = next(steps)
    few = [child(1, grown(request).nodes[0])]
    assert isinstance(steps.send(few), Score)
    assert len(grown(steps.send([replace(few[0], score=0.5)])).nodes) == 2


def test_it_ends() -> None:
    steps = beam(Node(), n=2, m=2, temperature=1.0)
    request = next(steps)
    for _ in range(ROUNDS - 1):
        request = scored(steps, request, [0.5] * len(grown(request).nodes))
    with pytest.raises(StopIteration) as end:
        scored(steps, request, [0.5] * len(grown(request).nodes))
    assert end.value.value == []
