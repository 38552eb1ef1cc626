"""Monte-Carlo values of the policy's steps, and the scores beside them: ``python -m models.recipes.rollouts``.

The paper's labels (arXiv 2408.03314, appendix D): of the rollouts from a step's end, the share that comes to the right
answer. They train nothing here. They are what a step's score claims to be, P(the final answer is right | the text so
far), so scores are held against them, and logistic regressions on them (binary cross-entropy with soft labels) against
those on exact labels. The questions are this module's own; fitted on the even ones, told of the odd ones.
"""

from __future__ import annotations

import json
import time
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from edge_ttc.problems import is_right
from edge_ttc.verifier.stack import EVIDENCE
from models.recipes.config import LOGS, ROLLOUTS, TOKENIZER, RolloutConfig
from models.recipes.engine import sampled
from models.recipes.fit_stack import FILE as STACK
from models.recipes.fit_stack import known
from models.recipes.logistic import fit_binary
from models.recipes.prm_data import Pool, Shard, final_answer, shard_pool, source, token_bytes
from models.recipes.runtime import spread
from models.recipes.sampling import CAP, questions
from models.recipes.vocabulary import load_tokenizer

FILE = LOGS / "rollouts.json"
APART = 0.25
"""Two steps are told apart where their values differ by this; 16 rollouts are good to about 0.12 each."""
PRM_ALONE = (0, 1)
"""Columns of ``EVIDENCE``: a constant and the PRM's logit at the step."""


SHARD = Shard("calibration", ROLLOUTS.seed, ROLLOUTS.questions, ROLLOUTS.copies, 0, None)


@dataclass(frozen=True, slots=True)
class Prefix:
    """A solution up to a step's end.

    Attributes:
        question: its number in the pool.
        document, step: in the pool, where it was first met.
        ids: prompt and solution so far.
        written: of these, the solution's.
    """

    question: int
    document: int
    step: int
    ids: tuple[int, ...]
    written: int


def prefixes(pool: Pool, config: RolloutConfig = ROLLOUTS) -> Iterator[Prefix]:
    """The ends of the steps, but for the last, of some texts of each question; what two texts share comes once."""
    rng = np.random.default_rng(config.seed)
    for question in range(config.questions):
        texts = np.flatnonzero(pool.question == question)
        met: set[tuple[int, ...]] = set()
        for document in rng.permutation(texts)[: config.texts]:
            start, stop = int(pool.starts[document]), int(pool.starts[document + 1])
            for step, end in enumerate(np.flatnonzero(pool.ends[start:stop])[:-1]):
                ids = tuple(pool.ids[start : start + end + 1].tolist())
                if ids not in met:
                    met.add(ids)
                    yield Prefix(question, int(document), step, ids, int(end) + 1 - int(pool.prompts[document]))


def values(items: list[tuple[int, Prefix]]) -> list[float]:
    """The share of right rollouts from each prefix."""
    table = token_bytes(load_tokenizer(TOKENIZER))
    problems = questions(SHARD.split, SHARD.seed, SHARD.sampled, source(SHARD))
    found = sampled(
        [list(p.ids) for _, p in items], ROLLOUTS.rollouts, ROLLOUTS.seed << 40 | items[0][0] << 20, CAP, 1000
    )
    out = []
    for (_, prefix), ends in zip(items, found, strict=True):
        before = list(prefix.ids[len(prefix.ids) - prefix.written :])
        texts = [before + end for end in ends]
        answers = [final_answer(text, [table[i] for i in text]) for text in texts]
        out.append(float(np.mean([is_right(problems[prefix.question], a) for a in answers])))
    return out


def told(scores: np.ndarray, value: np.ndarray, met: list[Prefix]) -> dict[str, object]:
    """How far scores (n,) are from the values (n,), and whether they put the steps of a question in their order.

    ``ranked`` is over pairs at the same step of one question whose values are ``APART``, each question counting once.
    """
    p = np.clip(scores, 1e-4, 1 - 1e-4)
    tenth = np.minimum((p * 10).astype(int), 9)
    gaps = [(tenth == t).mean() * abs(p[tenth == t].mean() - value[tenth == t].mean()) for t in np.unique(tenth)]
    same: dict[tuple[int, int], list[int]] = defaultdict(list)
    for row, prefix in enumerate(met):
        same[prefix.question, prefix.step].append(row)
    ranked: dict[int, list[float]] = defaultdict(list)
    for (question, _), rows in same.items():
        i, j = (np.array(rows)[k] for k in np.triu_indices(len(rows), 1))
        clear = np.abs(value[i] - value[j]) >= APART
        order = np.sign(scores[i] - scores[j]) * np.sign(value[i] - value[j])
        ranked[question] += (0.5 + 0.5 * order[clear]).tolist()
    orders = [np.mean(r) for r in ranked.values() if r]
    return {
        "cross_entropy": round(float(-(value * np.log(p) + (1 - value) * np.log(1 - p)).mean()), 4),
        "brier": round(float(((p - value) ** 2).mean()), 4),
        "calibration_error": round(float(np.sum(gaps)), 4),
        "ranked": round(float(np.mean(orders)), 4) if orders else None,
        "reliability": [
            {"scored": round(float(p[tenth == t].mean()), 3), "came_right": round(float(value[tenth == t].mean()), 3),
             "steps": int((tenth == t).sum())} for t in np.unique(tenth)
        ],
    }  # fmt: skip


def report(pool: Pool, scores: list[np.ndarray], met: list[Prefix], value: np.ndarray) -> dict[str, object]:
    """Every way to score a step beside the values, on the odd questions."""
    evidence = known(pool, scores)
    x = np.array([evidence[p.document][p.step] for p in met])
    labels = pool.step_labels()
    exact = np.array([labels[p.document][p.step] for p in met], dtype=float)
    fit = np.array([p.question % 2 == 0 for p in met])
    shipped = np.array(list(json.loads(STACK.read_text()).values()))

    def regressed(columns: range | tuple[int, ...], y: np.ndarray) -> np.ndarray:
        weights = np.zeros(len(EVIDENCE))
        weights[list(columns)] = fit_binary(x[fit][:, list(columns)], y[fit])
        return weights

    every = range(len(EVIDENCE))
    weights = {
        "PRM": np.eye(len(EVIDENCE))[1],
        "PRM, fitted on exact labels": regressed(PRM_ALONE, exact),
        "PRM, fitted on values": regressed(PRM_ALONE, value),
        "bundled stack": shipped,
        "stack, fitted on exact labels": regressed(every, exact),
        "stack, fitted on values": regressed(every, value),
    }
    there = [p for p, f in zip(met, fit, strict=True) if not f]
    ways = {name: 1 / (1 + np.exp(-x[~fit] @ w)) for name, w in weights.items()}
    noise = value * (1 - value) / max(1, ROLLOUTS.rollouts - 1)
    return {
        "questions": len({p.question for p in met}),
        "steps": len(met),
        "rollouts": ROLLOUTS.rollouts,
        "right_so_far": round(float(exact.mean()), 4),
        "value_where_right_so_far": round(float(value[exact == 1].mean()), 4),
        "value_where_wrong": round(float(value[exact == 0].mean()), 4),
        "brier_of_the_rollouts_themselves": round(float(noise[~fit].mean()), 4),
        "told_of": {"steps": len(there), "questions": len({p.question for p in there})},
        "ways": {"right so far or not": told(exact[~fit], value[~fit], there)}
        | {name: told(p, value[~fit], there) for name, p in ways.items()},
        "weights": {name: np.round(w, 4).tolist() for name, w in weights.items()},
    }


def main() -> None:
    from models.recipes.export_prm import PATHS, SHIPPED, session, step_scores  # the file that ships

    started, pool = time.monotonic(), shard_pool(SHARD)
    met = list(prefixes(pool))
    print(f"{len(met)} steps, {ROLLOUTS.rollouts} rollouts each", flush=True)
    value = np.array(spread(values, met))
    out = report(pool, step_scores(session(PATHS[SHIPPED], 2), pool), met, value)
    out["seconds"] = round(time.monotonic() - started)
    FILE.write_text(json.dumps(out, indent=1) + "\n")
    print(json.dumps(out, indent=1))


if __name__ == "__main__":
    main()
