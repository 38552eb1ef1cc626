"""Beam search (16, 4) over 8 steps against as many new tokens of independent samples, on the same engine."""

from __future__ import annotations

import time
from functools import partial

import numpy as np

from benchmarks.engine import estimate, files
from benchmarks.engine.files import BUNDLED, HALF, SMALL, Model
from benchmarks.engine.options import Options
from benchmarks.engine.ours import Engine
from benchmarks.engine.results import Results, median, table
from benchmarks.engine.tasks import Task
from edge_ttc.domain import Stop
from edge_ttc.policy.base import Branch

SECTION = "beam"
PROMPT, WIDTH, KEPT, STEPS, STEP_TOK = 128, 16, 4, 8, 16


def plan(results: Results, options: Options) -> list[Task]:
    """Every model in every round; both orders alternate."""
    tasks = []
    step_tok = 2 if options.smoke else STEP_TOK
    for model in (BUNDLED,) if options.smoke else (SMALL, BUNDLED, HALF):
        once = estimate.decoding_s(model, WIDTH, step_tok * STEPS) + estimate.reading_s(model, PROMPT)
        for round_ in range(options.rounds):
            measure = partial(_measure, results, options, model, step_tok, round_)
            tasks.append(Task(SECTION, model.name, round_, 2 * once + estimate.opening_s(model), measure))
    return tasks


def _measure(results: Results, options: Options, model: Model, step_tok: int, round_: int) -> None:
    total = step_tok * STEPS
    engine = Engine(
        files.path_of(model),
        lanes=WIDTH * 2,
        prompt_tok=PROMPT,
        new_tok=total,
        threads=options.threads,
        layout="unified",
    )
    engine.run(WIDTH, PROMPT, 2)
    beam_s = independent_s = 0.0
    read, again = 0, 0
    for which in ("beam", "samples") if round_ % 2 else ("samples", "beam"):
        if which == "samples":
            independent_s = engine.run(WIDTH, PROMPT, total, round_).grow_s
        else:
            beam_s, read, again = _search(engine, step_tok, round_)
    engine.close()
    results.add(
        SECTION,
        model.name,
        round_,
        step_tok=step_tok,
        beam_s=beam_s,
        independent_s=independent_s,
        ratio=beam_s / independent_s,
        prefix_read_tok=read,
        reread_tok=again,
    )


def _search(engine: Engine, step_tok: int, seed: int) -> tuple[float, int, int]:
    """Seconds without the prompt; tokens of prefixes that were read at all (the last of each kept one); and re-read."""
    batcher = engine.batcher
    prompt = np.random.default_rng(seed).integers(10, engine.context.n_vocab - 300, PROMPT).tolist()
    root = batcher.plant(prompt)
    batcher.want(root)
    while not batcher.is_ready(root):
        batcher.step()
    before, again, started = batcher.schedule.prompt_tok, batcher.reread_tok, time.perf_counter()
    live = [root]
    for step in range(STEPS):
        parents = [handle for handle in live for _ in range(WIDTH // len(live))]
        branches = [Branch(handle, (seed, WIDTH * step + i), step_tok) for i, handle in enumerate(parents)]
        job = batcher.submit(branches, Stop.STEP, engine.sampling)
        while not job.done:
            batcher.step()
        handles = [s.handle for s in job.segments if s is not None]
        batcher.release([*live, *handles[KEPT:]])
        live = handles[:KEPT]
    batcher.release(live)
    spent = time.perf_counter() - started
    return spent, batcher.schedule.prompt_tok - before, batcher.reread_tok - again


def report(results: Results) -> str:
    """Medians of the rounds."""
    head = ("model", "beam s", "independent s", "ratio", "last tokens of kept prefixes read", "prefix tokens re-read")
    lines = []
    for case in dict.fromkeys(r["case"] for r in results.of(SECTION)):
        rows = results.of(SECTION, case=case)
        keys = ("beam_s", "independent_s", "ratio", "prefix_read_tok")
        lines.append((case, *(median(rows, k) for k in keys), str(max(r["reread_tok"] for r in rows))))
    return table(head, lines) if lines else ""
