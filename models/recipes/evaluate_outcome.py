"""What step labels are worth for choosing: ``python -m models.recipes.evaluate_outcome``. Split ``test``.

The outcome reward model and the PRM that was trained as it (``train_prm outcome``, ``process``) weigh the votes of the
same candidates, those that ``evaluate_policy`` kept. Intervals are 95 % ones over questions.
"""

from __future__ import annotations

import json

import numpy as np

from models.recipes import checkpoint
from models.recipes.config import LOGS, PRM
from models.recipes.decoder import RewardHead
from models.recipes.device import DEVICE
from models.recipes.evaluate_verifier import SIZES, compared, rights, step_scores, test_pool, within
from models.recipes.train_prm import OUTCOME_BEST, PROCESS_BEST, kept_prm

LABELS = {"outcome": OUTCOME_BEST, "process": PROCESS_BEST}


def main() -> None:
    for name, best in LABELS.items():
        if not kept_prm(best).exists():
            raise FileNotFoundError(f"{best} is missing: run python -m models.recipes.train_prm {name}")
    pool, order = test_pool()
    model = RewardHead(PRM).to(DEVICE).eval()
    scores: dict[str, np.ndarray] = {}
    for name, best in LABELS.items():
        checkpoint.load(kept_prm(best), model)
        scores[name] = np.array([steps[-1] for steps in step_scores(model, pool)])
    right = {n: {name: rights(pool, order, weights, n) for name, weights in scores.items()} for n in SIZES}
    out = {
        "questions": len(order),
        "auc_within": {name: within(pool, order, weights) for name, weights in scores.items()},
        "right": {n: {name: round(float(v.mean()), 4) for name, v in by.items()} for n, by in right.items()},
        "process_over_outcome": {
            n: compared(by["process"].tolist(), by["outcome"].tolist()) for n, by in right.items()
        },
    }
    LOGS.mkdir(parents=True, exist_ok=True)
    (LOGS / "evaluate_outcome.json").write_text(json.dumps(out, indent=1) + "\n")
    print(json.dumps(out, indent=1))


if __name__ == "__main__":
    main()
