"""Chains of revisions by the product itself: ``python -m models.recipes.evaluate_revision``. Split ``test``.

Every question gets ``CHAINS`` chains of ``LENGTH`` attempts (``strategy.revise``, scored as it goes), and as many
independent samples beside them. A chain that is done before, since an attempt scored ``--enough``, stays at that
attempt. From the samples, chains are made without any revising, by the same rule (``RevisionConfig.enough`` where no
score is enough for the others): a sample that scores enough is kept, one below gives way to the next. Revising must
show more than these do. Intervals are 95 % ones over questions.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence

import numpy as np

from benchmarks.statistics import difference_interval, mean_interval
from edge_ttc.api import Session, open_unprofiled
from edge_ttc.config import load_config
from edge_ttc.domain import Problem, Stop
from edge_ttc.problems import is_right
from edge_ttc.strategy.requests import Grow, Node, Score, Steps
from edge_ttc.strategy.revise import revise
from edge_ttc.strategy.select import Select, by_chain, hierarchical_vote, majority_vote, weighted_vote
from models.recipes.config import LOGS, REVISION, scaled
from models.recipes.prm_metrics import auc
from models.recipes.runtime import nodes_of
from models.recipes.sampling import questions

QUESTIONS, CHAINS, LENGTH, SEED = scaled(300, 6), 4, 9, 63
ENOUGH = 0.2
"""The score at which a chain is done, chosen on split ``calibration``."""
FIRST, LAST = 0, 7
"""Positions 1 and 8 of a chain, counted from 0."""


def texts(
    session: Session, problem: Problem, enough: float, temperature: float, seed: int
) -> tuple[list[Node], list[Node]]:
    """The attempts of all chains, and as many scored independent samples at temperature 1."""

    def steps(root: Node) -> Steps:
        pool = yield Score(tuple((yield Grow((root,) * CHAINS * LENGTH, Stop.END))))
        return [*pool, *(yield from revise(root, CHAINS * LENGTH, CHAINS, 1, enough, temperature))]

    nodes, _ = nodes_of(session, problem.text, steps, seed)
    return nodes[CHAINS * LENGTH :], nodes[: CHAINS * LENGTH]


def whole_chains(attempts: Sequence[Node]) -> list[Node]:
    """``CHAINS`` chains of ``LENGTH`` attempts, one after the other: one that was done before stays at its last."""
    return [n for chain in by_chain(attempts) for n in (*chain, *[chain[-1]] * (LENGTH - len(chain)))]


def without_revising(pool: Sequence[Node], enough: float) -> list[Node]:
    """Chains as long as the others: the latest sample, or the first whose score is ``enough``."""
    out: list[Node] = []
    for first in range(0, len(pool), LENGTH):
        held: Node | None = None
        for sample in pool[first : first + LENGTH]:
            held = held if held is not None and held.rank >= enough else sample
            out.append(held)
    return out


def flows(right: np.ndarray) -> dict[str, float]:
    """What happens from one attempt to the next. ``right``: (questions, chains, length) bool."""
    before, after = right[:, :, :-1], right[:, :, 1:]
    return {
        "wrong_to_right": int((~before & after).sum()),
        "right_to_wrong": int((before & ~after).sum()),
        "wrong_to_right_of_wrong": round(float((~before & after).sum() / (~before).sum()), 4),
        "right_to_wrong_of_right": round(float((before & ~after).sum() / before.sum()), 4),
    }


def over_first(right: np.ndarray) -> list[float]:
    """Position 8 less position 1, in points, with its interval over questions."""
    by_question = right[:, :, LAST].mean(1) - right[:, :, FIRST].mean(1)
    return [round(100 * x, 2) for x in mean_interval(by_question.tolist())]


def chosen(problem: Problem, nodes: Sequence[Node], select: Select) -> float:
    """1 where the rule's choice is right."""
    vote = select(nodes)
    return float(vote is not None and is_right(problem, vote.node.answer))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--model", default="tiny-revision", help="a policy that revises")
    parser.add_argument("--enough", type=float, default=ENOUGH, help="score at which a chain is done; 2: none is")
    parser.add_argument("--temperature", type=float, default=0.7, help="of all attempts of the chains")
    parser.add_argument("--split", default="test", choices=["test", "calibration"], help="calibration: to choose by")
    parser.add_argument("--questions", type=int, default=QUESTIONS)
    given = parser.parse_args()
    problems = questions(given.split, SEED, given.questions)
    rows: list[dict[str, np.ndarray]] = []
    first: list[float] = []
    ranked: list[float] = []
    picks: dict[str, list[float]] = {}
    with open_unprofiled(given.model, config=load_config({})) as session:
        for number, problem in enumerate(problems):
            attempts, pool = texts(session, problem, given.enough, given.temperature, SEED + number)
            plain = without_revising(pool, min(given.enough, REVISION.enough))
            alone = np.array([is_right(problem, n.answer) for n in pool])
            ranked.append(auc(np.array([n.rank for n in pool]), alone))
            first.append(float(alone.mean()))
            rows.append(
                {
                    name: np.array([is_right(problem, n.answer) for n in nodes]).reshape(CHAINS, LENGTH)
                    for name, nodes in (("chain", whole_chains(attempts)), ("without revising", plain))
                }
            )
            for name, nodes, select in (
                ("revisions, hierarchical vote", attempts, hierarchical_vote),
                ("revisions, weighted vote", attempts, weighted_vote),
                ("revisions, majority", attempts, majority_vote),
                ("samples, weighted vote", pool, weighted_vote),
                ("samples, majority", pool, majority_vote),
            ):
                picks.setdefault(name, []).append(chosen(problem, nodes, select))
            if number % 50 == 49:
                print(f"{number + 1} questions", flush=True)
    right = {name: np.stack([row[name] for row in rows]) for name in rows[0]}
    best = picks["samples, weighted vote"]
    out = {
        "split": given.split,
        "questions": len(problems),
        "chains": CHAINS,
        "enough": given.enough,
        "temperature": given.temperature,
        "pass_1_of_samples": [round(x, 4) for x in mean_interval(first)],
        "auc_within_of_samples": round(float(np.nanmean(ranked)), 4),
        **{
            name: {
                "pass_1_by_position": np.round(marks.mean((0, 1)), 4).tolist(),
                "position_8_over_1_points": over_first(marks),
                **flows(marks),
            }
            for name, marks in right.items()
        },
        "revising_over_without_at_8_points": [
            round(100 * x, 2)
            for x in difference_interval(
                right["chain"][:, :, LAST].mean(1).tolist(), right["without revising"][:, :, LAST].mean(1).tolist()
            )
        ],
        "selection_of_all": {
            name: {
                "right": round(float(np.mean(values)), 4),
                "over_best_of_samples_points": [round(100 * x, 2) for x in difference_interval(values, best)],
            }
            for name, values in picks.items()
        },
    }
    LOGS.mkdir(parents=True, exist_ok=True)
    usual = given.split == "test" and given.enough == ENOUGH
    log = "evaluate_revision.json" if usual else f"evaluate_revision-{given.split}-{given.enough}.json"
    (LOGS / log).write_text(json.dumps(out, indent=1) + "\n")
    print(json.dumps(out, indent=1))


if __name__ == "__main__":
    main()
