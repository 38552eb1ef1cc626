"""The verifier ladder on the small policy's samples: ``python -m models.recipes.evaluate_verifier``. Split ``test``.

Reads the samples that ``evaluate_policy`` kept. Every rung weighs the votes of the same candidates; the fused
rung is fitted on the calibration split. Intervals are 95 % ones over questions.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Sequence

import numpy as np
import torch

from benchmarks.statistics import difference_interval
from edge_ttc.verifier.stack import EVIDENCE
from models.recipes import checkpoint, documents
from models.recipes.config import LOGS, PRM, TOKENIZER
from models.recipes.decoder import RewardHead
from models.recipes.device import DEVICE, tensor
from models.recipes.evaluate_policy import EDGES, QUESTIONS, SAMPLES, SEED
from models.recipes.fit_stack import fitted, known
from models.recipes.prm_data import EVAL, Pool, build_pool, fill_features, sampled_texts, token_bytes
from models.recipes.prm_metrics import auc, log_probabilities
from models.recipes.sampling import encode_prompts, questions
from models.recipes.train_policy import trained
from models.recipes.train_prm import OUTCOME_BEST, features_of, kept_prm
from models.recipes.vocabulary import load_tokenizer

SIZES = (4, 16, 64)
RUNGS: tuple[str, ...] = (
    "majority", "log-probability", "sums", "exact checks", "PRM", "without checks", "without PRM", "fused",
    "fused, sharper",
)  # fmt: skip
"""``sums``: a text with a false sum has next to no vote. ``exact checks``: all of ``consistency.SIGNS``, fitted,
without a model. ``fused``: these, the policy's log-probabilities and the PRM, fitted; ``without …``: but for one;
``sharper``: a vote weighs the fourth power of its score. The
outcome reward model (``train_prm outcome``) stands beside them where there is one."""
CHECKS, PRM_COLUMNS = range(5, len(EVIDENCE)), range(1, 3)
ALL = range(len(EVIDENCE))


def test_pool() -> tuple[Pool, list[np.ndarray]]:
    """The pool of the kept samples, and per question its candidates' documents in the order drawn."""
    tokenizer = load_tokenizer(TOKENIZER)
    problems, table = questions("test", SEED, QUESTIONS), token_bytes(tokenizer)
    with np.load(SAMPLES, allow_pickle=False) as file:
        if [p.text for p in problems] != file["text"].tolist():
            raise RuntimeError("the samples are of other questions: run python -m models.recipes.evaluate_policy")
        flat, starts, owner = file["ids"], file["starts"], file["question"]
    ids: list[list[list[int]]] = [[] for _ in problems]
    for start, stop, question in zip(starts, starts[1:], owner, strict=False):
        ids[question].append(flat[start:stop].tolist())
    texts = list(sampled_texts(problems, encode_prompts(tokenizer, problems), ids, table))
    place = {(t.question, tuple(t.ids)): i for i, t in enumerate(texts)}
    order = [np.array([place[q, tuple(sample)] for sample in ids[q]]) for q in range(len(problems))]
    pool = build_pool(texts, problems, table)
    fill_features(pool, trained("small"))
    return pool, order


@torch.no_grad()
def step_scores(model: RewardHead, pool: Pool) -> list[np.ndarray]:
    """Per document, P(correct) at each step's end."""
    out: list[np.ndarray] = [np.empty(0)] * len(pool.prompts)
    for batch in documents.batches(pool.documents, 8192, seed=0):
        ids = tensor(documents.padded(pool.documents, batch))
        scores = model(ids, features_of(pool, batch, ids.shape[1])).sigmoid().cpu().numpy()
        for row, index in enumerate(batch):
            ends = pool.ends[pool.starts[index] : pool.starts[index + 1]]
            out[index] = scores[row, : len(ends)][ends]
    return out


def elect(pool: Pool, weights: np.ndarray, candidates: np.ndarray) -> bool:
    """Whether the answer with the largest sum of weights is right."""
    votes: dict[str, float] = defaultdict(float)
    right: dict[str, bool] = {}
    for index in candidates:
        if answer := str(pool.answer[index]):
            votes[answer] += float(weights[index])
            right[answer] = bool(pool.right[index])
    return bool(votes) and right[max(votes, key=lambda a: votes[a])]


def compared(own: list[float], base: list[float]) -> dict[str, float]:
    mean, low, high = difference_interval(own, base)
    return {"points": round(100 * mean, 2), "low": round(100 * low, 2), "high": round(100 * high, 2)}


def rights(pool: Pool, order: list[np.ndarray], weights: np.ndarray, n: int) -> np.ndarray:
    """Per question, the share of its groups of ``n`` candidates whose weighted vote is right."""
    return np.array([np.mean([elect(pool, weights, o[i : i + n]) for i in range(0, len(o), n)]) for o in order])


def selection(
    pool: Pool, order: list[np.ndarray], weights: dict[str, np.ndarray], bins: np.ndarray
) -> dict[str, object]:
    """Accuracy of each rung by N, over all and by bin, and its points over majority."""
    out: dict[str, object] = {}
    for n in SIZES:
        groups = [[o[i : i + n] for i in range(0, 64, n)] for o in order]
        right = {rung: rights(pool, order, w, n) for rung, w in weights.items()}
        out[f"pass@{n}"] = round(float(np.mean([np.mean([pool.right[c].any() for c in g]) for g in groups])), 4)
        for rung, values in right.items():
            row: dict[str, object] = {"all": round(float(values.mean()), 4)}
            row["bins"] = [round(float(values[bins == b].mean()), 4) for b in range(1, 6)]
            if rung != "majority":
                row["over_majority"] = compared(values.tolist(), right["majority"].tolist())
                row["over_majority_bins"] = [
                    compared(values[bins == b].tolist(), right["majority"][bins == b].tolist()) for b in range(1, 6)
                ]
            out[f"{rung}@{n}"] = row
    return out


def within(pool: Pool, order: list[np.ndarray], scores: np.ndarray) -> float:
    """Mean AUC within the questions that have both right and wrong candidates."""
    return round(float(np.nanmean([auc(scores[o], pool.right[o]) for o in order])), 4)


def steps_report(pool: Pool, scores: list[np.ndarray]) -> dict[str, object]:
    """False rejects and accepts, within-question AUC by step, reliability and Brier of final scores.

    At 0.5 they are told over different texts, as often as a text was sampled, and again where one in ten right steps
    that were sampled is rejected.
    """
    labels = pool.step_labels()
    flat, truth = np.concatenate(scores), np.concatenate(labels)
    often = np.repeat(pool.count, [len(s) for s in scores])
    best_first = np.argsort(-flat[truth], kind="stable")
    reached = np.cumsum(often[truth][best_first]) / often[truth].sum()
    operating = float(flat[truth][best_first][np.searchsorted(reached, 0.9)])

    def shares(threshold: float, weights: np.ndarray) -> tuple[float, float]:
        rejected = np.average(flat[truth] < threshold, weights=weights[truth])
        accepted = np.average(flat[~truth] >= threshold, weights=weights[~truth])
        return round(float(rejected), 4), round(float(accepted), 4)

    (of_texts, of_samples), at_a_tenth = (shares(0.5, w) for w in (np.ones(len(flat)), often)), shares(operating, often)
    by_step: dict[int, list[float]] = defaultdict(list)
    for question in np.unique(pool.question):
        mine = np.flatnonzero(pool.question == question)
        for k in range(8):
            have = [i for i in mine if len(scores[i]) > k]
            if have:
                by_step[k].append(auc(np.array([scores[i][k] for i in have]), np.array([labels[i][k] for i in have])))
    final = np.array([s[-1] for s in scores])
    tenth = np.minimum((final * 10).astype(int), 9)
    return {
        "false_rejects": of_texts[0],
        "false_accepts": of_texts[1],
        "false_rejects_of_samples": of_samples[0],
        "false_accepts_of_samples": of_samples[1],
        "threshold_that_rejects_a_tenth": round(operating, 4),
        "false_accepts_there": at_a_tenth[1],
        "auc_within_by_step": {k + 1: round(float(np.nanmean(v)), 4) for k, v in by_step.items()},
        "reliability": [
            {"scored": round(float(final[tenth == t].mean()), 3), "right": round(float(np.average(
                pool.right[tenth == t], weights=pool.count[tenth == t])), 3), "texts": int((tenth == t).sum())}
            for t in range(10) if (tenth == t).any()
        ],
        "brier": round(float(np.average((final - pool.right) ** 2, weights=pool.count)), 4),
    }  # fmt: skip


def ladder(
    pool: Pool, scores: list[np.ndarray], learnt: Pool, learnt_scores: list[np.ndarray]
) -> dict[str, np.ndarray]:
    """Rung → (n_docs,) the weight of each text's vote; fitted rungs are fitted on ``learnt``."""
    rows, at_end = known(learnt, learnt_scores), np.array([r[-1] for r in known(pool, scores)])

    def fused(columns: Sequence[int]) -> np.ndarray:
        return 1 / (1 + np.exp(-at_end @ fitted(learnt, rows, columns)))

    sums = np.where(at_end[:, EVIDENCE.index("a false sum")] > 0, 1e-3, 1.0)
    lowest, _ = log_probabilities(pool)
    final = np.array([s[-1] for s in scores])
    weights = (
        np.ones(len(final)), np.exp(lowest), sums, fused([0, *CHECKS]), final,
        fused([c for c in ALL if c not in CHECKS]), fused([c for c in ALL if c not in PRM_COLUMNS]), fused(ALL),
        fused(ALL) ** 4,
    )  # fmt: skip
    return dict(zip(RUNGS, weights, strict=True))


def main() -> None:
    torch.set_num_threads(2)
    model = RewardHead(PRM).to(DEVICE).eval()
    progress = checkpoint.load(kept_prm(), model)
    learnt = Pool.load(EVAL)
    pool, order = test_pool()
    scores = step_scores(model, pool)
    weights = ladder(pool, scores, learnt, step_scores(model, learnt))
    if (outcome := kept_prm(OUTCOME_BEST)).exists():
        checkpoint.load(outcome, model)
        weights["ORM"] = np.array([s[-1] for s in step_scores(model, pool)])
    lowest, mean = log_probabilities(pool)
    pass_1 = np.array([pool.right[o].mean() for o in order])
    bins = 1 + (pass_1[:, None] <= np.array(EDGES)[None, :]).sum(1)
    ranked = weights | {"log-probability": lowest, "mean log-probability": mean}
    ranked |= {"PRM, lowest step": np.array([s.min() for s in scores])}
    out = {
        "checkpoint": progress,
        "questions_by_bin": [int((bins == b).sum()) for b in range(1, 6)],
        "pass_1": round(float(pass_1.mean()), 4),
        "auc_within": {rung: within(pool, order, w) for rung, w in ranked.items()},
        "auc_within_by_bin": {
            rung: [within(pool, [o for o, b in zip(order, bins, strict=True) if b == k], w) for k in range(1, 6)]
            for rung, w in ranked.items()
        },
        "auc_within_by_family": {
            str(family): {
                rung: within(pool, [o for o in order if pool.family[o[0]] == family], weights[rung])
                for rung in ("PRM", "fused")
            }
            for family in np.unique(pool.family)
        },
        "selection": selection(pool, order, weights, bins),
        "steps": steps_report(pool, scores),
    }  # fmt: skip
    LOGS.mkdir(parents=True, exist_ok=True)
    (LOGS / "evaluate_verifier.json").write_text(json.dumps(out, indent=1) + "\n")
    print(json.dumps(out, indent=1))


if __name__ == "__main__":
    main()
