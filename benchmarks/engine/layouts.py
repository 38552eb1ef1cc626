"""One shared KV buffer or streams: the two costs of the rule measured, and what it chooses against what is faster."""

from __future__ import annotations

from benchmarks.engine import files
from benchmarks.engine.files import HALF, SMALL, Model
from benchmarks.engine.options import Options
from benchmarks.engine.ours import KV_BYTES, Engine, shape_of
from benchmarks.engine.results import Results, median, table
from edge_ttc.policy.kv_costs import measure
from edge_ttc.policy.layout import KvCosts, KvLayout, Workload, choose

SECTION = "layouts"
PROMPT = 128


def run(results: Results, options: Options) -> None:
    """The costs, on the small shape; then N × new tokens, both layouts side by side."""
    if not results.has(SECTION, "costs"):
        costs = measure(files.path_of(SMALL), n_threads=options.threads)
        results.add(SECTION, "costs", masked_s=costs.masked_s, copy_s=costs.copy_s)
    cases = [(SMALL, 8, 128), (SMALL, 32, 128), (SMALL, 32, 512), (HALF, 8, 128), (HALF, 32, 128)]
    cases += [(HALF, 32, 512)] if options.full else []
    for round_ in range(min(2, options.rounds)):
        for model, n, new_tok in [(SMALL, 4, 8)] if options.smoke else cases:
            if round_ and model is HALF and not options.full:
                continue  # minutes each
            _round(results, options, model, n, new_tok, round_)


def _round(results: Results, options: Options, model: Model, n: int, new_tok: int, round_: int) -> None:
    case = f"{model.name} N={n} +{new_tok}"
    if results.has(SECTION, case, round_):
        return
    tok_s: dict[str, float] = {}
    for layout in ("unified", "streams") if round_ % 2 else ("streams", "unified"):
        engine = Engine(
            files.path_of(model), lanes=n, prompt_tok=PROMPT, new_tok=new_tok, threads=options.threads, layout=layout
        )
        engine.run(n, PROMPT, 2)
        tok_s[layout] = engine.run(n, PROMPT, new_tok, round_).tok_s
        engine.close()
    results.add(SECTION, case, round_, model=model.name, n=n, new_tok=new_tok, **tok_s)


def report(results: Results) -> str:
    """Medians, and the choice by the costs measured on this machine."""
    models = {m.name: m for m in (SMALL, HALF)}
    found = next((r for r in results.of(SECTION) if "masked_s" in r), None)
    head = ("model", "N", "new tok", "unified tok/s", "streams tok/s", "streams over unified", "the rule takes")
    lines = []
    for case in dict.fromkeys(r["case"] for r in results.of(SECTION) if "n" in r):
        rows = results.of(SECTION, case=case)
        first = rows[0]
        work = Workload(first["n"], PROMPT, first["new_tok"])
        shared = KvLayout(True, 2, 2)
        own = KvCosts(found["masked_s"], found["copy_s"]) if found else KvCosts()
        shape = shape_of(files.path_of(models[first["model"]]))
        chosen = choose(work, shape, own, shared=shared, memory_bytes=KV_BYTES)
        unified, streams = median(rows, "unified"), median(rows, "streams")
        name = "unified" if chosen is shared else "streams"
        lines.append((first["model"], first["n"], first["new_tok"], unified, streams, streams / unified, name))
    said = f"Measured: masked {found['masked_s']:.2e} s, copied {found['copy_s']:.2e} s" if found else ""
    return "\n\n".join([table(head, lines), said]) if lines else ""
