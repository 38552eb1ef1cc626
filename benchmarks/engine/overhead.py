"""Our own time a step on the bundled policy, where it goes, and what drawing costs with a large vocabulary."""

from __future__ import annotations

import cProfile
import ctypes
import statistics
import time
from collections.abc import Callable
from functools import partial
from typing import Any

import numpy as np

from benchmarks.engine import estimate, files
from benchmarks.engine.options import Options
from benchmarks.engine.ours import LARGE_VOCABULARY, Engine
from benchmarks.engine.results import Results, Row, median, table
from benchmarks.engine.tasks import Task
from edge_ttc.policy.base import Sampling
from edge_ttc.policy.sampling import draw

SECTION = "overhead"
PROMPT, NEW_TOK, REPEATS = 32, 96, 12
LANES, ROWS = (1, 8, 16, 32), (1, 8, 32)
TARGETS_MS = {16: 0.3, 32: 0.6}
N_VOCAB, OTHER_BYTES = 151_936, 64 << 20
PARTS = {
    "drawing": "sampling.py",
    "lanes and drafts": "drawing.py draft.py speculate.py lane.py",
    "batches": "forward.py schedule_log.py",
    "scheduling": "batcher.py",
    "cells": "kv_pool.py",
    "calls into llama.cpp": "llama_binding.py",
}
"""Part → files whose functions are it; what numpy does for them counts with them."""


def plan(results: Results, options: Options) -> list[Task]:
    """Own time at each N, with the profile; drawing from 152,000 tokens, and steps of the 1.5 B shape beside it."""
    tasks = [
        Task(SECTION, f"own N={n}", 0, 3.0, partial(_own, results, options, n))
        for n in ((16,) if options.smoke else LANES)
    ]
    tasks += [
        Task(SECTION, f"sampling n={n}", 0, 0.3 * n, partial(_sampling, results, n))
        for n in ((1,) if options.smoke else ROWS)
    ]
    if not options.smoke:
        for n in ROWS:
            once = estimate.opening_s(files.LARGE) + estimate.decoding_s(files.LARGE, n, 8)
            tasks.append(Task(SECTION, f"step of 1.5B n={n}", 0, once + 2, partial(_step_of_15b, results, options, n)))
    return tasks


def _own(results: Results, options: Options, n: int) -> None:
    """The median of several runs; and of as long a time under the profiler the shares of its parts."""
    path = files.path_of(files.BUNDLED)
    engine = Engine(path, lanes=n, prompt_tok=PROMPT, new_tok=NEW_TOK, threads=1, layout="unified")
    engine.run(n, PROMPT, 8)
    timings = [engine.run(n, PROMPT, NEW_TOK, seed) for seed in range(2 if options.smoke else REPEATS)]
    own = [1e3 * t.own_s for t in timings]
    decode = statistics.median(t.decode_s / t.steps for t in timings)
    shares = _profile(engine, n)
    engine.close()
    results.add(
        SECTION,
        f"own N={n}",
        n=n,
        own_ms=statistics.median(own),
        least_own_ms=min(own),
        decode_ms=1e3 * decode,
        shares=shares,
    )


def _profile(engine: Engine, n: int) -> dict[str, float]:
    """Shares of our own time by part, with the profiler's cost in it."""
    profiler = cProfile.Profile()
    profiler.enable()
    for seed in range(3):
        engine.run(n, PROMPT, NEW_TOK, seed)
    profiler.disable()
    profiler.create_stats()
    return shares_of(profiler.stats)


def shares_of(stats: dict[Any, Any]) -> dict[str, float]:
    """Of the statistics of a profile; what is not ours, numpy most of all, counts to the parts that call it.

    The time inside ``llama_decode`` lies in ``DecodeClock``, in a file of the benchmark, and counts nowhere.
    """
    spent = dict.fromkeys(PARTS, 0.0)
    for (file, _, _), (_, _, own_s, _, callers) in stats.items():
        if "/edge_ttc/" in file:
            sources = [(file, own_s)]
        elif "/benchmarks/" in file:
            continue
        else:
            sources = [(caller[0], times[2]) for caller, times in callers.items()]
        for source, seconds in sources:
            if part := _part(source):
                spent[part] += seconds
    total = sum(spent.values())
    return {part: round(seconds / total, 3) for part, seconds in spent.items()}


def _part(file: str) -> str | None:
    name = file.rsplit("/", 1)[-1]
    return next((part for part, names in PARTS.items() if name in names.split()), None)


def _sampling(results: Results, n: int) -> None:
    """Top-k 40 then temperature, of ours and of llama.cpp's samplers; the full vocabulary, and greedy."""
    rows = (3 * np.random.default_rng(0).standard_normal((n, N_VOCAB))).astype(np.float32)
    numbers = np.random.default_rng(1).random(n)
    chain = _Chain(N_VOCAB)
    results.add(
        SECTION,
        f"sampling n={n}",
        n=n,
        cold=True,
        ours_ms=_ms(lambda: draw(rows, LARGE_VOCABULARY, numbers)),
        greedy_ms=_ms(lambda: draw(rows, Sampling(0.0), numbers)),
        full_ms=_ms(lambda: draw(rows, Sampling(0.8, top_k=N_VOCAB), numbers)),
        llama_cpp_ms=_ms(lambda: [chain.sample(row) for row in rows]),
    )
    chain.close()


def _ms(call: Callable[[], object], repeats: int = 7) -> float:
    """Each time behind something else that fills the caches, as a step of the model does."""
    call()
    times, other = [], np.ones(OTHER_BYTES // 4, np.float32)
    for _ in range(repeats):
        other.sum()
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


def _step_of_15b(results: Results, options: Options, n: int) -> None:
    path = files.path_of(files.LARGE)
    engine = Engine(path, lanes=n, prompt_tok=PROMPT, new_tok=16, threads=options.threads, layout="unified")
    engine.run(n, PROMPT, 2)
    timing = engine.run(n, PROMPT, 7)
    engine.close()
    results.add(SECTION, f"step of 1.5B n={n}", n=n, step_ms=1e3 * timing.decode_s / timing.steps)


def report(results: Results) -> str:
    """Three tables: own time, where it goes, and sampling."""
    own = [r for r in results.of(SECTION) if "own_ms" in r]
    parts = []
    if own:
        head = ("N", "own ms a step", "least of all runs", "target", "inside llama_decode ms")
        times = ((r["own_ms"], r["least_own_ms"], TARGETS_MS.get(r["n"], "–"), r["decode_ms"]) for r in own)
        parts.append(table(head, ((r["n"], *t) for r, t in zip(own, times, strict=True))))
        parts.append("Where our own time goes, in ms (shares of a profile):")
        parts.append(table(("N", *PARTS), ((r["n"], *(r["own_ms"] * r["shares"][p] for p in PARTS)) for r in own)))
    drawn = [r for r in results.of(SECTION) if "ours_ms" in r]
    if drawn:
        head = (
            "rows",
            "ours ms",
            "llama.cpp ms",
            "greedy ms",
            "all 151,936 ms",
            "step of 1.5B ms",
            "ours, % of the step",
        )
        caches = "cold" if all(r.get("cold") for r in drawn) else "warm"
        parts.append(f"Drawing with a vocabulary of 151,936 tokens, top-k 40 and a temperature, from {caches} caches:")
        parts.append(table(head, (_drawing(results, r) for r in drawn)))
    return "\n\n".join(parts)


def _drawing(results: Results, row: Row) -> tuple[object, ...]:
    step_ms = median(results.of(SECTION, case=f"step of 1.5B n={row['n']}"), "step_ms")
    keys = ("ours_ms", "llama_cpp_ms", "greedy_ms", "full_ms")
    return (row["n"], *(row[k] for k in keys), step_ms, 100 * row["ours_ms"] / step_ms)
