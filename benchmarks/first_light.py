"""Accuracy, tokens, FLOPs and joules of five methods on unseen generated questions.

``python -m benchmarks.first_light`` writes ``results/first_light.jsonl`` (a row a question and method) and prints the
table of ``results/first_light.md``. The methods take turns within each question, so that they share the machine's mood.
"""

from __future__ import annotations

import argparse
import itertools
import json
from collections import Counter
from pathlib import Path
from typing import Any

from benchmarks.statistics import difference_interval, mean_interval, mean_of
from edge_ttc.api import Session
from edge_ttc.api import open as open_session
from edge_ttc.domain import Answer, Problem
from edge_ttc.problems import is_right, school

RESULTS = Path(__file__).parent / "results"
METHODS: dict[str, dict[str, Any]] = {
    "greedy": {"strategy": "greedy"},
    "majority@16": {"strategy": "majority", "n": 16},
    "best-of-16": {"strategy": "best-of-n", "n": 16},
    "beam (16, 4)": {"strategy": "beam", "n": 16, "params": {"m": 4}},
    "auto": {"strategy": "auto"},
}


def row_of(method: str, problem: Problem, answer: Answer) -> dict[str, Any]:
    """What is kept of one answer."""
    usage = answer.usage
    return {
        "id": problem.id,
        "method": method,
        "right": is_right(problem, answer.value),
        "ran": " ".join([answer.strategy.name, *(str(answer.strategy.parameters[k]) for k in ("n", "m")
                                                 if k in answer.strategy.parameters)]),
        "bin": answer.difficulty.bin if answer.difficulty else None,
        "confidence": round(answer.confidence, 4) if answer.confidence is not None else None,
        "prompt_tok": usage.prompt_tok,
        "policy_tok": usage.policy_tok,
        "prm_tok": usage.prm_tok,
        "discarded_tok": usage.discarded_tok,
        "mflop": round(usage.flop / 1e6, 1),
        "energy_j": round(usage.energy_j, 5),
        "wall_s": round(usage.wall_s, 5),
    }  # fmt: skip


def measure(session: Session, problems: list[Problem]) -> list[dict[str, Any]]:
    """Every method on every question, the order of the methods rotating."""
    rows = []
    names = list(METHODS)
    for index, problem in enumerate(problems):
        turn = index % len(names)
        for method in names[turn:] + names[:turn]:
            answer = session.ask(problem.text, budget=[], seed=index, **METHODS[method])
            rows.append(row_of(method, problem, answer))
    return rows


def table(rows: list[dict[str, Any]]) -> str:
    """The Markdown table, with what ``auto`` ran and how it compares with best-of-16."""
    by_method = {m: [r for r in rows if r["method"] == m] for m in METHODS}
    lines = [
        "| method | accuracy, % (95 % interval) | policy tok | PRM tok | discarded tok | Mflop | J | ms |",
        "|---|---|---|---|---|---|---|---|",
    ]
    for method, own in by_method.items():
        mean, low, high = mean_interval([float(bool(r["right"])) for r in own])
        cells = [mean_of(own, key) for key in ("policy_tok", "prm_tok", "discarded_tok", "mflop")]
        accuracy = f"{100 * mean:.1f} ({100 * low:.1f}–{100 * high:.1f})"
        lines.append(f"| {method} | {accuracy} | {' | '.join(f'{c:.0f}' for c in cells)} "
                     f"| {mean_of(own, 'energy_j'):.3f} | {1000 * mean_of(own, 'wall_s'):.1f} |")  # fmt: skip
    return "\n".join([*lines, "", *_comparisons(by_method)])


def _comparisons(by_method: dict[str, list[dict[str, Any]]]) -> list[str]:
    right = {m: [float(bool(r["right"])) for r in rows] for m, rows in by_method.items()}
    lines = []
    for a, b in (("auto", "best-of-16"), ("best-of-16", "majority@16"), ("beam (16, 4)", "majority@16")):
        mean, low, high = difference_interval(right[a], right[b])
        ratio = mean_of(by_method[a], "energy_j") / mean_of(by_method[b], "energy_j")
        lines.append(f"- {a} less {b}: {100 * mean:+.1f} points ({100 * low:+.1f} to {100 * high:+.1f}), "
                     f"{ratio:.2f} of its joules")  # fmt: skip
    lines.append(f"- auto ran: {dict(Counter(str(r['ran']) for r in by_method['auto']).most_common())}")
    lines += ["", *_beam_by_bin(by_method)]
    return lines


def _beam_by_bin(by_method: dict[str, list[dict[str, Any]]]) -> list[str]:
    """Beam search against as many votes, by the difficulty that ``auto`` predicted."""
    bins = {r["id"]: r["bin"] for r in by_method["auto"]}
    right = {m: {r["id"]: float(bool(r["right"])) for r in rows} for m, rows in by_method.items()}
    lines = ["| predicted bin | questions | beam (16, 4) less majority@16, points |", "|---|---|---|"]
    for name, chosen in (*((str(b), {b}) for b in range(1, 6)), ("3 and 4", {3, 4})):
        ids = [i for i, b in bins.items() if b in chosen]
        if ids:
            beam, votes = ([right[m][i] for i in ids] for m in ("beam (16, 4)", "majority@16"))
            mean, low, high = (100 * x for x in difference_interval(beam, votes))
            lines.append(f"| {name} | {len(ids)} | {mean:+.1f} ({low:+.1f} to {high:+.1f}) |")
    return lines


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--questions", type=int, default=500)
    parser.add_argument("--seed", type=int, default=77, help="of the test-split stream")
    parser.add_argument("--out", type=Path, default=RESULTS / "first_light.jsonl")
    parser.add_argument("--report", action="store_true", help="the table anew from the rows there are")
    arguments = parser.parse_args()
    if arguments.report:
        rows = [json.loads(row) for row in arguments.out.read_text(encoding="utf-8").splitlines()]
        _tell(rows, arguments.out)
        return
    problems = list(itertools.islice(school.benchmark(arguments.seed, "test"), arguments.questions))
    with open_session() as session:
        session.ask("What is 1 + 2?", strategy="best-of-n", n=16)  # warm up
        rows = measure(session, problems)
    arguments.out.parent.mkdir(parents=True, exist_ok=True)
    arguments.out.write_text("".join(json.dumps(r, separators=(",", ":")) + "\n" for r in rows))
    _tell(rows, arguments.out)


def _tell(rows: list[dict[str, Any]], out: Path) -> None:
    text = table(rows)
    out.with_suffix(".md").write_text(text + "\n")
    print(text)


if __name__ == "__main__":
    main()
