"""How good a reward is, within a question: across questions it is rewarded for knowing which are hard."""

from __future__ import annotations

from collections import defaultdict

import numpy as np

from models.recipes.prm_data import Pool


def auc(scores: np.ndarray, right: np.ndarray) -> float:
    """P(a right sample scores above a wrong one), ties one half; nan where one kind is missing."""
    good, bad = scores[right], scores[~right]
    if not len(good) or not len(bad):
        return float("nan")
    above = (good[:, None] > bad[None, :]).mean()
    return float(above + 0.5 * (good[:, None] == bad[None, :]).mean())


def by_question(pool: Pool) -> list[np.ndarray]:
    """Document indices of each question, each repeated as often as its text was sampled."""
    groups: dict[int, list[int]] = defaultdict(list)
    for index, (question, count) in enumerate(zip(pool.question, pool.count, strict=True)):
        groups[int(question)] += [index] * int(count)
    return [np.array(g) for _, g in sorted(groups.items())]


def within_auc(pool: Pool, scores: np.ndarray, groups: list[np.ndarray]) -> float:
    """The mean AUC over the questions that have both right and wrong samples."""
    return float(np.nanmean([auc(scores[g], pool.right[g]) for g in groups]))


def elected(pool: Pool, weights: np.ndarray, group: np.ndarray) -> bool:
    """Whether the answer with the largest sum of weights is right; texts without an answer have no vote."""
    votes: dict[str, float] = defaultdict(float)
    is_right: dict[str, bool] = {}
    for index in group:
        if pool.answer[index]:
            votes[str(pool.answer[index])] += float(weights[index])
            is_right[str(pool.answer[index])] = bool(pool.right[index])
    return bool(votes) and is_right[max(votes, key=lambda a: votes[a])]


def log_probabilities(pool: Pool) -> tuple[np.ndarray, np.ndarray]:
    """Per document, the lowest and the mean log-probability of its solution's tokens."""
    rows = [
        pool.features[s + p : e, 0].astype(np.float32)
        for s, e, p in zip(pool.starts, pool.starts[1:], pool.prompts, strict=False)
    ]
    return np.array([r.min() for r in rows]), np.array([r.mean() for r in rows])


def report(pool: Pool, scores: np.ndarray) -> dict[str, float]:
    """All figures of one set of final scores (n_docs,), P(correct) each."""
    groups = by_question(pool)
    lowest, mean = log_probabilities(pool)
    votes = {
        "majority": np.ones(len(scores)),
        "logprob_weighted": np.exp(lowest),
        "best_of_weighted": scores,
    }
    mixed = [g for g in groups if 0 < pool.right[g].mean() < 1]
    out = {
        "auc_within": within_auc(pool, scores, groups),
        "auc_within_lowest_logprob": within_auc(pool, lowest, groups),
        "auc_within_mean_logprob": within_auc(pool, mean, groups),
        "auc_global": auc(scores[np.concatenate(groups)], pool.right[np.concatenate(groups)]),
        "pass_1": float(np.mean([pool.right[g].mean() for g in groups])),
        "pass_n": float(np.mean([pool.right[g].any() for g in groups])),
        "brier": float(np.mean([((scores[g] - pool.right[g]) ** 2).mean() for g in groups])),
        "best_of": float(np.mean([pool.right[g[scores[g].argmax()]] for g in groups])),
        "questions": len(groups),
        "questions_mixed": len(mixed),
    }
    out |= {name: float(np.mean([elected(pool, w, g) for g in groups])) for name, w in votes.items()}
    return {k: round(v, 4) for k, v in out.items()}
