"""A run of the engine benchmark: what fits its time is measured, first rounds first, and what is not is said."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from benchmarks.engine import tasks
from benchmarks.engine.__main__ import SECTIONS, _module
from benchmarks.engine.options import Options
from benchmarks.engine.results import Results
from benchmarks.engine.tasks import LEFT_OUT, Run, Task
from edge_ttc.errors import EngineError


class World:
    """A clock, and tasks that take time on it."""

    def __init__(self, path: Path) -> None:
        self.now, self.results, self.path = 0.0, Results(path), path

    def task(self, case: str, round_: int, estimate_s: float, takes_s: float | None = None) -> Task:
        def measure() -> None:
            self.now += estimate_s if takes_s is None else takes_s
            self.results.add("decode", case, round_)

        return Task("decode", case, round_, estimate_s, measure)

    def run(self, budget_s: float) -> Run:
        return Run(self.results, budget_s, lambda: self.now)

    def measured(self) -> list[tuple[str, int]]:
        return [(r["case"], r["round"]) for r in self.results.of("decode")]


def test_first_rounds_come_first_and_what_would_overrun_is_said(tmp_path: Path) -> None:
    world = World(tmp_path / "rows.jsonl")
    world.run(25).go([world.task(case, round_, 10) for case in "ab" for round_ in (0, 1)])
    assert world.measured() == [("a", 0), ("b", 0)]
    assert [r["case"] for r in world.results.of(LEFT_OUT)] == ["decode: a [1]", "decode: b [1]"]
    assert "run again to go on" in tasks.report(world.results)


def test_the_next_run_goes_on_and_takes_back_what_was_left_out(tmp_path: Path) -> None:
    world = World(tmp_path / "rows.jsonl")
    planned = [world.task(case, 0, 10) for case in "ab"]
    world.run(12).go(planned)
    world.results = Results(world.path)
    world.run(12).go(planned)
    assert world.measured() == [("a", 0), ("b", 0)]
    assert tasks.report(world.results) == ""


def test_a_machine_slower_than_the_estimates_is_noticed(tmp_path: Path) -> None:
    world = World(tmp_path / "rows.jsonl")
    run = world.run(500)
    run.go([world.task("slow", 0, 100, takes_s=300), world.task("next", 0, 90)])
    assert run.pace > 2
    assert world.measured() == [("slow", 0)]


def test_without_a_limit_everything_is_measured(tmp_path: Path) -> None:
    world = World(tmp_path / "rows.jsonl")
    world.run(0).go([world.task("a", 0, 1e6)])
    assert world.measured() == [("a", 0)]


@pytest.mark.parametrize("error", [EngineError("it is full"), ConnectionResetError("it is full")])
def test_a_failure_is_told_and_the_others_go_on(tmp_path: Path, error: Exception) -> None:
    world = World(tmp_path / "rows.jsonl")

    def fail() -> None:
        raise error

    run = world.run(100)
    run.go([Task("decode", "bad", 0, 1, fail), world.task("good", 0, 1)])
    assert run.failed == 1
    assert world.measured() == [("good", 0)]
    assert "failed: it is full" in tasks.report(world.results)


def test_the_default_fits_half_an_hour_by_the_estimates_and_no_case_is_planned_twice(tmp_path: Path) -> None:
    results = Results(tmp_path / "none.jsonl")
    planned = [t for name in SECTIONS for t in _module(name).plan(results, Options()) if t.section == name]
    assert sum(t.estimate_s for t in planned) < 30 * 60
    assert {t.section for t in planned} == set(SECTIONS)
    identities = [(t.section, t.case, t.round) for t in planned]
    assert len(set(identities)) == len(identities)


@pytest.mark.parametrize(("load", "said"), [(0.2, False), (3.0, True)])
def test_each_section_s_time_is_told_before_and_a_busy_machine_too(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, load: float, said: bool
) -> None:
    monkeypatch.setattr(os, "getloadavg", lambda: (load, load, load))
    world = World(tmp_path / "rows.jsonl")
    planned = [world.task("a", 0, 50), world.task("a", 1, 70)]
    tasks.announce(planned, planned[1:], 600)
    told = capsys.readouterr().err
    assert "| decode | 2 | 1 | 70 |" in told
    assert "about 1 min to measure; this run ends after 10 minutes" in told
    assert ("this machine is not quiet (load average 3.0)" in told) is said
