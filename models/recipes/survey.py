"""How hard each family is at each level for a policy: ``python -m models.recipes.survey small``. Split ``calibration``.

The benchmark's mix (``edge_ttc.problems.school.BENCHMARK``) is set from this table, by generator parameters only.
"""

from __future__ import annotations

import argparse
import json
import os
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context

import torch

from edge_ttc.problems import is_right, school
from models.recipes.config import LOGS, POLICIES, TOKENIZER, scaled
from models.recipes.evaluate_policy import EDGES, answers
from models.recipes.sampling import Sampler, sample_problems
from models.recipes.train_policy import trained
from models.recipes.vocabulary import load_tokenizer

QUESTIONS, COPIES, SEED = scaled(30, 1), scaled(16, 2), 77


def cell(name: str, family: str) -> list[dict[str, object]]:
    """One row a level: mean pass@1, the share of questions in each difficulty bin, questions solved at least once."""
    torch.set_num_threads(1)
    tokenizer, sampler = load_tokenizer(TOKENIZER), Sampler(trained(name))
    problems = [school.generate(family, n, f"survey-{SEED}-{i}", "calibration") for n in school.LEVELS
                for i in range(QUESTIONS)]  # fmt: skip
    samples = sample_problems(sampler, tokenizer, problems, COPIES, SEED)
    shares = [sum(is_right(p, a) for a in given) / COPIES
              for p, given in zip(problems, answers(tokenizer, samples), strict=True)]  # fmt: skip
    rows: list[dict[str, object]] = []
    for place, level in enumerate(school.LEVELS):
        mine = shares[place * QUESTIONS : (place + 1) * QUESTIONS]
        bins = [1 + sum(s <= edge for edge in EDGES) for s in mine]
        rows.append({
            "family": family, "level": level, "pass_1": round(sum(mine) / QUESTIONS, 3),
            "bins": [bins.count(b) for b in range(1, 6)], "solved": sum(s > 0 for s in mine),
        })  # fmt: skip
    return rows


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("name", choices=sorted(POLICIES))
    name = parser.parse_args().name
    with ProcessPoolExecutor(os.cpu_count(), mp_context=get_context("spawn")) as workers:
        tables = list(workers.map(cell, [name] * len(school.FAMILIES), school.FAMILIES))
    LOGS.mkdir(parents=True, exist_ok=True)
    with (LOGS / f"survey-{name}.jsonl").open("w") as log:
        for row in (row for table in tables for row in table):
            log.write(json.dumps(row) + "\n")
            print(row)


if __name__ == "__main__":
    main()
