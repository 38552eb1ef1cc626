"""One shared KV buffer or streams: the rule's costs measured, what it chooses against what is faster, and what a batch
of 64 queries costs in one buffer, which is why the engine makes none."""

from __future__ import annotations

from dataclasses import asdict, fields, replace
from functools import partial

from benchmarks.engine import estimate, files
from benchmarks.engine.files import BUNDLED, HALF, SMALL, Model
from benchmarks.engine.options import Options
from benchmarks.engine.ours import KV_BYTES, Engine, shape_of
from benchmarks.engine.results import Results, Row, median, table
from benchmarks.engine.tasks import Task
from edge_ttc.kv_cells import QUERY_TILE
from edge_ttc.policy.kv_costs import compare_layouts
from edge_ttc.policy.kv_costs import measure as measure_costs
from edge_ttc.policy.layout import KvCosts, KvLayout, Workload, choose

SECTION = "layouts"
PROMPT = 128


_COSTS, _TILE = "costs of ", "a step of so many branches"
_MEASURED = (BUNDLED, SMALL, HALF)
"""Models whose costs are measured; all others go by those of the machine, which the bundled policy tells best."""


def plan(results: Results, options: Options) -> list[Task]:
    """The costs; then N × new tokens, both layouts side by side."""
    cases = [(BUNDLED, 8, 48), (BUNDLED, 16, 48), (BUNDLED, 32, 48), (BUNDLED, 64, 48)]
    cases += [(SMALL, 8, 128), (SMALL, 32, 128), (SMALL, 32, 512), (HALF, 8, 128), (HALF, 32, 128)]
    cases += [(HALF, 32, 512)] if options.full else []
    tasks = [*costs_tasks(results, options), Task(SECTION, _TILE, 0, 3.0, partial(_tile, results, options))]
    for model, n, new_tok in [(BUNDLED, 4, 8)] if options.smoke else cases:
        once = estimate.decoding_s(model, n, new_tok) + estimate.reading_s(model, PROMPT) + estimate.opening_s(model)
        for round_ in range(1 if model is HALF and not options.full else min(2, options.rounds)):
            measure = partial(_measure, results, options, model, n, new_tok, round_)
            tasks.append(Task(SECTION, f"{model.name} N={n} +{new_tok}", round_, 2 * once, measure))
    return tasks


def costs_tasks(results: Results, options: Options) -> list[Task]:
    """The rule's costs; other sections that go by the rule want them, too."""
    models = (BUNDLED,) if options.smoke else _MEASURED
    return [Task(SECTION, f"{_COSTS}{m.name}", 0, 5.0, partial(_costs, results, options, m)) for m in models]


def costs_of(results: Results, model: Model) -> KvCosts:
    """What was measured here with a model; with one that was not measured, what hangs on the machine alone."""
    for name in (model.name, BUNDLED.name):
        for row in results.of(SECTION, case=f"{_COSTS}{name}"):
            costs = KvCosts(**{f.name: row[f.name] for f in fields(KvCosts)})
            return costs if name == model.name else replace(costs, read_s=KvCosts().read_s)
    return KvCosts()


def _costs(results: Results, options: Options, model: Model) -> None:
    costs = measure_costs(files.path_of(model), n_threads=options.threads)
    results.add(SECTION, f"{_COSTS}{model.name}", **asdict(costs))


def _tile(results: Results, options: Options) -> None:
    """Milliseconds of a step of the bundled policy, in both layouts, one branch below the tile and at it."""
    found: Row = {}
    for lanes in (QUERY_TILE - 1, QUERY_TILE):
        steps = compare_layouts(files.path_of(BUNDLED), options.threads, lanes, depth=48)
        found |= {f"unified_{lanes}_ms": 1e3 * steps.step_s, f"streams_{lanes}_ms": 1e3 * (steps.step_s - steps.more_s)}
    results.add(SECTION, _TILE, **found)


def _measure(results: Results, options: Options, model: Model, n: int, new_tok: int, round_: int) -> None:
    """What the rule takes is told by the costs measured here, and where they are missing by the defaults."""
    path, tok_s = files.path_of(model), {}
    for layout in ("unified", "streams") if round_ % 2 else ("streams", "unified"):
        engine = Engine(path, lanes=n, prompt_tok=PROMPT, new_tok=new_tok, threads=options.threads, layout=layout)
        engine.run(n, PROMPT, 2)
        tok_s[layout] = engine.run(n, PROMPT, new_tok, round_).tok_s
        engine.close()
    costs = costs_of(results, model)
    shared, work = KvLayout(True, 2, 2), Workload(n, PROMPT, new_tok)
    chosen = choose(work, shape_of(path), costs, shared=shared, memory_bytes=KV_BYTES)
    rule = "unified" if chosen is shared else "streams"
    case = f"{model.name} N={n} +{new_tok}"
    results.add(SECTION, case, round_, model=model.name, n=n, new_tok=new_tok, rule=rule, **tok_s)


def report(results: Results) -> str:
    """Medians, and the choice by the costs measured on this machine."""
    head = ("model", "N", "new tok", "unified tok/s", "streams tok/s", "streams over unified", "the rule takes")
    lines = []
    for case in dict.fromkeys(r["case"] for r in results.of(SECTION) if "rule" in r):
        rows = results.of(SECTION, case=case)
        first, unified, streams = rows[0], median(rows, "unified"), median(rows, "streams")
        facts = (first["model"], first["n"], first["new_tok"])
        lines.append((*facts, unified, streams, streams / unified, first["rule"]))
    parts = [table(head, lines)] if lines else []
    costs = [r for r in results.of(SECTION) if r["case"].startswith(_COSTS)]
    names = [f.name for f in fields(KvCosts)]
    rows = [(r["case"].removeprefix(_COSTS), *(f"{r[name]:.2e}" for name in names)) for r in costs]
    parts += [table(("measured with", *names), rows)] if rows else []
    for row in results.of(SECTION, case=_TILE):
        names = ("branches", "unified, ms a step", "streams, ms a step")
        lanes = [(n, row[f"unified_{n}_ms"], row[f"streams_{n}_ms"]) for n in (QUERY_TILE - 1, QUERY_TILE)]
        parts.append("The bundled policy behind 48 tokens each, without the engine:\n\n" + table(names, lanes))
    return "\n\n".join(parts)
