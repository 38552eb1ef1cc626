"""The machine card's file."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from edge_ttc import machine
from edge_ttc.machine import file_of, keep_card, read_card, this_machine
from edge_ttc.paths import Paths, find_paths


@pytest.fixture
def paths(tmp_path: Path) -> Paths:
    return find_paths({"EDGE_TTC_HOME": str(tmp_path)})


def test_what_is_kept_is_read_again(paths: Paths) -> None:
    assert read_card(paths) == this_machine()
    card = replace(
        this_machine().with_step_s("ab", {1: 0.25, 2: 0.125}), engine={"ab": {"masked_s": 1e-11, "t": [1, 2]}}
    )
    assert keep_card(card, paths)
    assert read_card(paths) == card
    assert read_card(paths).step_s("ab") == {1: 0.25, 2: 0.125}
    assert read_card(paths).step_s("cd") == {}


def test_fewer_cores_have_a_card_of_their_own(paths: Paths, monkeypatch: pytest.MonkeyPatch) -> None:
    card = this_machine().with_step_s("ab", {1: 1.0})
    keep_card(card, paths)
    monkeypatch.setattr(machine, "usable_cores", lambda: card.cores + 1)
    assert read_card(paths).step_s("ab") == {}
    keep_card(this_machine().with_step_s("ab", {1: 2.0}), paths)
    monkeypatch.undo()
    assert read_card(paths).step_s("ab") == {1: 1.0}


@pytest.mark.parametrize("change", [{"cpu": "another"}, {"version": 0}])
def test_another_machines_card_is_not_taken(paths: Paths, change: dict[str, object]) -> None:
    keep_card(replace(this_machine().with_step_s("ab", {1: 1.0}), **change), paths)
    assert read_card(paths) == this_machine()


@pytest.mark.parametrize(
    "text",
    ["", "{", "[]", "null", '{"cpu": 1, "cores": "x"}', "\xff", '{"threads": {"ab": {"1": "fast"}}}', "[" * 100_000],
)
def test_a_broken_file_is_measured_again(paths: Paths, text: str) -> None:
    paths.state_dir.mkdir(parents=True)
    file_of(this_machine(), paths).write_bytes(text.encode("latin-1"))
    assert read_card(paths) == this_machine()


def test_figures_that_are_none_are_left_out(paths: Paths) -> None:
    card = replace(this_machine(), threads={"ab": {"1": 0.5, "0": 0.1, "-2": 0.1, "x": 0.1, "3": -1.0}})
    keep_card(card, paths)
    assert read_card(paths).step_s("ab") == {1: 0.5}


def test_a_folder_that_cannot_be_written_is_no_error(tmp_path: Path) -> None:
    (tmp_path / "state").write_text("a file")
    assert keep_card(this_machine(), find_paths({"EDGE_TTC_HOME": str(tmp_path)})) is False


def test_the_file_is_readable(paths: Paths) -> None:
    keep_card(this_machine().with_step_s("ab", {2: 0.5}), paths)
    assert json.loads(file_of(this_machine(), paths).read_text())["threads"] == {"ab": {"2": 0.5}}


def test_a_measurement_in_vain_is_not_made_again_for_a_while(paths: Paths, monkeypatch: pytest.MonkeyPatch) -> None:
    now = [1000.0]
    monkeypatch.setattr(machine.time, "time", lambda: now[0])
    keep_card(this_machine().with_disturbed("ab"), paths)
    assert read_card(paths).rests("ab")
    assert not read_card(paths).rests("cd")
    now[0] += 601
    assert not read_card(paths).rests("ab")
    now[0] = -10_000.0  # a clock that was put back
    assert not read_card(paths).rests("ab")
