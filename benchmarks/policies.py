"""A small policy with more compute against one 14 times larger: accuracy, FLOPs and joules of both.

``python -m benchmarks.policies`` writes ``results/policies.jsonl`` (a row a question, policy and method) and prints the
table of ``results/policies.md``. Policies and methods take turns within each question. The default of ``ask`` is chosen
by it: the policy with the most right answers at the same joules. The large one is to be installed first
(``models.recipes.write_catalog --large``).
"""

from __future__ import annotations

import argparse
import itertools
import json
from contextlib import ExitStack
from pathlib import Path
from typing import Any

from benchmarks.first_light import METHODS, row_of
from benchmarks.statistics import difference_interval, mean_interval, mean_of
from edge_ttc.api import Session
from edge_ttc.api import open as open_session
from edge_ttc.domain import Problem
from edge_ttc.problems import school

RESULTS = Path(__file__).parent / "results"
POLICIES = ("tiny-policy", "tiny-policy-large")
RUN = ("greedy", "majority@16", "best-of-16")
KEPT = ("id", "method", "right", "policy_tok", "prm_tok", "mflop", "energy_j", "wall_s")


def measure(sessions: dict[str, Session], problems: list[Problem]) -> list[dict[str, Any]]:
    """Every method of every policy on every question, the order rotating."""
    rows = []
    cells = list(itertools.product(sessions, RUN))
    for index, problem in enumerate(problems):
        turn = index % len(cells)
        for policy, method in cells[turn:] + cells[:turn]:
            answer = sessions[policy].ask(problem.text, budget=[], seed=index, **METHODS[method])
            row = row_of(method, problem, answer)
            rows.append({"policy": policy, **{key: row[key] for key in KEPT}})
    return rows


def table(rows: list[dict[str, Any]]) -> str:
    """Accuracy and cost of each, and each against the large policy's greedy text."""
    cells = {(p, m): [r for r in rows if (r["policy"], r["method"]) == (p, m)] for p in POLICIES for m in RUN}
    right = {cell: [float(bool(r["right"])) for r in own] for cell, own in cells.items()}
    rival = (POLICIES[1], "greedy")
    lines = [
        f"| policy | method | accuracy, % (95 % interval) | Mflop | J | ms | J a right answer | over {POLICIES[1]}'s "
        "greedy text, points | of its joules |",
        "|---|---|---|---|---|---|---|---|---|",
    ]
    for cell, own in cells.items():
        mean, low, high = (100 * x for x in mean_interval(right[cell]))
        joules = mean_of(own, "energy_j")
        points, least, most = (100 * x for x in difference_interval(right[cell], right[rival]))
        beside = f"{points:+.1f} ({least:+.1f} to {most:+.1f})" if cell != rival else ""
        lines.append(
            f"| {cell[0]} | {cell[1]} | {mean:.1f} ({low:.1f}–{high:.1f}) | {mean_of(own, 'mflop'):.0f} | {joules:.3f} "
            f"| {1000 * mean_of(own, 'wall_s'):.1f} | {100 * joules / mean:.3f} | {beside} "
            f"| {joules / mean_of(cells[rival], 'energy_j'):.2f} |"
        )
    return "\n".join(lines)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--questions", type=int, default=500)
    parser.add_argument("--seed", type=int, default=88, help="of the test-split stream")
    parser.add_argument("--report", action="store_true", help="the table anew from the rows there are")
    arguments = parser.parse_args()
    command = f"python -m benchmarks.policies --questions {arguments.questions} --seed {arguments.seed}"
    if arguments.report:
        kept = [json.loads(line) for line in (RESULTS / "policies.jsonl").read_text().splitlines()]
        return report(kept, command)
    problems = list(itertools.islice(school.benchmark(arguments.seed, "test"), arguments.questions))
    with ExitStack() as stack:
        sessions = {policy: stack.enter_context(open_session(policy)) for policy in POLICIES}
        for session in sessions.values():
            session.ask("What is 1 + 2?", strategy="best-of-n", n=16)  # warm up
        rows = measure(sessions, problems)
    (RESULTS / "policies.jsonl").write_text("".join(json.dumps(r, separators=(",", ":")) + "\n" for r in rows))
    return report(rows, command)


def report(rows: list[dict[str, Any]], command: str) -> None:
    """Writes and prints the table."""
    text = f"`{command}`\n\n{table(rows)}"
    (RESULTS / "policies.md").write_text(text + "\n")
    print(text)


if __name__ == "__main__":
    main()
