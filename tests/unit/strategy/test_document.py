"""docs/strategies.md shows what the methods really do."""

from __future__ import annotations

from benchmarks.traces import DOCUMENT, traces


def test_the_traces_are_those_of_the_code() -> None:
    assert traces() in DOCUMENT.read_text(), "renew it: python -m benchmarks.traces"
