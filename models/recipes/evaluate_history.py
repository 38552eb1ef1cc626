"""What a verifier gains that reads the earlier attempts of a chain: ``python -m models.recipes.evaluate_history``.

Split ``test``; the same attempts for all (``history_data``), chosen among by the revision verifier (``train_prm
history``), the plain PRM, the bundled stack and votes. Intervals are 95 % ones over questions.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np

from benchmarks.statistics import difference_interval, mean_interval
from edge_ttc.domain import Stop
from edge_ttc.strategy.requests import Node
from edge_ttc.strategy.select import Selection, hierarchical_vote, majority_vote, weighted_vote
from models.recipes import checkpoint
from models.recipes.config import LOGS, PRM
from models.recipes.decoder import RewardHead
from models.recipes.device import DEVICE
from models.recipes.history_data import PATHS, HistoryPool, without_history
from models.recipes.prm_data import Pool
from models.recipes.prm_metrics import within_auc
from models.recipes.train_prm import BEST, HISTORY_BEST, final_scores, kept_prm

Choice = Callable[[Sequence[Node]], Selection | None]
RULES: dict[str, Choice] = {"weighted vote": weighted_vote, "hierarchical vote": hierarchical_vote}


def scores_of(weights: Path, pool: Pool) -> np.ndarray:
    """(n_docs,) P(right) by the model with these weights."""
    model = RewardHead(PRM).to(DEVICE).eval()
    checkpoint.load(kept_prm(weights), model)
    return final_scores(model, pool)


def picks(pool: HistoryPool, groups: list[np.ndarray], scores: np.ndarray | None, rule: Choice) -> list[float]:
    """Per question, 1 where the rule's choice among all attempts is right."""
    out = []
    for group in groups:
        nodes = [
            Node(
                key=int(i),
                stop=Stop.END,
                answer=str(pool.answer[i]) or None,
                score=None if scores is None else float(scores[i]),
                chain=int(pool.chain[i]),
            )
            for i in group
        ]
        vote = rule(nodes)
        out.append(float(vote is not None and bool(pool.right[vote.node.key])))
    return out


def main() -> None:
    pool = HistoryPool.load(PATHS["test"])
    groups = [np.flatnonzero(pool.question == q) for q in np.unique(pool.question)]
    scores = {
        "revision verifier": scores_of(HISTORY_BEST, pool),
        "revision verifier, history hidden": scores_of(HISTORY_BEST, without_history(pool)),
        "plain PRM": scores_of(BEST, without_history(pool)),
        "bundled stack": pool.rank,
    }
    right = {"majority": picks(pool, groups, None, majority_vote)}
    for name, values in scores.items():
        right |= {f"{name}, {rule}": picks(pool, groups, values, choose) for rule, choose in RULES.items()}
    plain = right["plain PRM, hierarchical vote"]
    out = {
        "questions": len(groups),
        "attempts": len(pool.prompts),
        "auc_within": {name: round(within_auc(pool, values, groups), 4) for name, values in scores.items()},
        "brier": {name: round(float(np.mean((values - pool.right) ** 2)), 4) for name, values in scores.items()},
        "selection": {
            name: {
                "right": [round(x, 4) for x in mean_interval(values)],
                "over_plain_prm_hierarchical_points": [round(100 * x, 2) for x in difference_interval(values, plain)],
            }
            for name, values in right.items()
        },
    }
    LOGS.mkdir(parents=True, exist_ok=True)
    (LOGS / "evaluate_history.json").write_text(json.dumps(out, indent=1) + "\n")
    print(json.dumps(out, indent=1))


if __name__ == "__main__":
    main()
