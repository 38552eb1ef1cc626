"""What a policy can do, by family and level: ``python -m models.recipes.evaluate_policy small``. Split ``test``."""

from __future__ import annotations

import argparse
import json
from collections import Counter, defaultdict
from collections.abc import Callable

import numpy as np
from tokenizers import Tokenizer

from edge_ttc.domain import Problem
from edge_ttc.problems import is_right
from models.recipes.config import LOGS, POLICIES, TOKENIZER, TUNED, WORK, scaled
from models.recipes.prm_data import final_answer, token_bytes
from models.recipes.sampling import Sampler, Samples, questions, sample_problems, save
from models.recipes.train_policy import trained
from models.recipes.vocabulary import load_tokenizer

QUESTIONS, COPIES, SEED = scaled(1000, 40), 64, 21
EDGES = (0.8, 0.6, 0.4, 0.2)
"""A question of pass@1 above the first lies in difficulty bin 1, and so on to bin 5."""

Row = dict[str, float]


def answers(tokenizer: Tokenizer, samples: Samples) -> list[list[str]]:
    table = token_bytes(tokenizer)
    return [[final_answer(t, [table[i] for i in t]) for t in texts] for texts in samples.ids]


def row(problem: Problem, sampled: list[str], greedy: str) -> Row:
    """The figures of one question."""
    verdicts = {a: is_right(problem, a) for a in {*sampled, greedy}}
    right = np.mean([verdicts[a] for a in sampled])
    votes = Counter(a for a in sampled if a)
    elected = votes.most_common(1)[0][0] if votes else greedy
    return {
        "pass_1": float(right),
        f"pass_{COPIES}": float(right > 0),
        f"majority_{COPIES}": float(verdicts[elected]),
        "greedy": float(verdicts[greedy]),
        "bin": 1.0 + sum(float(right) <= edge for edge in EDGES),
    }


def grouped(problems: list[Problem], rows: list[Row], key: Callable[[Problem], str]) -> dict[str, dict[str, float]]:
    """Means of each group, its size, and the questions in each difficulty bin."""
    groups: dict[str, list[Row]] = defaultdict(list)
    for problem, figures in zip(problems, rows, strict=True):
        groups[key(problem)].append(figures)
    out: dict[str, dict[str, float]] = {}
    for name, members in sorted(groups.items()):
        out[name] = {k: round(float(np.mean([m[k] for m in members])), 3) for k in members[0] if k != "bin"}
        bins = Counter(int(m["bin"]) for m in members)
        out[name] |= {"questions": len(members)} | {f"bin_{b}": bins[b] for b in range(1, 6)}
    return out


def show(title: str, table: dict[str, dict[str, float]]) -> None:
    columns = list(next(iter(table.values())))
    print(f"\n{title:12}", *(f"{c:>11}" for c in columns))
    for name, figures in table.items():
        print(f"{name:12}", *(f"{figures[c]:11g}" for c in columns))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("name", choices=sorted(POLICIES | TUNED))
    name = parser.parse_args().name
    tokenizer, model = load_tokenizer(TOKENIZER), trained(name)
    problems = questions("test", SEED, QUESTIONS)
    sampler = Sampler(model)
    samples = sample_problems(sampler, tokenizer, problems, COPIES, SEED)
    greedy = answers(tokenizer, sample_problems(sampler, tokenizer, problems, 0, SEED))
    save(samples, WORK / f"test_samples-{name}.npz")
    sampled = answers(tokenizer, samples)
    rows = [row(p, s, g[0]) for p, s, g in zip(problems, sampled, greedy, strict=True)]
    tables = {
        "all": grouped(problems, rows, lambda _: "all"),
        "family": grouped(problems, rows, lambda p: p.source.rpartition("/")[2]),
        "level": grouped(problems, rows, lambda p: str(p.level)),
        "family/level": grouped(problems, rows, lambda p: f"{p.source.rpartition('/')[2][:10]}/{p.level}"),
    }
    for title, table in tables.items():
        show(title, table)
    LOGS.mkdir(parents=True, exist_ok=True)
    (LOGS / f"evaluate_policy-{name}.json").write_text(json.dumps(tables, indent=1) + "\n")


if __name__ == "__main__":
    main()
