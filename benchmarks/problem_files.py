"""The bundled models on files of problems: ``python -m benchmarks.problem_files FILE [FILE …] [--limit N]``.

For the sixty hand-written questions (``benchmarks/data/plain_english.jsonl``) and public sets by path (GSM8K, SVAMP):
greedy, pass@1, pass@N, majority, best-of-N weighted and ``auto``, the pools of one question drawn with one seed. Writes
``results/problem_files.jsonl`` (a row a question: what was right, no text of any set) and the table beside it.
"""

from __future__ import annotations

import argparse
import json
import random
from pathlib import Path

import numpy as np

from benchmarks.statistics import mean_interval
from edge_ttc.api import Session
from edge_ttc.api import open as open_session
from edge_ttc.config import load_config
from edge_ttc.domain import Problem
from edge_ttc.problems import is_right
from edge_ttc.problems.loaders import load

RESULTS = Path(__file__).parent / "results"
COLUMNS = ("greedy", "pass@1", "pass@N", "majority", "best-of-N", "auto")


def measure(session: Session, problem: Problem, n: int, seed: int) -> dict[str, object]:
    """Every column for one question, as fractions, with the joules of ``auto``."""

    answers = {
        "greedy": session.ask(problem.text, [], strategy="greedy", seed=seed),
        "majority": session.ask(problem.text, [], strategy="majority", n=n, seed=seed),
        "best-of-N": session.ask(problem.text, [], strategy="best-of-n", n=n, seed=seed),
        "auto": session.ask(problem.text, [], strategy="auto", seed=seed),
    }
    marks = [float(is_right(problem, c.answer)) for c in answers["majority"].candidates]
    row: dict[str, object] = {"id": problem.id, "pass@1": round(float(np.mean(marks)), 4), "pass@N": float(any(marks))}
    row |= {name: float(is_right(problem, answer.value)) for name, answer in answers.items()}
    return row | {"auto_j": round(answers["auto"].usage.energy_j, 5), "confidence": answers["auto"].confidence}


def table(rows: list[dict], n: int) -> str:
    lines = [f"N = {n}; accuracies in %, with 95 % intervals over questions.", ""]
    lines += [f"| set | questions | {' | '.join(COLUMNS)} |", f"|---|---|{'---|' * len(COLUMNS)}"]
    for name in dict.fromkeys(row["file"] for row in rows):
        own = [row for row in rows if row["file"] == name]
        cells = []
        for column in COLUMNS:
            mean, low, high = mean_interval([row[column] for row in own])
            cells.append(f"{100 * mean:.1f} ({100 * low:.1f}–{100 * high:.1f})")
        lines.append(f"| {name} | {len(own)} | {' | '.join(cells)} |")
    return "\n".join(lines)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", type=Path, nargs="+")
    parser.add_argument("--limit", type=int, default=300, help="questions of each file, drawn by a fixed seed")
    parser.add_argument("--n", type=int, default=64)
    parser.add_argument("--out", type=Path, default=RESULTS / "problem_files.jsonl")
    given = parser.parse_args()
    rows: list[dict] = []
    with open_session(config=load_config({})) as session:
        for path in given.files:
            problems = load(path)
            random.Random(f"limit/{path.name}").shuffle(problems)
            name = path.stem if path.stem != "test" else path.parent.name
            for seed, problem in enumerate(problems[: given.limit]):
                rows.append({"file": name, **measure(session, problem, given.n, seed)})
            print(table(rows, given.n), flush=True)
    given.out.write_text("".join(json.dumps(r, separators=(",", ":")) + "\n" for r in rows))
    given.out.with_suffix(".md").write_text(table(rows, given.n) + "\n")


if __name__ == "__main__":
    main()
