"""How many training questions are test questions: ``python -m models.recipes.overlap --gsm8k PATH FILE …``.

Makes the questions of the small policy's further training anew and compares each, case, spacing, apostrophes and the
closing mark aside, with those of the given files (``svamp/SVAMP.json``, ``gsm8k/test.jsonl``), with the sixty
hand-written ones and with the benchmark's.
"""

from __future__ import annotations

import argparse
import itertools
import json
from collections.abc import Iterable
from pathlib import Path

from edge_ttc.domain import Problem
from edge_ttc.problems import school
from edge_ttc.problems.loaders import load
from models.recipes.config import FURTHER, HAND_WRITTEN, LOGS
from models.recipes.documents import key
from models.recipes.train_policy import problems

BENCHMARK_SEEDS = (11, 21, 77)
"""Of the exports', the policy's and ``benchmarks.first_light``'s evaluations."""


def counts(made: Iterable[Problem], known: dict[str, frozenset[str]]) -> dict[str, int]:
    """Questions in all, and those that are of each set."""
    found = {"questions": 0, **dict.fromkeys(known, 0)}
    for problem in made:
        text = key(problem.text)
        found["questions"] += 1
        for name, texts in known.items():
            found[name] += text in texts
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--gsm8k", type=Path, required=True, help="GSM8K's train.jsonl")
    parser.add_argument("--questions", type=int, default=280_000)
    parser.add_argument("files", type=Path, nargs="*")
    given = parser.parse_args()
    config = FURTHER["small"]
    known = {
        f"{path.parent.name}/{path.name}": frozenset(key(p.text) for p in load(path))
        for path in (*given.files, *HAND_WRITTEN)
    }
    benchmark = (itertools.islice(school.benchmark(seed, "test"), 2_000) for seed in BENCHMARK_SEEDS)
    known["benchmark"] = frozenset(key(p.text) for part in benchmark for p in part)
    seeds = (config.seed + 1000 * number for number in range(config.shards))
    streams = (problems(given.gsm8k, seed, told=config.told) for seed in seeds)
    each = given.questions // config.shards
    found = counts((p for stream in streams for p in itertools.islice(stream, each)), known)
    (LOGS / "overlap.json").write_text(json.dumps(found, indent=1) + "\n")
    print(json.dumps(found, indent=1))


if __name__ == "__main__":
    main()
