"""The engine benchmark's bookkeeping: rows survive a stop, and tables say what was not measured."""

from __future__ import annotations

from pathlib import Path
from types import ModuleType

import pytest

from benchmarks.engine import beam, decode, layouts, memory, overhead, peer_calls, prm, speculation
from benchmarks.engine.__main__ import SECTIONS
from benchmarks.engine.results import Results, median, table

MODULES = (decode, peer_calls, layouts, beam, prm, speculation, overhead, memory)


def test_rows_are_there_after_a_stop_and_are_not_measured_twice(tmp_path: Path) -> None:
    path = tmp_path / "rows.jsonl"
    Results(path).add("decode", "a", 0, tok_s=1.23456789)
    again = Results(path)
    assert again.has("decode", "a", 0)
    assert not again.has("decode", "a", 1)
    assert again.of("decode")[0]["tok_s"] == pytest.approx(1.23457)


def test_a_section_can_be_measured_anew_alone(tmp_path: Path) -> None:
    results = Results(tmp_path / "rows.jsonl")
    results.add("decode", "a")
    results.add("beam", "b")
    results.drop("decode")
    assert [r["section"] for r in Results(tmp_path / "rows.jsonl").rows] == ["beam"]


def test_what_was_not_measured_is_a_dash() -> None:
    assert median([{"a": None}], "a") != median([], "a")
    assert table(("x", "y"), [(1.23456, float("nan"))]).splitlines()[-1] == "| 1.23 | – |"


@pytest.mark.parametrize("module", MODULES)
def test_a_section_without_rows_has_no_report(module: ModuleType, tmp_path: Path) -> None:
    assert module.report(Results(tmp_path / "none.jsonl")) == ""
    assert module.SECTION in SECTIONS


def test_a_row_tells_its_commit_its_threads_and_the_load(tmp_path: Path) -> None:
    row = Results(tmp_path / "rows.jsonl", threads=3).add("decode", "a")
    assert row["threads"] == 3
    assert row["load"] >= 0
    assert row["commit"] not in ("", "+")


def test_a_line_cut_short_by_a_stop_is_measured_again(tmp_path: Path) -> None:
    path = tmp_path / "rows.jsonl"
    Results(path).add("decode", "a")
    with path.open("a") as file:
        file.write('{"section":"decode","case":"b","rou')
    results = Results(path)
    assert [r["case"] for r in results.rows] == ["a"]
    results.add("decode", "c")
    assert [r["case"] for r in Results(path).rows] == ["a", "c"]
