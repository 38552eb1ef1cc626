"""What the bundled policy can do, by family and level: ``python -m models.recipes.evaluate_policy``. Split ``test``.

The runtime itself samples, from the file that ships. The default's samples are kept for ``evaluate_verifier``; another
policy (``--model``) has a log of its own.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter, defaultdict
from collections.abc import Callable
from functools import partial

import numpy as np
from tokenizers import Tokenizer

from edge_ttc.api import open_unprofiled
from edge_ttc.config import load_config
from edge_ttc.domain import Problem, Stop
from edge_ttc.problems import is_right
from edge_ttc.strategy.requests import Grow, Node, Steps
from models.recipes.config import LOGS, TOKENIZER, WORK, scaled
from models.recipes.prm_data import ballot, final_answer, token_bytes
from models.recipes.runtime import nodes_of, spread
from models.recipes.sampling import Samples, questions, save
from models.recipes.vocabulary import load_tokenizer

QUESTIONS, COPIES, SEED = scaled(1000, 16), 64, 21
EDGES = (0.8, 0.6, 0.4, 0.2)
"""A question of pass@1 above the first lies in difficulty bin 1, and so on to bin 5."""
SAMPLES = WORK / "test_samples.npz"

Row = dict[str, float]


def answers(tokenizer: Tokenizer, samples: Samples) -> list[list[str]]:
    table = token_bytes(tokenizer)
    return [[final_answer(t, [table[i] for i in t]) for t in texts] for texts in samples.ids]


def row(problem: Problem, sampled: list[str], greedy: str) -> Row:
    """The figures of one question."""
    verdicts = {a: is_right(problem, a) for a in {*sampled, greedy}}
    right = np.mean([verdicts[a] for a in sampled])
    ballots = {ballot(problem, a): a for a in reversed(sampled) if a}
    votes = Counter(ballot(problem, a) for a in sampled if a)
    elected = ballots[votes.most_common(1)[0][0]] if votes else greedy
    return {
        "pass_1": float(right),
        f"pass_{len(sampled)}": float(right > 0),
        f"majority_{len(sampled)}": float(verdicts[elected]),
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


def steps(copies: int, root: Node) -> Steps:
    """The greedy text, then ``copies`` samples at temperature 1."""
    greedy = yield Grow((root,), Stop.END, temperature=0.0)
    return [*greedy, *(yield Grow((root,) * copies, Stop.END))]


def written(model: str | None, copies: int, part: list[tuple[int, Problem]]) -> list[list[list[int]]]:
    """The token ids of what ``steps`` gives, of each problem, by one thread."""
    with open_unprofiled(model, prm="none", config=load_config({}, {"engine.threads": 1})) as session:
        return [
            [n.ids.tolist() for n in nodes_of(session, p.text, partial(steps, copies), SEED + i)[0]] for i, p in part
        ]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--model", help="id of a policy; the bundled default if it is not given")
    parser.add_argument("--copies", type=int, default=COPIES, help="samples a question; fewer with --model alone")
    given = parser.parse_args()
    if given.model is None and given.copies != COPIES:
        parser.error(f"evaluate_verifier reads {COPIES} samples of the default policy")
    tokenizer, problems = load_tokenizer(TOKENIZER), questions("test", SEED, QUESTIONS)
    texts = spread(partial(written, given.model, given.copies), problems)
    samples = Samples(problems, [], [drawn for _, *drawn in texts])
    greedy = answers(tokenizer, Samples(problems, [], [[text] for text, *_ in texts]))
    if given.model is None:
        save(samples, SAMPLES)
    drawn = answers(tokenizer, samples)
    rows = [row(p, s, g[0]) for p, s, g in zip(problems, drawn, greedy, strict=True)]
    tables = {
        "all": grouped(problems, rows, lambda _: "all"),
        "family": grouped(problems, rows, lambda p: p.source.rpartition("/")[2]),
        "level": grouped(problems, rows, lambda p: str(p.level)),
        "family/level": grouped(problems, rows, lambda p: f"{p.source.rpartition('/')[2][:10]}/{p.level}"),
    }
    for title, table in tables.items():
        show(title, table)
    LOGS.mkdir(parents=True, exist_ok=True)
    (LOGS / f"evaluate_policy{'-' + given.model if given.model else ''}.json").write_text(
        json.dumps(tables, indent=1) + "\n"
    )


if __name__ == "__main__":
    main()
