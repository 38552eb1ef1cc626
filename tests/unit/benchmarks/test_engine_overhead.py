"""Our own time a step: all that is not ``llama_decode``, told by the parts that it goes to."""

from __future__ import annotations

import time
from types import SimpleNamespace
from typing import Any

import pytest

from benchmarks.engine.ours import DecodeClock, Timing
from benchmarks.engine.overhead import PARTS, shares_of

OURS, DRAWING, BINDING = (
    "/x/benchmarks/engine/ours.py",
    "/x/edge_ttc/policy/sampling.py",
    "/x/edge_ttc/llama_binding.py",
)


def test_only_what_passes_inside_llama_decode_is_taken_off(monkeypatch: pytest.MonkeyPatch) -> None:
    now = [0.0]
    monkeypatch.setattr(time, "perf_counter", lambda: now[0])

    def llama_decode(context: object, batch: object) -> int:
        now[0] += 5.0
        return 2

    library = SimpleNamespace(llama_decode=llama_decode, llama_get_logits=object())
    context: Any = SimpleNamespace(lib=library)
    clock = DecodeClock(context)
    now[0] += 1.0  # a batch is filled
    assert context.lib.llama_decode(None, None) == 2
    now[0] += 1.0  # logits are fetched
    assert clock.seconds == 5.0
    assert context.lib.llama_get_logits is library.llama_get_logits
    assert library.llama_decode is llama_decode


def test_own_time_is_the_step_s_less_llama_decode_s() -> None:
    timing = Timing(prefill_s=1.0, grow_s=3.0, decode_s=2.0, steps=10, tokens=40)
    assert timing.own_s == pytest.approx(0.1)
    assert timing.tok_s == pytest.approx(40 / 3)


def test_a_profile_s_time_counts_to_the_part_that_spends_it_and_llama_decode_nowhere() -> None:
    def entry(own_s: float, **callers: float) -> tuple[int, int, float, float, dict[Any, Any]]:
        places = {"drawing": (DRAWING, 1, "draw"), "binding": (BINDING, 2, "decode")}
        return 1, 1, own_s, own_s, {places[k]: (1, 1, v, v) for k, v in callers.items()}

    shares = shares_of(
        {
            (DRAWING, 1, "draw"): entry(1.0),
            ("~", 0, "<built-in numpy>"): entry(2.0, drawing=2.0),
            (BINDING, 2, "decode"): entry(1.0),
            (OURS, 9, "llama_decode"): entry(100.0, binding=100.0),
        }
    )
    assert shares["drawing"] == 0.75
    assert shares["calls into llama.cpp"] == 0.25
    assert set(shares) == set(PARTS)
