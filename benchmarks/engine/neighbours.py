"""A busy foreign process: threads that the governor moves against fixed ones. And: two contexts of one thread each."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from functools import partial

from benchmarks.engine import estimate, files
from benchmarks.engine.files import BUNDLED, HALF, SMALL, Model
from benchmarks.engine.options import Options
from benchmarks.engine.ours import Engine
from benchmarks.engine.results import Results, Row, median, table
from benchmarks.engine.tasks import Task
from edge_ttc.threads.governor import ThreadGovernor
from edge_ttc.threads.times import candidates

SECTION = "neighbours"
PROMPT, LANES, NEW_TOK = 128, 16, 64
QUIET, BUSY, AFTER = "nobody", "one busy process", "just after it has gone"
TWO_CONTEXTS = "two contexts"


def plan(results: Results, options: Options) -> list[Task]:
    """Engines alternate inside a round; a neighbour takes a core of its own, or half of one of ours."""
    tasks = []
    new_tok = 8 if options.smoke else NEW_TOK
    for model in (BUNDLED,) if options.smoke else (SMALL, BUNDLED, HALF):
        once = estimate.decoding_s(model, LANES, new_tok) + estimate.reading_s(model, PROMPT)
        opening = estimate.opening_s(model)
        for round_ in range(1 if model is HALF and not options.full else options.rounds):
            # Three engines quiet, twice; and once disturbed, where they take about three times as long.
            rows = (f"{model.name}, {BUSY}", 15 * once + 3 * opening + 0.3, _round)
            pair = (f"{model.name}, {TWO_CONTEXTS}", 4 * once + 4 * opening, _contexts)
            for case, estimate_s, measure in (rows, pair)[: 1 if model is HALF else 2]:
                tasks.append(Task(SECTION, case, round_, estimate_s, partial(measure, results, options, model, round_)))
    return tasks


@contextmanager
def neighbour() -> Iterator[int]:
    """A process that never rests, on the last of our cores where it can be bound to one; its id."""
    with subprocess.Popen([sys.executable, "-c", "while True: pass"], stdin=subprocess.DEVNULL) as process:
        if hasattr(os, "sched_setaffinity"):
            os.sched_setaffinity(process.pid, {max(os.sched_getaffinity(0))})
        time.sleep(0.3)
        try:
            yield process.pid
        finally:
            process.kill()


def _round(results: Results, options: Options, model: Model, round_: int) -> None:
    fixed = {f"{n} fixed": _engine(model, n) for n in sorted({1, options.threads})}
    governed = _engine(model, options.threads)
    governed.context.governor = ThreadGovernor(candidates(options.threads))
    engines = fixed | {"governed": governed}
    new_tok = 8 if options.smoke else NEW_TOK
    order = list(engines)[:: -1 if round_ % 2 else 1]
    for engine in engines.values():
        engine.run(LANES, PROMPT, 4)
    found: dict[str, dict[str, float]] = {QUIET: _all(engines, order, new_tok, round_)}
    with neighbour():
        found[BUSY] = _all(engines, order, new_tok, round_)
    found[AFTER] = _all(engines, order, new_tok, round_)
    for condition, speeds in found.items():
        ratio = speeds["governed"] / speeds[f"{options.threads} fixed"]
        bound = hasattr(os, "sched_setaffinity")
        results.add(SECTION, f"{model.name}, {condition}", round_, **speeds, ratio=ratio, bound=bound)
    for engine in engines.values():
        engine.close()


def _engine(model: Model, threads: int, lanes: int = LANES) -> Engine:
    path = files.path_of(model)
    return Engine(path, lanes=lanes, prompt_tok=PROMPT, new_tok=NEW_TOK, threads=threads, layout="unified")


def _all(engines: dict[str, Engine], order: list[str], new_tok: int, seed: int) -> dict[str, float]:
    """Tokens a second of each; the governor finds its number inside the time that is measured."""
    return {name: engines[name].run(LANES, PROMPT, new_tok, seed).tok_s for name in order}


def _contexts(results: Results, options: Options, model: Model, round_: int) -> None:
    """As many branches in one context, on one and on two threads, and in two contexts that run side by side."""
    one, two = _engine(model, 1), _engine(model, 2)
    halves = [_engine(model, 1, LANES // 2) for _ in range(2)]
    for engine in (one, two, *halves):
        engine.run(LANES // 2, PROMPT, 4)
    new_tok = 8 if options.smoke else NEW_TOK
    speeds: dict[str, float] = {}
    speeds["one thread"] = one.run(LANES, PROMPT, new_tok, round_).tok_s
    speeds["two threads"] = two.run(LANES, PROMPT, new_tok, round_).tok_s
    with ThreadPoolExecutor(2) as pool:
        started = time.perf_counter()
        list(pool.map(lambda e: e.run(LANES // 2, PROMPT, new_tok, round_), halves))
        speeds["two contexts"] = LANES * new_tok / (time.perf_counter() - started)
    for engine in (one, two, *halves):
        engine.close()
    results.add(SECTION, f"{model.name}, {TWO_CONTEXTS}", round_, **speeds)


def report(results: Results) -> str:
    """Both tables; an empty text where nothing was measured."""
    rows = [r for r in results.of(SECTION) if "governed" in r]
    pairs = [r for r in results.of(SECTION) if "two contexts" in r]
    fixed = sorted({k for r in rows for k in r if k.endswith(" fixed")})
    parts: list[str] = []
    if rows:
        head = ["model, neighbour", *(f"{k[:-6]} thread(s)" for k in fixed), "governed", "governed / most threads"]
        parts.append(table(head, (_line(rows, case, [*fixed, "governed", "ratio"]) for case in _cases(rows))))
    if pairs:
        names = ["one thread", "two threads", "two contexts"]
        lines = (_line(pairs, case, names) for case in _cases(pairs))
        parts.append("Two contexts of one thread each, half the branches in each (tokens a second):")
        parts.append(table(["model", *names], lines))
    where = "bound to one core" if all(r["bound"] for r in rows) else "not bound to a core, so figures move"
    return f"N = {LANES}, tokens a second; the neighbour is {where}.\n\n" + "\n\n".join(parts) if parts else ""


def _cases(rows: list[Row]) -> list[str]:
    return list(dict.fromkeys(str(r["case"]) for r in rows))


def _line(rows: list[Row], case: str, names: list[str]) -> list[object]:
    mine = [r for r in rows if r["case"] == case]
    return [case, *(median(mine, name) for name in names)]
