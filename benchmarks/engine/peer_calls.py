"""Whole answers, prompt included, against the binding's own class and against ``llama-server``."""

from __future__ import annotations

import time

import numpy as np

from benchmarks.engine import files, peers
from benchmarks.engine.files import HALF, SMALL, Model
from benchmarks.engine.options import Options
from benchmarks.engine.ours import Engine
from benchmarks.engine.results import Results, median, table

SECTION = "peers"
PROMPT, N = 128, 16


def run(results: Results, options: Options) -> None:
    """N = 16 (and 4, 8 with ``full``), 128 new tokens of the small shape and 64 of the 0.5 B one."""
    for round_ in range(options.rounds):
        for model, new_tok in ((SMALL, 128), (HALF, 64)):
            if options.smoke and model is HALF:
                continue
            for n in (4, 8, N) if options.full else (N,):
                case = f"{model.name} N={n}"
                if not results.has(SECTION, case, round_):
                    _round(results, options, model, case, n, 8 if options.smoke else new_tok, round_)


def _round(results: Results, options: Options, model: Model, case: str, n: int, new_tok: int, round_: int) -> None:
    path = files.path_of(model)
    prompt = np.random.default_rng(round_).integers(1000, 20_000, PROMPT).tolist()
    with peers.server(path, n, PROMPT + new_tok + 64, options.threads) as server:
        server.concurrent(1, prompt, 4)  # warm up
        concurrent_s = server.concurrent(n, prompt, new_tok)
        one_s = server.one_of_n(n, prompt, new_tok)
    engine = Engine(path, lanes=n, prompt_tok=PROMPT, new_tok=new_tok, threads=options.threads)
    engine.run(n, PROMPT, 2)
    started = time.perf_counter()
    engine.run(n, PROMPT, new_tok, round_)
    ours_s = time.perf_counter() - started
    engine.close()
    loop = peers.completions_in_a_loop(path, 3, prompt, new_tok, options.threads)
    tokens = n * new_tok
    results.add(
        SECTION,
        case,
        round_,
        model=model.name,
        n=n,
        new_tok=new_tok,
        ours_tok_s=tokens / ours_s,
        loop_tok_s=loop,
        server_concurrent_tok_s=tokens / concurrent_s,
        server_one_tok_s=tokens / one_s,
        over_loop=tokens / ours_s / loop,
        over_concurrent=concurrent_s / ours_s,
        over_one=one_s / ours_s,
    )


def report(results: Results) -> str:
    """Medians of the rounds."""
    head = ("model", "N", "new tok", "ours tok/s", "loop", "server, N requests", "server, one of n", "× loop")
    head = (*head, "× N requests", "× one of n")
    keys = ("ours_tok_s", "loop_tok_s", "server_concurrent_tok_s", "server_one_tok_s", "over_loop")
    keys = (*keys, "over_concurrent", "over_one")
    lines = []
    for case in dict.fromkeys(r["case"] for r in results.of(SECTION)):
        rows = results.of(SECTION, case=case)
        lines.append((rows[0]["model"], rows[0]["n"], rows[0]["new_tok"], *(median(rows, k) for k in keys)))
    return table(head, lines) if lines else ""
