"""Every method at equal generations on unseen generated questions, by oracle difficulty.

``python -m benchmarks.strategies`` writes ``results/strategies.jsonl`` (a row a question) and the table beside it.

N is the paper's budget: N whole solutions, so lookahead starts N / (k + 1). Samples are nested pools: sample i of a
question is drawn from the stream (seed, i) whatever the method and N, so that majority, best-of-n and argmax at one N
are three selections from one run, and N = 4 is a part of N = 16. Difficulty is pass@1 of 128 other samples. Questions
are shared out to worker processes; joules are those of the worker's own process.
"""

from __future__ import annotations

import argparse
import itertools
import json
import multiprocessing
import os
import time
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np

from benchmarks.statistics import difference_interval, mean_interval
from edge_ttc.api import Session
from edge_ttc.api import open as open_session
from edge_ttc.config import load_config
from edge_ttc.domain import Problem, Usage
from edge_ttc.errors import UsageError
from edge_ttc.events import Event, Grew
from edge_ttc.plan import named
from edge_ttc.problems import is_right, school
from edge_ttc.strategy import registry
from edge_ttc.strategy.requests import Node
from edge_ttc.strategy.revise import balanced
from edge_ttc.strategy.select import Select, highest_score, majority_vote, weighted_vote

RESULTS = Path(__file__).parent / "results"
SIZES = (4, 16, 64)
ORACLE = 128
EDGES = (0.8, 0.6, 0.4, 0.2)
FIELDS = ("right", "policy_tok", "prm_tok", "discarded_tok", "mflop", "mj")

Run = tuple[int, int, int, int, float, float]
"""One method on one question: the columns ``FIELDS``."""
Method = tuple[str, str, dict[str, int | float]]
"""(label, strategy, parameters)."""


def methods(n: int) -> list[Method]:
    """What is run at a budget of ``n`` generations, beside the pool."""
    rows: list[Method] = [
        ("beam M=4", "beam", {"n": n, "m": 4}),
        ("beam M=√N", "beam", {"n": n, "m": 0}),
        ("beam M=4 g=2", "beam", {"n": n, "m": 4, "every": 2}),
        ("lookahead k=1 M=√N", "lookahead", {"n": n // 2, "m": 0, "k": 1}),
        ("mcts", "mcts", {"n": n}),
        ("dvts", "dvts", {"n": n, "m": 4}),
        ("rebase", "rebase", {"n": n}),
        ("particle-filter", "particle-filter", {"n": n}),
        ("racing", "racing", {"n": n}),
        ("early-stop-dirichlet", "early-stop-dirichlet", {"n": n}),
        ("early-stop-esc", "early-stop-esc", {"n": n}),
    ]
    if n >= 16:
        rows.insert(3, ("lookahead k=3 M=4", "lookahead", {"n": n // 4, "m": 4, "k": 3}))
    chains = sorted({n, balanced(n), 1}, reverse=True)  # all parallel, balanced, all sequential
    rows.extend((f"revise {n // p}:{p}", "revise", {"n": n, "parallel": p}) for p in chains)
    return [*rows, ("ab-mcts", "ab-mcts", {"n": n})]


def run_of(value: str | None, problem: Problem, usage: Usage) -> Run:
    """What is kept of one answer."""
    right = is_right(problem, value)
    counts = (usage.policy_tok, usage.prm_tok, usage.discarded_tok)
    return (int(right), *counts, round(usage.flop / 1e6, 1), round(1000 * usage.energy_j, 2))


def pool_runs(session: Session, problem: Problem, n: int, seed: int) -> dict[str, Run]:
    """Majority, best-of-n and argmax from one pool: what the vote alone costs is what had been spent before scoring."""
    kept: list[Node] = []
    spent: list[Usage] = []

    def keep(nodes: Sequence[Node]) -> None:
        kept[:] = nodes

    def listen(event: Event) -> None:
        if isinstance(event.payload, Grew):
            spent.append(event.usage)

    plan = named("best-of-n", registry.complete("best-of-n", {"n": n}))
    answer = session.solver.solve(problem.text, replace(plan, select=keep), seed=seed, emit=listen)
    rules: tuple[tuple[str, Select, Usage], ...] = (
        ("majority", majority_vote, spent[0]),
        ("best-of-n", weighted_vote, answer.usage),
        ("best-of-n-argmax", highest_score, answer.usage),
    )
    runs = {}
    for name, rule, usage in rules:
        chosen = rule(kept)
        runs[f"{name} @{n}"] = run_of(chosen.node.answer if chosen else None, problem, usage)
    return runs


def pass_1(session: Session, problem: Problem, seed: int) -> float:
    """Share of right ones among ``ORACLE`` samples that no method sees."""
    seeds = [10**6 + 2 * seed + i for i in range(ORACLE // 64)]
    pools = [session.ask(problem.text, [], strategy="majority", n=64, seed=s) for s in seeds]
    answers = [candidate.answer for pool in pools for candidate in pool.candidates]
    return sum(is_right(problem, a) for a in answers) / ORACLE


def measure(session: Session, problem: Problem, seed: int) -> dict[str, object]:
    """Every method on one question; methods that the policy cannot run are left out."""
    greedy = session.ask(problem.text, [], strategy="greedy", seed=seed)
    runs = {"greedy": run_of(greedy.value, problem, greedy.usage)}
    for n in SIZES:
        runs |= pool_runs(session, problem, n, seed)
        for label, strategy, params in methods(n):
            try:
                answer = session.ask(problem.text, [], strategy=strategy, params=params, seed=seed)
            except UsageError:
                continue  # the policy was not taught to revise
            runs[f"{label} @{n}"] = run_of(answer.value, problem, answer.usage)
    return {"id": problem.id, "pass_1": pass_1(session, problem, seed), "runs": runs}


def work(job: tuple[int, int, int, int]) -> list[dict[str, object]]:
    """A worker's questions: every ``step``-th from ``start``."""
    count, stream_seed, start, step = job
    problems = list(itertools.islice(school.benchmark(stream_seed, "test"), count))
    with open_session(config=load_config({})) as session:
        session.ask("What is 1 + 2?", [], strategy="best-of-n", n=16)  # warm up
        return [measure(session, problems[i], i) for i in range(start, count, step)]


def bin_of(p: float) -> int:
    """The edge bin (1 … 5) of pass@1."""
    return 1 + sum(p <= edge for edge in EDGES)


def table(rows: list[dict], command: str) -> str:
    """The Markdown report."""
    bins = np.array([bin_of(row["pass_1"]) for row in rows])
    counts = [int((bins == b).sum()) for b in range(1, 6)]
    names = list(rows[0]["runs"])
    seen = {name: np.array([row["runs"][name] for row in rows], dtype=float) for name in names}
    lines = [
        f"`{command}` on {len(rows)} questions of the test split; edge bins of pass@1 from {ORACLE} other samples hold "
        f"{', '.join(map(str, counts))} questions, easiest first. Accuracies in %, with 95 % intervals over "
        "questions; tokens, Mflop and mJ are means a question.",
        "",
        "| method | all | bin 1 | bin 2 | bin 3 | bin 4 | bin 5 | policy tok | PRM tok | discarded | Mflop | mJ |",
        "|---|---|---|---|---|---|---|---|---|---|---|---|",
    ]
    for name in names:
        own = seen[name]
        cells = [_percent(own[:, 0]), *(_percent(own[bins == b, 0]) for b in range(1, 6))]
        costs = [f"{x:.0f}" for x in own[:, 1:].mean(0)]
        lines.append(f"| {name} | {' | '.join(cells)} | {' | '.join(costs)} |")
    return "\n".join([*lines, "", "Against best-of-n at the same N, paired, in points:", "", *differences(seen)])


def differences(seen: dict[str, np.ndarray]) -> list[str]:
    """Each method less best-of-n, with joules as a part of its."""
    lines = []
    for name, own in seen.items():
        base = seen.get(f"best-of-n @{name.split('@')[-1]}")
        if base is None or name.startswith("best-of-n @"):
            continue
        mean, low, high = difference_interval(own[:, 0].tolist(), base[:, 0].tolist())
        joules = own[:, 5].sum() / base[:, 5].sum()
        lines.append(f"- {name}: {100 * mean:+.1f} ({100 * low:+.1f} to {100 * high:+.1f}), {joules:.2f} of its joules")
    return lines


def _percent(right: np.ndarray) -> str:
    if not len(right):
        return "–"
    mean, low, high = mean_interval(right.tolist())
    return f"{100 * mean:.0f} ({100 * low:.0f}–{100 * high:.0f})"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--questions", type=int, default=200)
    parser.add_argument("--seed", type=int, default=606, help="of the test-split stream")
    parser.add_argument("--workers", type=int, default=os.cpu_count() or 1)
    parser.add_argument("--out", type=Path, default=RESULTS / "strategies.jsonl")
    arguments = parser.parse_args()
    began, workers = time.monotonic(), arguments.workers
    jobs = [(arguments.questions, arguments.seed, start, workers) for start in range(workers)]
    with multiprocessing.get_context("spawn").Pool(workers) as processes:
        parts = processes.map(work, jobs, chunksize=1)
    rows = [row for turn in itertools.zip_longest(*parts) for row in turn if row is not None]
    arguments.out.parent.mkdir(parents=True, exist_ok=True)
    arguments.out.write_text("".join(json.dumps(r, separators=(",", ":")) + "\n" for r in rows))
    command = f"python -m benchmarks.strategies --questions {arguments.questions} --seed {arguments.seed}"
    text = table(rows, command)
    arguments.out.with_suffix(".md").write_text(text + "\n")
    print(text)
    print(f"{time.monotonic() - began:.0f} s with {workers} workers")


if __name__ == "__main__":
    main()
