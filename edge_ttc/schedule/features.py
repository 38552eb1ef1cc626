"""What the probe (one greedy solution and its scores) shows about a question."""

from __future__ import annotations

import numpy as np

from edge_ttc.strategy.requests import Node

NAMES = (
    "score",
    "lowest_step_score",
    "sum_logprob",
    "lowest_logprob",
    "mean_entropy",
    "highest_entropy",
    "log_tok",
    "ended",
)
_EDGE = 1e-4


def probe_features(probe: Node) -> np.ndarray:
    """(len(NAMES),) float64. Scores are on the logit scale; an unscored probe counts as 0.5."""
    scores = np.array([s for s in probe.step_scores if np.isfinite(s)] or [0.5])
    log_p, entropy = probe.beliefs[:, 0].astype(float), probe.beliefs[:, 1].astype(float)
    return np.array(
        [
            _logit(scores[-1]),
            _logit(scores.min()),
            -np.sqrt(max(0.0, -log_p.sum())),
            -np.sqrt(max(0.0, -log_p.min())),
            entropy.mean(),
            entropy.max(),
            np.log(len(probe.ids)),
            float(probe.ended and probe.answer is not None),
        ]
    )


def _logit(p: float) -> float:
    p = min(max(float(p), _EDGE), 1 - _EDGE)
    return float(np.log(p / (1 - p)))
