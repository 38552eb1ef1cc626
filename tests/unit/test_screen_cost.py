"""What the app's own screen costs, kept from run to run."""

from __future__ import annotations

from pathlib import Path

import pytest

from edge_ttc.screen_cost import MEMORY_S, Screen, Spent, add_costs, cost_file, read_costs


def test_costs_of_several_runs_add_up(tmp_path: Path) -> None:
    assert read_costs(tmp_path) == {}
    add_costs(tmp_path / "state", {Screen.OPEN: Spent(1.0, 20.0)})
    add_costs(tmp_path / "state", {Screen.OPEN: Spent(1.0, 20.0), Screen.CLOSED: Spent(0.1, 10.0)})
    costs = read_costs(tmp_path / "state")
    assert costs == {Screen.OPEN: Spent(2.0, 40.0), Screen.CLOSED: Spent(0.1, 10.0)}
    assert costs[Screen.OPEN].share == pytest.approx(0.05)


def test_a_run_without_questions_writes_nothing(tmp_path: Path) -> None:
    add_costs(tmp_path, {})
    add_costs(tmp_path, {Screen.OPEN: Spent()})
    assert not cost_file(tmp_path).exists()


def test_old_runs_fade(tmp_path: Path) -> None:
    add_costs(tmp_path, {Screen.CLOSED: Spent(1000.0, 10 * MEMORY_S)})
    add_costs(tmp_path, {Screen.CLOSED: Spent(0.0, MEMORY_S)})
    spent = read_costs(tmp_path)[Screen.CLOSED]
    assert (spent.cpu_s, spent.wall_s) == (pytest.approx(100.0), pytest.approx(2 * MEMORY_S))


NAN = '{"compute_view_open": {"cpu_s": NaN, "wall_s": 1}, "compute_view_closed": {"cpu_s": 1, "wall_s": 1}}'


@pytest.mark.parametrize("text", ["", "{", "[]", "{}", '{"compute_view_open": 3}', "[" * 100_000, "nan", NAN])
def test_a_damaged_file_tells_nothing_and_is_written_anew(tmp_path: Path, text: str) -> None:
    cost_file(tmp_path).write_text(text)
    assert read_costs(tmp_path) == {}
    add_costs(tmp_path, {Screen.OPEN: Spent(1.0, 20.0)})
    assert read_costs(tmp_path) == {Screen.OPEN: Spent(1.0, 20.0)}


def test_a_place_that_cannot_be_written_does_no_harm(tmp_path: Path) -> None:
    (tmp_path / "state").write_text("in the way")
    add_costs(tmp_path / "state", {Screen.OPEN: Spent(1.0, 20.0)})
    assert read_costs(tmp_path / "state") == {}
