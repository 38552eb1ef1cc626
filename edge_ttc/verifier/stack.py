"""The verifier ladder as one score: a PRM, what the policy believed of its own tokens, and exact checks of the numbers.

Log-probabilities come with every decoded token and numbers are checked exactly, so the two lower rungs cost nothing.
A logistic regression, fitted on the calibration split (``models.recipes.fit_stack``), makes them one calibrated score.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

import numpy as np

from edge_ttc.cancelling import Interruptible
from edge_ttc.catalog import ModelCard
from edge_ttc.verifier.base import RewardModel, Trace
from edge_ttc.verifier.consistency import SIGNS, signs

EVIDENCE = (
    "one", "PRM at the step", "PRM at its lowest step", "lowest log-probability", "mean log-probability", *SIGNS,
)  # fmt: skip
"""The columns of ``evidence``, in the order of a card's ``stack`` weights."""
_EDGE = 1e-6


def evidence(scores: np.ndarray, log_p: np.ndarray, step_ends: np.ndarray, seen: np.ndarray) -> np.ndarray:
    """What is known at each step's end of the text up to there.

    Args:
        scores: (s,) the PRM's P(correct) at each step's end.
        log_p: (n,) log-probability of each token.
        step_ends: (s,) positions of the tokens that close a step.
        seen: (s, 4) ``consistency.signs`` of the same steps.

    Returns:
        (s, 9) float64, columns as in ``EVIDENCE``; scores as logits.
    """
    p = np.clip(scores.astype(float), _EDGE, 1 - _EDGE)
    logits = np.log(p / (1 - p))
    lowest = np.minimum.accumulate(log_p.astype(float))[step_ends]
    mean = (np.cumsum(log_p.astype(float)) / np.arange(1, len(log_p) + 1))[step_ends]
    believed = np.stack([np.ones(len(p)), logits, np.minimum.accumulate(logits), lowest, mean], 1)
    return np.concatenate([believed, seen], 1)


class VerifierStack:
    """Implements ``RewardModel`` over another one.

    Args:
        prm: the model whose scores are the strongest rung; the stack closes it.
        text: the text of token ids, from the policy that wrote them.
        weights: one of each column of ``EVIDENCE``.
    """

    def __init__(self, prm: RewardModel, text: Callable[[Iterable[int]], str], weights: Sequence[float]) -> None:
        if len(weights) != len(EVIDENCE):
            raise ValueError(f"a stack has {len(EVIDENCE)} weights, {len(weights)} were given")
        self._prm, self._text, self._weights = prm, text, np.array(weights, dtype=float)

    @property
    def card(self) -> ModelCard:
        return self._prm.card

    def tokens_read(self, traces: Sequence[Trace]) -> list[int]:
        return self._prm.tokens_read(traces)

    def score(self, traces: Sequence[Trace]) -> list[np.ndarray]:
        return [self._fused(t, row) for t, row in zip(traces, self._prm.score(traces), strict=True)]

    def forget(self) -> None:
        self._prm.forget()

    def interrupt(self) -> None:
        """As the PRM's, where it has one. From any thread."""
        if isinstance(self._prm, Interruptible):
            self._prm.interrupt()

    def resume(self) -> None:
        """Take back an ``interrupt``."""
        if isinstance(self._prm, Interruptible):
            self._prm.resume()

    def close(self) -> None:
        self._prm.close()

    def _fused(self, trace: Trace, scores: np.ndarray) -> np.ndarray:
        if not np.isfinite(scores).all():
            return scores  # a broken reading stays one, for the solver to see
        starts = np.concatenate([[0], trace.step_ends[:-1] + 1])
        steps = [self._text(trace.ids[a : b + 1].tolist()) for a, b in zip(starts, trace.step_ends, strict=True)]
        seen = signs(self._text(trace.prompt_ids), steps)
        known = evidence(scores, trace.beliefs[:, 0], trace.step_ends, seen)
        return (1 / (1 + np.exp(-known @ self._weights))).astype(np.float32)
