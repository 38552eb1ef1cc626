"""A solver on fakes, for the tests of what it answers, costs and tells."""

from __future__ import annotations

import math
from dataclasses import dataclass, field

from edge_ttc.budget import parse_budgets
from edge_ttc.domain import Answer
from edge_ttc.energy.cost import CostModel
from edge_ttc.events import Event
from edge_ttc.plan import Plan, named
from edge_ttc.schedule.controller import Controller
from edge_ttc.solver import Solver
from edge_ttc.strategy import registry
from edge_ttc.testing.latent import Latent
from edge_ttc.testing.meters import FakeClock, FakeMeter
from edge_ttc.testing.policy import FakePolicy
from edge_ttc.testing.session import fake_profile
from edge_ttc.testing.verifier import FakeRewardModel

HARD = "A hard one"
BOOK = {HARD: Latent("42", 0.7, 3), "": Latent("7", 0.9, 1)}
STRATEGIES = ["auto", *registry.STRATEGIES]


@dataclass
class Bench:
    """A solver on fakes; a decoding step takes ``step_s`` on its clock, at one watt."""

    policy: FakePolicy = field(default_factory=lambda: FakePolicy(BOOK))
    verifier: FakeRewardModel = field(default_factory=FakeRewardModel)
    step_s: float = 0.001
    events: list[Event] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.clock, self.cost = FakeClock(), CostModel()
        if self.policy.on_step is None:
            self.policy.on_step = lambda: self.clock.advance(self.step_s)

    def solve(
        self, strategy: str = "best-of-n", *budget: str, seed: int = 0, cancel_after: float = math.inf, n: int = 8
    ) -> Answer:
        """The answer; ``cancel_after`` looks at the flag it is set."""
        looks = iter(range(10**9))
        solver = Solver(
            self.policy,
            self.verifier,
            cost=self.cost,
            open_meter=lambda: FakeMeter(self.clock),
            clock=self.clock,
        )
        return solver.solve(
            HARD,
            self.plan(strategy, n),
            budget=parse_budgets(budget),
            seed=seed,
            emit=self.events.append,
            cancelled=lambda: next(looks) >= cancel_after,
        )

    def plan(self, strategy: str, n: int) -> Plan:
        if strategy == "auto":
            return Controller(fake_profile(), self.cost).plan()
        given = {} if strategy == "greedy" else {"n": n}
        return named(strategy, registry.complete(strategy, given))

    def payloads(self, kind: type) -> list[object]:
        return [event.payload for event in self.events if isinstance(event.payload, kind)]
