"""Threads of an ONNX model: tried once each, kept where nobody disturbed, and not tried again."""

from __future__ import annotations

from pathlib import Path
from typing import ClassVar

import pytest

from edge_ttc.machine import keep_card, read_card, this_machine
from edge_ttc.paths import Paths, find_paths
from edge_ttc.threads import neighbours, times
from edge_ttc.threads.onnx import best_threads


class Clock:
    """Time that passes only where somebody works."""

    now_s = 0.0

    @staticmethod
    def perf_counter() -> float:
        return Clock.now_s


class Work:
    """A run takes what its number of threads makes of it."""

    opened: ClassVar[list[int]] = []
    closed: ClassVar[list[int]] = []
    run_s: ClassVar[dict[int, float]] = {}

    def __init__(self, n: int) -> None:
        self._n = n
        Work.opened.append(n)

    def run(self) -> None:
        Clock.now_s += Work.run_s[self._n]

    def close(self) -> None:
        Work.closed.append(self._n)


@pytest.fixture
def paths(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Paths:
    monkeypatch.setattr(times, "time", Clock)
    monkeypatch.setattr("edge_ttc.machine.usable_cores", lambda: 2)
    monkeypatch.setattr(neighbours, "_others_cpu_s", lambda: 0.0)
    Work.opened, Work.closed = [], []
    return find_paths({"EDGE_TTC_HOME": str(tmp_path)})


@pytest.mark.parametrize(("run_s", "best"), [({1: 0.4, 2: 0.2}, 2), ({1: 0.4, 2: 0.39}, 1), ({1: 0.4, 2: 0.8}, 1)])
def test_what_is_worth_it_is_taken_and_remembered(paths: Paths, run_s: dict[int, float], best: int) -> None:
    Work.run_s = run_s
    assert best_threads("ab", paths, Work) == best
    assert (Work.opened, sorted(Work.closed)) == ([1, 2], [1, 2])
    assert read_card(paths).step_s("ab") == pytest.approx(run_s)
    assert best_threads("ab", paths, Work) == best
    assert Work.opened == [1, 2]


def test_a_measurement_beside_a_busy_neighbour_is_not_kept(paths: Paths, monkeypatch: pytest.MonkeyPatch) -> None:
    Work.run_s = {1: 0.4, 2: 0.2}
    busy = iter((0.0, 100.0))
    monkeypatch.setattr(neighbours, "_others_cpu_s", lambda: next(busy))
    assert best_threads("ab", paths, Work) == 2
    assert read_card(paths).step_s("ab") == {}
    assert best_threads("ab", paths, Work) == 1  # nor made again at once
    assert Work.opened == [1, 2]


def test_one_core_is_not_measured(paths: Paths, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("edge_ttc.machine.usable_cores", lambda: 1)
    keep_card(this_machine(), paths)
    assert best_threads("ab", paths, Work) == 1
    assert Work.opened == []
