"""Our own time a step on the bundled policy, where it goes, and what drawing costs with a large vocabulary."""

from __future__ import annotations

import cProfile
import ctypes
import pstats
import statistics
import time
from typing import Any

import numpy as np

from benchmarks.engine import files
from benchmarks.engine.options import Options
from benchmarks.engine.ours import LARGE_VOCABULARY, Engine
from benchmarks.engine.results import Results, median, table
from edge_ttc.policy.base import Sampling
from edge_ttc.policy.sampling import draw

SECTION = "overhead"
PROMPT, NEW_TOK, REPEATS = 32, 96, 12
N_VOCAB = 151_936
PARTS = {
    "drawing": "sampling.py",
    "lanes and drafts": "drawing.py draft.py speculate.py lane.py",
    "batches": "forward.py schedule_log.py",
    "scheduling": "batcher.py",
    "cells": "kv_pool.py",
    "calls into llama.cpp": "llama_binding.py",
}


def run(results: Results, options: Options) -> None:
    """Own time at each N, as the median of several runs; the profile at N = 32; sampling at 152,000 tokens."""
    path = files.path_of(files.BUNDLED)
    for n in (1, 8, 16, 32):
        if results.has(SECTION, f"own N={n}"):
            continue
        engine = Engine(path, lanes=n, prompt_tok=PROMPT, new_tok=NEW_TOK, threads=1, layout="unified")
        engine.run(n, PROMPT, 8)
        timings = [engine.run(n, PROMPT, NEW_TOK, seed) for seed in range(2 if options.smoke else REPEATS)]
        own = statistics.median(t.own_s for t in timings)
        decode = statistics.median(t.decode_s / t.steps for t in timings)
        results.add(SECTION, f"own N={n}", n=n, own_ms=1e3 * own, decode_ms=1e3 * decode)
        if n == 32:
            results.add(SECTION, "profile", shares=_profile(engine, n))
        engine.close()
    if not results.has(SECTION, "sampling"):
        for n in (1, 8, 32):
            _sampling(results, n)
        _step_of_15b(results, options)
        results.add(SECTION, "sampling")


def _profile(engine: Engine, n: int) -> dict[str, float]:
    """Shares of our own time by part, with the profiler's cost in it; numpy's calls count to the part that calls."""
    profiler = cProfile.Profile()
    profiler.enable()
    for seed in range(3):
        engine.run(n, PROMPT, NEW_TOK, seed)
    profiler.disable()
    stats: dict[Any, Any] = pstats.Stats(profiler).stats  # type: ignore[attr-defined]
    spent = dict.fromkeys(PARTS, 0.0)
    for (file, _, name), (_, _, own_s, _, callers) in stats.items():
        if name == "decode" and file.endswith("llama_binding.py"):
            continue  # llama.cpp itself
        sources = [(file, own_s)] if file.endswith(".py") and "numpy" not in file else []
        sources = sources or [(caller[0], times[2]) for caller, times in callers.items()]
        for source, seconds in sources:
            for part, names in PARTS.items():
                if source.rsplit("/", 1)[-1] in names.split():
                    spent[part] += seconds
    total = sum(spent.values())
    return {part: round(seconds / total, 3) for part, seconds in spent.items()}


def _sampling(results: Results, n: int) -> None:
    """Top-k 40 then temperature, of ours and of llama.cpp's samplers; the full vocabulary, and greedy."""
    rows = (3 * np.random.default_rng(0).standard_normal((n, N_VOCAB))).astype(np.float32)
    numbers = np.random.default_rng(1).random(n)
    chain = _Chain(N_VOCAB)
    results.add(
        SECTION,
        f"sampling n={n}",
        n=n,
        ours_ms=_ms(lambda: draw(rows, LARGE_VOCABULARY, numbers)),
        greedy_ms=_ms(lambda: draw(rows, Sampling(0.0), numbers)),
        full_ms=_ms(lambda: draw(rows, Sampling(0.8, top_k=N_VOCAB), numbers)),
        llama_cpp_ms=_ms(lambda: [chain.sample(row) for row in rows]),
    )
    chain.close()


def _ms(call: Any, repeats: int = 7) -> float:
    call()
    times = []
    for _ in range(repeats):
        started = time.perf_counter()
        call()
        times.append(time.perf_counter() - started)
    return 1e3 * statistics.median(times)


class _Chain:
    """llama.cpp's own top-k, temperature and draw, over an array that is filled anew for every token."""

    def __init__(self, n_vocab: int) -> None:
        from edge_ttc.llama_binding import load_library

        self._lib = lib = load_library()
        self._chain = lib.llama_sampler_chain_init(lib.llama_sampler_chain_default_params())
        for sampler in (
            lib.llama_sampler_init_top_k(40),
            lib.llama_sampler_init_temp(0.8),
            lib.llama_sampler_init_dist(1),
        ):
            lib.llama_sampler_chain_add(self._chain, sampler)
        self._data = np.zeros(n_vocab, dtype=[("id", np.int32), ("logit", np.float32), ("p", np.float32)])
        self._ids = np.arange(n_vocab, dtype=np.int32)

    def sample(self, row: np.ndarray) -> int:
        self._data["id"], self._data["logit"] = self._ids, row
        pointer = ctypes.cast(self._data.ctypes.data, ctypes.POINTER(self._lib.llama_token_data))
        array = self._lib.llama_token_data_array(data=pointer, size=len(row), selected=-1, sorted=False)
        self._lib.llama_sampler_apply(self._chain, ctypes.byref(array))
        return array.data[array.selected].id

    def close(self) -> None:
        self._lib.llama_sampler_free(self._chain)


def _step_of_15b(results: Results, options: Options) -> None:
    """What a step of the 1.5 B shape takes, to hold the above against."""
    if options.smoke:
        return
    engine = Engine(
        files.path_of(files.LARGE), lanes=32, prompt_tok=PROMPT, new_tok=16, threads=options.threads, layout="unified"
    )
    for n in (1, 8, 32):
        engine.run(n, PROMPT, 2)
        timing = engine.run(n, PROMPT, 6)
        results.add(SECTION, f"step of 1.5B n={n}", n=n, step_ms=1e3 * timing.decode_s / timing.steps)
    engine.close()


def report(results: Results) -> str:
    """Three tables: own time, where it goes, and sampling."""
    own = [r for r in results.of(SECTION) if "own_ms" in r]
    parts = [table(("N", "own ms a step", "inside llama.cpp ms"), [(r["n"], r["own_ms"], r["decode_ms"]) for r in own])]
    for row in results.of(SECTION, case="profile"):
        shares = sorted(row["shares"].items(), key=lambda item: -item[1])
        said = ", ".join(f"{part} {100 * share:.0f} %" for part, share in shares)
        parts.append(f"Where it goes at N = 32: {said}.")
    head = ("rows", "ours ms", "llama.cpp ms", "greedy ms", "all 151,936 ms", "step of 1.5B ms", "ours, % of the step")
    lines = []
    for r in (r for r in results.of(SECTION) if "ours_ms" in r):
        step_ms = median(results.of(SECTION, case=f"step of 1.5B n={r['n']}"), "step_ms")
        keys = ("ours_ms", "llama_cpp_ms", "greedy_ms", "full_ms")
        lines.append((r["n"], *(r[k] for k in keys), step_ms, 100 * r["ours_ms"] / step_ms))
    parts.append(table(head, lines) if lines else "")
    return "\n\n".join(p for p in parts if p) if own else ""
