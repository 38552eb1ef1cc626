"""The engine's benchmark, end to end at sizes that mean nothing: every row, the report, and going on after a stop."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from benchmarks.engine.ours import Engine
from edge_ttc.catalog import Role
from tests.functional.conftest import ROOT, entry_of

SECTIONS = "layouts,beam,prm,overhead"


def _run(*words: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-X", "faulthandler", "-m", "benchmarks.engine", *words]
    return subprocess.run(command, cwd=ROOT, env=os.environ, capture_output=True, text=True, timeout=600)


def test_as_many_tokens_count_as_were_decoded() -> None:
    engine = Engine(entry_of(Role.POLICY).verified_path(), lanes=4, prompt_tok=16, new_tok=8, threads=1)
    timing = engine.run(4, 16, 8)
    engine.close()
    assert (timing.steps, timing.tokens) == (7, 4 * 7)
    assert 0 < timing.decode_s < timing.grow_s


def test_a_smoke_run_measures_reports_and_goes_on_after_a_stop(tmp_path: Path) -> None:
    pytest.importorskip("onnx")
    out = tmp_path / "engine.jsonl"
    first = _run("--smoke", "--only", SECTIONS, "--out", str(out))
    assert first.returncode == 0, first.stderr
    lines = out.read_text().splitlines()
    assert {json.loads(line)["section"] for line in lines} == {"machine", *SECTIONS.split(",")}
    report = out.with_suffix(".md").read_text()
    for title in ("# The engine, measured", "## One KV buffer", "## Beam search", "## Scoring", "## Our own time"):
        assert title in report
    assert "## Left out" not in report

    out.write_text("".join(line + "\n" for line in lines if '"section":"beam"' not in line) + lines[0][:20])
    again = _run("--smoke", "--only", SECTIONS, "--out", str(out))
    assert again.returncode == 0, again.stderr
    measured = [line for line in again.stderr.splitlines() if "[0]" in line]
    assert [line.split(":")[0] for line in measured] == ["beam"]

    told = _run("--report", "--out", str(out))
    assert told.stdout == out.with_suffix(".md").read_text() + "\n"
