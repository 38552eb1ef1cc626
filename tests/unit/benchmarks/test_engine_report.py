"""What the engine benchmark's tables tell, from rows alone: no model is opened, made or fetched for a report."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest

from benchmarks.engine import decode, files, neighbours, peers
from benchmarks.engine.__main__ import _report
from benchmarks.engine.results import Results

MACHINE = {"cpu": "a processor", "cores": 2, "read_gb_s": 50.0, "f32_gflop_s": 400.0, "int8_gop_s": 2000.0}
MACHINE |= {"llama_cpp": "0.3", "onnxruntime": "1.3", "python": "3.11"}
ROW = {"model": "0.5B Q4_0", "n": 8, "new_tok": 128, "weights": 500_000_000, "weight_bytes": 280_000_000}
ROW |= {"ours_tok_s": 200.0, "c_unified_tok_s": 190.0, "c_streams_tok_s": 195.0, "ratio": 200 / 195}
ROW |= {"layout": "unified", "own_ms": 0.4, "cell_bytes": 12_288}


def test_decoding_is_told_beside_both_limits_of_the_machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "path_of", lambda model: pytest.fail("a report opens no model"))
    results = Results(tmp_path / "rows.jsonl", threads=2)
    results.add("machine", "limits", **MACHINE)
    results.add("decode", "0.5B Q4_0 +128 N=8", **ROW)
    read, arithmetic = decode.shares(ROW, 200.0, MACHINE)
    # 25 steps a second, each with 280 MB of weights and eight branches' 192 cells; 200 tokens of 1 Gop each.
    assert read == pytest.approx(25 * (280e6 + 8 * 192 * 12_288) / 50e9)
    assert arithmetic == pytest.approx(0.1)
    line = next(line for line in _report(results).splitlines() if line.startswith("| 0.5B Q4_0 | 8 |"))
    assert line == "| 0.5B Q4_0 | 8 | 128 | 190 | 195 | 200 | unified | 1.03 | 0.4 | 14.9 | 10 | 1 |"


def test_the_report_names_what_was_left_out_and_the_rows_commits(tmp_path: Path) -> None:
    results = Results(tmp_path / "rows.jsonl", threads=2)
    results.add("machine", "limits", **MACHINE)
    results.add("left out", "decode: x [2]", why="needs about 60 s, 3 s are left: run again to go on")
    report = _report(results)
    assert "| decode: x [2] | needs about 60 s, 3 s are left: run again to go on |" in report
    assert f"commit {results.rows[0]['commit']}; 2 thread(s)" in report


def test_n_calls_are_the_first_one_and_the_mean_of_the_others() -> None:
    assert peers.of_n_calls([5.0, 2.0, 4.0], 16) == 5.0 + 15 * 3.0


@pytest.mark.skipif(not hasattr(os, "sched_setaffinity"), reason="this system binds no process to a core")
def test_the_neighbour_stays_on_one_core_of_ours_and_goes() -> None:
    with neighbours.neighbour() as pid:
        assert os.sched_getaffinity(pid) == {max(os.sched_getaffinity(0))}
    for _ in range(100):
        if not Path(f"/proc/{pid}").exists():
            break
        time.sleep(0.02)
    else:
        pytest.fail("the neighbour is still there")
