"""How the output of llama.cpp's own programs is read, told by a program that stands for one."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from benchmarks.engine import peers
from edge_ttc.errors import UnsupportedError
from scripts import build_llama_tools

_ROWS = '{"pp": 128, "tg": 8, "pl": 4, "t_tg": 2.0}\n{"pp": 128, "tg": 1, "pl": 4, "t_tg": 0.1}\n'


def _stand_in(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, prints: str) -> Path:
    program, words = tmp_path / "llama-batched-bench", tmp_path / "words"
    body = f"import pathlib, sys\npathlib.Path({str(words)!r}).write_text(' '.join(sys.argv))\nprint({prints!r})\n"
    program.write_text(f"#!{sys.executable}\n{body}")
    program.chmod(0o755)
    monkeypatch.setattr(build_llama_tools, "tool", lambda name: program)
    return words


def _bench() -> dict[int, float]:
    return peers.batched_bench(Path("m.gguf"), [4], prompt_tok=128, new_tok=8, unified=True, threads=2)


@pytest.mark.parametrize("prints", [_ROWS, _ROWS.splitlines()[0]], ids=["all rows", "the last row lost at exit"])
def test_the_row_that_was_asked_for_counts(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, prints: str) -> None:
    words = _stand_in(monkeypatch, tmp_path, prints)
    assert _bench() == {4: 4 * 8 / 2.0}
    assert "-ntg 8,1 " in words.read_text()


@pytest.mark.parametrize("prints", ["", _ROWS.splitlines()[1]], ids=["nothing", "only the row nobody reads"])
def test_a_run_without_its_row_says_what_came(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, prints: str) -> None:
    _stand_in(monkeypatch, tmp_path, prints)
    with pytest.raises(UnsupportedError, match="status 0, 0 of 1 rows"):
        _bench()
