"""Whole answers, prompt included, against the binding's own class and against ``llama-server``."""

from __future__ import annotations

import time
from functools import partial

import numpy as np

from benchmarks.engine import estimate, files, layouts, peers
from benchmarks.engine.files import BUNDLED, HALF, SMALL, Model
from benchmarks.engine.options import Options
from benchmarks.engine.ours import Engine
from benchmarks.engine.results import Results, Row, median, table
from benchmarks.engine.tasks import Task

SECTION = "peers"
PROMPT, N = 128, 16
_CALLS = 3
"""Of the binding's class, by which all N are told."""
_MODES = {"unified": True, "streams": False}


def plan(results: Results, options: Options) -> list[Task]:
    """N = 16 (and 4, 8 with ``full``), 128 new tokens of the small shape and 64 of the 0.5 B one."""
    models = ((BUNDLED, 8),) if options.smoke else ((SMALL, 128), (HALF, 64))
    lanes = (4,) if options.smoke else (4, 8, N) if options.full else (N,)
    return [*layouts.costs_tasks(results, options)] + [
        Task(
            SECTION,
            f"{model.name} N={n}",
            round_,
            _estimate_s(model, n, new_tok),
            partial(_measure, results, options, model, n, new_tok, round_),
        )
        for round_ in range(options.rounds)
        for model, new_tok in models
        for n in lanes
    ]


def _estimate_s(model: Model, n: int, new_tok: int) -> float:
    """Both of the server's modes, with N requests and with one; then ours, then the loop."""
    decoding, reading = estimate.decoding_s(model, n, new_tok), estimate.reading_s(model, PROMPT)
    server = 2 * decoding + 2 * (n + 1) * reading + estimate.opening_s(model) + 1
    loop = _CALLS * estimate.decoding_s(model, 1, new_tok) + reading + estimate.opening_s(model)
    return 2 * server + decoding + reading + estimate.opening_s(model) + loop


def _measure(results: Results, options: Options, model: Model, n: int, new_tok: int, round_: int) -> None:
    path = files.path_of(model)
    high = 2000 if model is BUNDLED else 20_000
    prompt, other = np.random.default_rng(round_).integers(20, high, (2, PROMPT)).tolist()
    tokens = n * new_tok
    found: Row = {}
    for mode, unified in list(_MODES.items())[:: -1 if round_ % 2 else 1]:
        with peers.server(path, n, PROMPT + new_tok + 64, options.threads, unified=unified) as server:
            server.warm(n, other)
            found[f"concurrent_{mode}_tok_s"] = tokens / server.concurrent(n, prompt, new_tok)
            found[f"one_{mode}_tok_s"] = tokens / server.one_of_n(n, prompt, new_tok)
    ours = tokens / _our_seconds(results, options, model, n, new_tok, round_)
    loop = peers.completions_in_a_loop(path, n, prompt, new_tok, options.threads)
    concurrent, one = (max(found[f"{what}_{mode}_tok_s"] for mode in _MODES) for what in ("concurrent", "one"))
    found |= {"ours_tok_s": ours, "loop_tok_s": loop, "over_loop": ours / loop}
    found |= {"server_concurrent_tok_s": concurrent, "over_concurrent": ours / concurrent}
    found |= {"server_one_tok_s": one, "over_one": ours / one}
    results.add(SECTION, f"{model.name} N={n}", round_, model=model.name, n=n, new_tok=new_tok, **found)


def _our_seconds(results: Results, options: Options, model: Model, n: int, new_tok: int, seed: int) -> float:
    engine = Engine(
        files.path_of(model),
        lanes=n,
        prompt_tok=PROMPT,
        new_tok=new_tok,
        threads=options.threads,
        costs=layouts.costs_of(results, model),
    )
    engine.run(n, PROMPT, 4, seed + 1000)  # warm, on another prompt
    started = time.perf_counter()
    engine.run(n, PROMPT, new_tok, seed)
    spent = time.perf_counter() - started
    engine.close()
    return spent


def report(results: Results) -> str:
    """Medians of the rounds."""
    head = ("model", "N", "new tok", "ours tok/s", "loop", "server, N requests", "server, one of n", "× loop")
    head = (*head, "× N requests", "× one of n", "rounds")
    keys = ("ours_tok_s", "loop_tok_s", "server_concurrent_tok_s", "server_one_tok_s", "over_loop")
    keys = (*keys, "over_concurrent", "over_one")
    lines = []
    for case in dict.fromkeys(r["case"] for r in results.of(SECTION)):
        rows = results.of(SECTION, case=case)
        first = rows[0]
        lines.append((first["model"], first["n"], first["new_tok"], *(median(rows, k) for k in keys), len(rows)))
    return table(head, lines) + _NOTE if lines else ""


_NOTE = """

Everybody gets the same prompt of 128 tokens as ids, as many new tokens, top-k 40 at temperature 0.8 and nothing else,
the same threads, and has answered another prompt before (the server in each of its N slots, and as one request of n).
The server runs in both KV layouts and the better one counts for each kind of request; it keeps no prompt cache in RAM
and ignores ends of text. `Llama.create_completion` samples in C, without a logit bias; one call that reads the prompt
and two that find it cached stand for all N. Server and class also turn tokens into text, which ours does elsewhere."""
