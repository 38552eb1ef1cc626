"""How sure an answer is: P(right) from the way it won, whatever strategy let it win."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

import numpy as np

from edge_ttc.strategy.select import Selection

_EDGE = 1e-3


class Evidence(StrEnum):
    """What speaks for an answer; each kind has weights of its own."""

    SCORED = "scored"
    """Candidates with a verifier's scores."""
    VOTED = "voted"
    """Several candidates that count once each."""
    ALONE = "alone"
    """One candidate that no verifier has read."""


N_WEIGHTS = {Evidence.SCORED: 4, Evidence.VOTED: 3, Evidence.ALONE: 2}


def evidence_of(selection: Selection) -> tuple[Evidence, np.ndarray]:
    """What speaks for an answer, as its kind and a one for the bias followed by that kind's features.

    ``SCORED``: logit of the winner's share of all scores, logit of its best score, log of the candidates that answered.
    ``VOTED``: the first and the last of these. ``ALONE``: root of the text's negative log-probability.
    """
    share, votes = _logit(selection.share), np.log(max(1, selection.votes))
    if selection.scored:
        return Evidence.SCORED, np.array([1.0, share, _logit(selection.node.rank), votes])
    if selection.votes > 1:
        return Evidence.VOTED, np.array([1.0, share, votes])
    log_p = float(selection.node.beliefs[:, 0].astype(float).sum())
    return Evidence.ALONE, np.array([1.0, -np.sqrt(max(0.0, -log_p))])


@dataclass(frozen=True, slots=True)
class Confidence:
    """Logistic weights that calibration fitted over all strategies it ran, by kind of evidence."""

    weights: dict[Evidence, np.ndarray]

    def __call__(self, selection: Selection) -> float:
        """P(the answer is right)."""
        kind, features = evidence_of(selection)
        return float(1 / (1 + np.exp(-self.weights[kind] @ features)))


def _logit(p: float) -> float:
    p = min(max(float(p), _EDGE), 1 - _EDGE)
    return float(np.log(p / (1 - p)))
