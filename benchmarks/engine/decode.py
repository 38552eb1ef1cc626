"""Decoding against ``llama-batched-bench``: the best of its two modes, in the same minutes, ours with sampling."""

from __future__ import annotations

from functools import partial

from benchmarks.engine import estimate, files, layouts, limits, peers
from benchmarks.engine.files import BUNDLED, HALF, LARGE, SMALL, VARIANTS, Model
from benchmarks.engine.options import Options
from benchmarks.engine.ours import Engine, Timing
from benchmarks.engine.results import Results, Row, median, table
from benchmarks.engine.tasks import Task

SECTION = "decode"
PROMPT = 128
USUAL = (1, 8, 32)
_FEW = 32
"""New tokens of the Q4_K_M variants, so that a run ends within half an hour on two cores."""
_LONG = 512
"""New tokens of the long cases, where attention weighs most."""


def lanes_of(model: Model, options: Options) -> tuple[int, ...]:
    """N of a model."""
    if options.smoke:
        return (1, 4)
    extra = (4, 16, 64) if options.full else (16,) if model in (SMALL, BUNDLED) else ()
    return tuple(sorted({*USUAL, *extra}))


def tokens_of(model: Model, options: Options) -> int:
    """New tokens."""
    if options.smoke:
        return 8
    return _FEW if model in VARIANTS and not options.full else 128


def plan(results: Results, options: Options) -> list[Task]:
    """Every model at every N; the variants once, unless ``full``; with it, 512 tokens too, the usual N first."""
    tasks = layouts.costs_tasks(results, options)
    for model in (BUNDLED,) if options.smoke else (SMALL, BUNDLED, HALF, LARGE):
        tasks += _rounds(results, options, model, options.rounds)
    if options.full and not options.smoke:
        usual_first = sorted(lanes_of(LARGE, options), key=lambda n: (n not in USUAL, n))
        tasks += [_task(results, options, m, n, _LONG, 0) for n in usual_first for m in (HALF, LARGE)]
    for model in () if options.smoke else VARIANTS:
        tasks += _rounds(results, options, model, options.rounds if options.full else 1)
    return tasks


def _rounds(results: Results, options: Options, model: Model, rounds: int) -> list[Task]:
    new_tok, lanes = tokens_of(model, options), lanes_of(model, options)
    return [_task(results, options, model, n, new_tok, round_) for round_ in range(rounds) for n in lanes]


def _task(results: Results, options: Options, model: Model, n: int, new_tok: int, round_: int) -> Task:
    case = f"{model.name} +{new_tok} N={n}"
    programs = 2 if n == 1 else 3
    once = estimate.decoding_s(model, n, new_tok) + estimate.reading_s(model, PROMPT) + estimate.opening_s(model)
    return Task(
        SECTION, case, round_, programs * once, partial(_measure, results, options, model, case, n, new_tok, round_)
    )


def _measure(results: Results, options: Options, model: Model, case: str, n: int, new_tok: int, round_: int) -> None:
    """Both of llama.cpp's modes and ours, one after the other; the order turns round every other time."""
    path = files.path_of(model)
    common = {"prompt_tok": PROMPT, "new_tok": new_tok, "threads": options.threads, "repack": model.repack}
    found: Row = {"c_unified_tok_s": None, "c_streams_tok_s": None}

    def c(mode: str) -> None:
        found[f"c_{mode}_tok_s"] = peers.batched_bench(path, [n], unified=mode == "unified", **common)[n]

    def ours() -> None:
        engine = Engine(path, lanes=n, layout="rule", costs=layouts.costs_of(results, model), **common)
        engine.run(n, PROMPT, 2)
        timing = engine.run(n, PROMPT, new_tok, round_)
        engine.close()
        found.update(_of_ours(engine, timing))

    programs = [partial(c, "unified"), *([partial(c, "streams")] if n > 1 else []), ours]
    for program in reversed(programs) if round_ % 2 else programs:
        program()
    best = max(found["c_unified_tok_s"], found["c_streams_tok_s"] or 0.0)
    facts = files.weights_of(path)
    found |= {"weights": facts.count, "weight_bytes": facts.size_bytes, "ratio": found["ours_tok_s"] / best}
    results.add(SECTION, case, round_, model=model.name, n=n, new_tok=new_tok, **found)


def _of_ours(engine: Engine, timing: Timing) -> Row:
    return {
        "ours_tok_s": timing.tok_s,
        "layout": "unified" if engine.layout.unified else "streams",
        "own_ms": 1e3 * timing.own_s,
        "cell_bytes": engine.context.cell_bytes,
    }


def shares(row: Row, tok_s: float, machine: Row) -> tuple[float, float]:
    """Of the machine's memory bandwidth and of its int8 arithmetic, what decoding at ``tok_s`` takes.

    A step reads every weight once, and of every branch the keys and values of its own text (half of its new tokens, on
    average); each token takes a multiplication and an addition a weight.
    """
    step_bytes = row["weight_bytes"] + row["n"] * row["cell_bytes"] * (PROMPT + row["new_tok"] / 2)
    read_gb_s = step_bytes * tok_s / row["n"] / 1e9
    return read_gb_s / machine["read_gb_s"], 2 * row["weights"] * tok_s / 1e9 / machine["int8_gop_s"]


def report(results: Results) -> str:
    """Medians over rounds; the ratio is the median of the rounds' own ratios."""
    head = ("model", "N", "new tok", "C unified", "C streams", "ours", "layout", "ours / best of C")
    head = (*head, "own ms a step", "bandwidth, %", "int8 arithmetic, %", "rounds")
    machine = limits.of(results)
    lines = []
    for case in dict.fromkeys(r["case"] for r in results.of(SECTION)):
        rows = results.of(SECTION, case=case)
        first, tok_s = rows[0], median(rows, "ours_tok_s")
        of_limits = shares(first, tok_s, machine) if machine else (float("nan"), float("nan"))
        c = (median(rows, "c_unified_tok_s"), median(rows, "c_streams_tok_s"))
        ours = (tok_s, first["layout"], median(rows, "ratio"), median(rows, "own_ms"))
        percent = (100 * share for share in of_limits)
        lines.append((first["model"], first["n"], first["new_tok"], *c, *ours, *percent, len(rows)))
    return table(head, lines) + _NOTE if lines else ""


_NOTE = """

Tokens a second of decoding, prompt of 128 tokens shared. The two shares: bytes of weights and of the branches' own
keys and values over what the machine reads; multiplications and additions over what its best int8 product does. The
larger one is how near the step is to what no engine can pass."""
