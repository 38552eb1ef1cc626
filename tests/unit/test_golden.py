"""``--json`` and ``--events`` to the letter, against tests/golden. EDGE_TTC_GOLDEN=write makes the files again."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import pytest

from edge_ttc.budget import parse_budgets
from edge_ttc.domain import Answer
from edge_ttc.energy.cost import CostModel
from edge_ttc.events import Event, answer_json, event_json
from edge_ttc.schedule.controller import Controller
from edge_ttc.solver import Solver
from edge_ttc.testing.meters import FakeClock, FakeMeter
from edge_ttc.testing.policy import FakePolicy
from edge_ttc.testing.session import BOOK, fake_profile
from edge_ttc.testing.verifier import FakeRewardModel

GOLDEN = Path(__file__).parents[1] / "golden"


def solved() -> tuple[Answer, list[Event]]:
    """A hard question under a budget, on fakes and a fake clock: 1 ms a step at 2 W."""
    clock, cost = FakeClock(), CostModel()
    policy = FakePolicy(BOOK, on_step=lambda: clock.advance(0.001))
    solver = Solver(policy, FakeRewardModel(), cost=cost, open_meter=lambda: FakeMeter(clock, 2.0), clock=clock)
    events: list[Event] = []
    plan = Controller(fake_profile(), cost).plan()
    return solver.solve("A hard one", plan, budget=parse_budgets(["20J", "5s"]), emit=events.append), events


def rounded(value: Any) -> Any:
    """Floats to nine figures: the last bits are the processor's business."""
    if isinstance(value, dict):
        return {k: rounded(v) for k, v in value.items()}
    if isinstance(value, list):
        return [rounded(v) for v in value]
    return float(f"{value:.9g}") if isinstance(value, float) else value


@pytest.mark.parametrize("name", ["answer", "events"])
def test_golden(name: str) -> None:
    answer, events = solved()
    found = rounded(answer_json(answer) if name == "answer" else [event_json(e) for e in events])
    path = GOLDEN / f"{name}.json"
    if os.environ.get("EDGE_TTC_GOLDEN") == "write":
        path.write_text(json.dumps(found, indent=1) + "\n")
    assert found == json.loads(path.read_text())
