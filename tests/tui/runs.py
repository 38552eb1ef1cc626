"""Recorded streams of events: questions solved on fakes and a fake clock, always alike."""

from __future__ import annotations

import json
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

import numpy as np

from edge_ttc.budget import parse_budgets
from edge_ttc.energy.cost import CostModel
from edge_ttc.events import Event, event_from_json
from edge_ttc.plan import named
from edge_ttc.schedule.controller import Controller
from edge_ttc.solver import Solver
from edge_ttc.strategy import registry
from edge_ttc.testing.meters import FakeClock, FakeMeter
from edge_ttc.testing.policy import FakePolicy
from edge_ttc.testing.session import BOOK, fake_profile
from edge_ttc.testing.verifier import FakeRewardModel
from edge_ttc.verifier.base import Trace
from edge_ttc_tui.compute_state import ComputeState, apply

GOLDEN = Path(__file__).parents[1] / "golden"
HARD = "A hard one"


class SlowReader(FakeRewardModel):
    """Reads 2,000 tokens a second on the fake clock."""

    clock: FakeClock

    def score(self, traces: Sequence[Trace]) -> list[np.ndarray]:
        self.clock.advance(sum(self.tokens_read(traces)) / 2000)
        return super().score(traces)


TO_THE_END = {"revise": {"enough": 1.0}}
"""Whole chains, since they are what there is to see."""


@lru_cache(maxsize=32)
def run(strategy: str, n: int = 8, budget: tuple[str, ...] = ("20J", "60s"), step_s: float = 0.02) -> tuple[Event, ...]:
    """The events of one question; a decoding step takes ``step_s`` at 8 W."""
    clock, cost = FakeClock(), CostModel()
    policy, reader = FakePolicy(BOOK, on_step=lambda: clock.advance(step_s)), SlowReader()
    reader.clock = clock
    told: list[Event] = []
    solver = Solver(policy, reader, cost=cost, open_meter=lambda: FakeMeter(clock, 8.0), clock=clock)
    auto = strategy == registry.AUTO
    given = {} if strategy == "greedy" else {"n": n}
    plan = (
        Controller(fake_profile(), cost).plan()
        if auto
        else named(strategy, registry.complete(strategy, TO_THE_END.get(strategy, {}) | given))
    )
    solver.solve(HARD, plan, budget=parse_budgets(list(budget)), emit=told.append)
    return tuple(told)


def state_of(events: tuple[Event, ...], upto: int | None = None) -> ComputeState:
    """The state after so many of the events."""
    state = ComputeState()
    for event in events[:upto]:
        state = apply(state, event)
    return state


def recorded() -> tuple[Event, ...]:
    """The stream that stands in tests/golden, as the journal would give it back."""
    return tuple(map(event_from_json, json.loads((GOLDEN / "events.json").read_text())))
