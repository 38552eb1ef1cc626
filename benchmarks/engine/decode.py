"""Decoding against ``llama-batched-bench``: the best of its two modes, in the same minutes, ours with sampling."""

from __future__ import annotations

from benchmarks.engine import files, peers
from benchmarks.engine.files import BUNDLED, HALF, LARGE, SMALL, VARIANTS, Model
from benchmarks.engine.options import Options
from benchmarks.engine.ours import Engine
from benchmarks.engine.results import Results, median, table

SECTION = "decode"
PROMPT = 128


def lanes_of(model: Model, options: Options) -> tuple[int, ...]:
    """N of a model."""
    if options.smoke:
        return (1, 4)
    if model in VARIANTS:
        return (1, 32)
    extra = (4, 16, 64) if options.full else (16,) if model in (SMALL, BUNDLED) else ()
    return tuple(sorted({1, 8, 32, *extra}))


def tokens_of(model: Model, options: Options) -> int:
    """New tokens: 128; fewer of the largest models, so that a run ends within half an hour on two cores."""
    if options.smoke:
        return 8
    if options.full:
        return 128
    return 16 if model in VARIANTS else 32 if model is LARGE else 128


def run(results: Results, options: Options) -> None:
    """Rounds outside, models inside, so that the models' rounds are spread over the run."""
    models = (SMALL, BUNDLED) if options.smoke else (SMALL, BUNDLED, HALF, LARGE, *VARIANTS)
    for round_ in range(options.rounds):
        for model in models:
            if round_ and model in VARIANTS and not options.full:
                continue
            _round(results, options, model, tokens_of(model, options), round_)
    if options.full:
        for model in (HALF, LARGE):
            _round(results, options, model, 512, 0)


def _round(results: Results, options: Options, model: Model, new_tok: int, round_: int) -> None:
    lanes = lanes_of(model, options)
    case = f"{model.name} +{new_tok}"
    if all(results.has(SECTION, f"{case} N={n}", round_) for n in lanes):
        return
    path = files.path_of(model)
    common = {"prompt_tok": PROMPT, "new_tok": new_tok, "threads": options.threads, "repack": model.repack}
    shared = peers.batched_bench(path, lanes, unified=True, **common)
    many = [n for n in lanes if n > 1]
    streams = peers.batched_bench(path, many, unified=False, **common)
    for n in lanes:
        engine = Engine(path, lanes=n, layout="rule", **common)
        engine.run(n, PROMPT, 2)
        timing = engine.run(n, PROMPT, new_tok, round_)
        engine.close()
        results.add(
            SECTION,
            f"{case} N={n}",
            round_,
            model=model.name,
            n=n,
            new_tok=new_tok,
            ours_tok_s=timing.tok_s,
            layout="unified" if engine.layout.unified else "streams",
            own_ms=1e3 * timing.own_s,
            c_unified_tok_s=shared[n],
            c_streams_tok_s=streams.get(n),
            ratio=timing.tok_s / max(shared[n], streams.get(n, 0.0)),
        )


def report(results: Results) -> str:
    """Medians over rounds; the ratio is the median of the rounds' own ratios."""
    head = (
        "model",
        "N",
        "new tok",
        "C unified",
        "C streams",
        "ours",
        "layout",
        "ratio",
        "GB/s",
        "GFLOP/s",
        "rounds",
    )
    lines = []
    for case in dict.fromkeys(r["case"] for r in results.of(SECTION)):
        rows = results.of(SECTION, case=case)
        first, tok_s = rows[0], median(rows, "ours_tok_s")
        shape, size = _facts(first["model"])
        lines.append(
            (
                first["model"],
                first["n"],
                first["new_tok"],
                median(rows, "c_unified_tok_s"),
                median(rows, "c_streams_tok_s"),
                tok_s,
                first["layout"],
                median(rows, "ratio"),
                size * tok_s / first["n"] / 1e9,
                2 * shape * tok_s / 1e9,
                len(rows),
            )
        )
    return table(head, lines) if lines else ""


def _facts(name: str) -> tuple[float, float]:
    """Weights that a token uses, and bytes of the file."""
    model = next(m for m in (SMALL, BUNDLED, HALF, LARGE, *VARIANTS) if m.name == name)
    path = files.path_of(model)
    weights = model.shape.n_parameters if model.shape else 837_248 + 2048 * 128
    return float(weights), float(path.stat().st_size)
