"""The seam between the solver and a process reward model (PRM)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np

from edge_ttc.catalog import ModelCard


@dataclass(frozen=True, slots=True)
class Trace:
    """What a verifier reads of one partial or whole solution.

    Attributes:
        prompt_ids: tokens of the prompt, in the policy's vocabulary.
        ids: (n,) int32 tokens of the solution so far.
        beliefs: (n, 3) float32, what the policy believed of each (``policy.base.Segment``).
        step_ends: (s,) int positions in ``ids`` of the tokens that close a step; the last one ends the trace.
    """

    prompt_ids: tuple[int, ...]
    ids: np.ndarray
    beliefs: np.ndarray
    step_ends: np.ndarray


class RewardModel(Protocol):
    """Scores the ends of steps. A score is an estimate of P(the final answer is right | the text so far)."""

    @property
    def card(self) -> ModelCard: ...

    def tokens_read(self, traces: Sequence[Trace]) -> list[int]:
        """How many tokens ``score`` will read for each trace, beyond those before it: the first k add up to what
        reading the first k costs."""
        ...

    def score(self, traces: Sequence[Trace]) -> list[np.ndarray]:
        """For each trace (s,) float32 scores in [0, 1]. A trace's scores do not depend on its neighbours."""
        ...

    def forget(self) -> None:
        """Give up all that was read: a question costs the same whatever was asked before it."""
        ...

    def close(self) -> None: ...
