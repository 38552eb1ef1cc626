"""The two numbers of the KV layout's rule, measured on a runtime whose costs are known."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest

from edge_ttc.policy import kv_costs

STEP_S, MASKED_S, COPY_S = 1e-3, 3e-11, 2e-10
N_LAYER, D_MODEL, CELL_BYTES = 4, 64, 512


class Costly:
    """A context on a clock of its own: a step costs a constant, the foreign cells it passes over, and copies due."""

    now_s = 0.0
    n_layer, d_model, cell_bytes, n_batch = N_LAYER, D_MODEL, CELL_BYTES, 512

    def __init__(self, path: Path, *, n_cells: int, n_seq: int, n_threads: int, unified: bool = True) -> None:
        self.unified, self.stream = unified, n_cells // n_seq
        self.held = dict.fromkeys(range(n_seq), 0)
        self.due = 0

    def decode(self, tokens: np.ndarray, positions: np.ndarray, sequences: np.ndarray, outputs: np.ndarray) -> None:
        cost = STEP_S + self.due * self.stream * CELL_BYTES * COPY_S
        if self.unified:
            foreign = sum(sum(self.held.values()) - self.held[s] for s in sequences.tolist())
            cost += foreign * MASKED_S * N_LAYER * D_MODEL
        self.due = 0
        for sequence in sequences.tolist():
            self.held[sequence] += 1
        Costly.now_s += cost

    def logits(self, rows: int) -> np.ndarray:
        return np.zeros((rows, 4), np.float32)

    def fork(self, source: int, target: int) -> None:
        self.due += 1

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


def test_both_costs_are_found(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kv_costs, "LlamaContext", Costly)
    monkeypatch.setattr(kv_costs, "time", Clock)
    found = kv_costs.measure(Path("any"), n_threads=1)
    assert found.masked_s == pytest.approx(MASKED_S, rel=0.1)
    assert found.copy_s == pytest.approx(COPY_S, rel=0.01)


@pytest.mark.parametrize("name", ["MASKED_S", "COPY_S"])
def test_what_costs_nothing_is_found_to(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    monkeypatch.setattr(kv_costs, "LlamaContext", Costly)
    monkeypatch.setattr(kv_costs, "time", Clock)
    monkeypatch.setitem(globals(), name, 0.0)
    found: Any = kv_costs.measure(Path("any"), n_threads=1)
    assert getattr(found, name.lower()) == pytest.approx(0.0, abs=1e-15)
