"""A verifier without weights: it knows which steps are right, and says so through noise."""

from __future__ import annotations

import math
import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from statistics import NormalDist

import numpy as np

from edge_ttc.catalog import ModelCard
from edge_ttc.errors import EngineError
from edge_ttc.testing import latent
from edge_ttc.testing.cards import FAKE_PRM
from edge_ttc.verifier.base import Trace

_SURE = 0.999999


class Scores(Enum):
    """What the fake verifier answers."""

    NOISY = "noisy"
    """The truth, through noise."""
    NAN = "nan"
    INFINITE = "infinite"
    EQUAL = "equal"
    """0.5, whatever it reads."""


@dataclass(slots=True)
class FakeRewardModel:
    """Implements ``RewardModel`` over the fake policy's texts.

    A step is right while no line of the solution so far holds a mistake. Right and wrong steps draw from two normal
    distributions, one standard deviation wide, that lie so far apart that a right one scores above a wrong one with
    probability ``auc``; the draw depends on the text and ``seed`` alone, never on what else is read.

    Attributes:
        auc: within-question area under the ROC curve, 0.5 (noise) to 1 (an oracle).
        fail_at: the number of the call to ``score`` (from 1) that raises EngineError; 0 never does.
        calls: calls to ``score`` so far.
        read_tok: tokens read so far.
    """

    auc: float = 0.85
    seed: int = 0
    scores: Scores = Scores.NOISY
    fail_at: int = 0
    card: ModelCard = FAKE_PRM
    calls: int = 0
    read_tok: int = 0
    closed: bool = False

    def tokens_read(self, traces: Sequence[Trace]) -> list[int]:
        return [len(t.prompt_ids) + len(t.ids) for t in traces]

    def score(self, traces: Sequence[Trace]) -> list[np.ndarray]:
        assert not self.closed, "the verifier was used after it was closed"
        self.calls += 1
        if self.calls == self.fail_at:
            raise EngineError("the fake verifier failed, as it was told to")
        self.read_tok += sum(self.tokens_read(traces))
        return [np.array([self._score(t, end) for end in t.step_ends], dtype=np.float32) for t in traces]

    def forget(self) -> None:
        """It keeps nothing."""

    def close(self) -> None:
        self.closed = True

    def _score(self, trace: Trace, end: int) -> float:
        if self.scores is not Scores.NOISY:
            return {Scores.NAN: math.nan, Scores.INFINITE: math.inf, Scores.EQUAL: 0.5}[self.scores]
        text = latent.decode(trace.ids[: end + 1].tolist())
        right = all(latent.is_right(line) for line in text.splitlines())
        normal = NormalDist()
        uniform = (zlib.crc32(f"{self.seed} {latent.decode(trace.prompt_ids)} {text}".encode()) + 0.5) / 2**32
        apart = math.sqrt(2) * normal.inv_cdf(min(max(self.auc, 1 - _SURE), _SURE))
        return 1 / (1 + math.exp(-(normal.inv_cdf(uniform) + (apart if right else -apart) / 2)))
