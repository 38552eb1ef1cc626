"""The numbers of the KV layout's rule, measured on a runtime whose costs are known."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from edge_ttc.policy import kv_costs
from edge_ttc.policy.layout import KvCosts

COSTS = KvCosts(masked_s=3e-9, copy_s=2e-10, read_s=3e-10)
N_LAYER, N_HEAD, CELL_BYTES = 4, 2, 512


class Costly:
    """A context on a clock of its own: a step costs a constant, the foreign cells in its way, and copies due.

    Attributes:
        step_s: what every step costs.
        scatter_s: the most that a step takes longer, by chance.
        costs: all other costs.
    """

    now_s, step_s, scatter_s, costs = 0.0, 1e-3, 0.0, COSTS
    chance = np.random.default_rng(0)
    n_layer, n_head, cell_bytes, n_batch = N_LAYER, N_HEAD, CELL_BYTES, 512

    def __init__(self, path: Path, *, n_cells: int, n_seq: int, n_threads: int, unified: bool = True) -> None:
        self.unified, self.stream = unified, n_cells // n_seq
        self.held = dict.fromkeys(range(n_seq), 0)
        self.prompt, self.due = 0, 0

    def decode(self, tokens: np.ndarray, positions: np.ndarray, sequences: np.ndarray, outputs: np.ndarray) -> None:
        cost = (
            self.step_s
            + self.scatter_s * self.chance.random()
            + self.due * self.stream * CELL_BYTES * self.costs.copy_s
        )
        steps = set(sequences.tolist())
        if self.unified:
            own = {s: n - self.prompt for s, n in self.held.items()}
            foreign = sum(sum(own.values()) - own[s] for s in sequences.tolist())
            cost += foreign * self.costs.masked_s * N_HEAD * N_LAYER
        elif outputs.any():
            assert sequences.tolist() == sorted(sequences.tolist()), "streams want their sequences in rising order"
            cost += (len(steps) - 1) * self.prompt * CELL_BYTES * self.costs.read_s
        self.due = 0
        for sequence in sequences.tolist():
            self.held[sequence] += 1
        assert max(self.held.values()) <= self.stream
        Costly.now_s += cost

    def logits(self, rows: int) -> np.ndarray:
        return np.zeros((rows, 4), np.float32)

    def fork(self, source: int, target: int) -> None:
        self.due += not self.unified
        self.prompt = self.held[target] = self.held[source]

    def trim(self, sequence: int, position: int) -> None:
        self.held[sequence] = min(self.held[sequence], position)

    def drop(self, sequence: int) -> None:
        self.held[sequence] = 0

    def close(self) -> None:
        self.held.clear()


class Clock:
    @staticmethod
    def perf_counter() -> float:
        return Costly.now_s


@pytest.fixture(autouse=True)
def known(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kv_costs, "LlamaContext", Costly)
    monkeypatch.setattr(kv_costs, "time", Clock)


def test_all_costs_are_found() -> None:
    found = kv_costs.measure(Path("any"), n_threads=1)
    assert found.masked_s == pytest.approx(COSTS.masked_s, rel=0.05)
    assert found.copy_s == pytest.approx(COSTS.copy_s, rel=0.01)
    assert found.read_s == pytest.approx(COSTS.read_s, rel=0.05)


def test_what_costs_nothing_is_found_to(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Costly, "costs", KvCosts(0.0, 0.0, 0.0))
    found = kv_costs.measure(Path("any"), n_threads=1)
    assert (found.masked_s, found.copy_s, found.read_s) == pytest.approx((0, 0, 0), abs=1e-15)


def test_a_slow_model_tells_of_itself_and_the_defaults_of_the_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Costly, "step_s", 0.3)
    monkeypatch.setattr(Costly, "costs", KvCosts(read_s=1e-8))
    found = kv_costs.measure(Path("any"), n_threads=1)
    assert found.masked_s == KvCosts().masked_s
    assert found.read_s == pytest.approx(1e-8, rel=0.05)


def test_what_the_scatter_of_steps_hides_has_its_default(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Costly, "scatter_s", 5e-3)
    assert kv_costs.measure(Path("any"), n_threads=1).read_s == KvCosts().read_s
