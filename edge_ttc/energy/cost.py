"""What a request will cost, before it runs: expected, and at most.

The card holds stated figures for the models that are loaded. What is seen while working moves a factor on it, within
limits: G8 of the design's guarantees lets a bad meter make us stingier, never bolder than the card.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from edge_ttc.energy.estimate import DEFAULT_WATTS_PER_CORE

BOUND_MARGIN = 1.5
"""The bound is this much above what is expected, before it is clamped."""
BOUND_FACTOR = (1.0, 3.0)
"""The bound is never below the card, never above three times the card (G8)."""
EXPECTED_FACTOR = (1 / 3, 3.0)
"""What is expected may move this far from the card, both ways."""
MAX_RATIO = 10.0
"""One reading counts for at most this many times the card: a spike is not a new machine."""
_POLICY, _VERIFIER = 1_099_392, 1_395_328
"""Parameters of the bundled models, whose costs the defaults are."""
_STEP_S, _TOK_S, _READ_S = 0.045e-9, 0.014e-9, 0.01e-9
"""Seconds a parameter: of a decoding step, of each token in it, and of a token that is read. Those that passed on two
cores with the 0.5 B shape in Q4_0 (benchmarks/results/engine.md: 30 ms a token alone, 7 ms among 32), since a bound
is never below the card: a slower machine shows in the factor, a quicker one would not."""
LEARNING_S = 0.5
"""Seconds of work (by the card) after which what was seen weighs as much as the card."""


@dataclass(frozen=True, slots=True)
class WorkCosts:
    """CPU seconds per kind of work, on one core. The defaults are the bundled models' (about
    1.3 M parameters), measured on one AVX-512 core: 0.2 ms a token decoded alone, 0.09 ms in a batch of 16, 0.025 ms a
    token that the verifier reads.

    Attributes:
        prompt_tok_s: per token of a prompt read by the policy.
        decode_step_s: per decoding step, whatever the batch (weights are read once, calls are made once).
        decode_tok_s: per token decoded, on top of its share of the step.
        prm_tok_s: per token read by the verifier.
        watts_per_core: watts of one busy core.
    """

    prompt_tok_s: float = 0.02e-3
    decode_step_s: float = 0.12e-3
    decode_tok_s: float = 0.085e-3
    prm_tok_s: float = 0.025e-3
    watts_per_core: float = DEFAULT_WATTS_PER_CORE

    def for_models(self, policy: int, verifier: int = 0) -> WorkCosts:
        """The same machine with other models: each parameter that they have beyond the bundled ones adds its share.

        Args:
            policy: parameters that a token is multiplied with, output head included.
            verifier: likewise, without a head.
        """
        beyond, beyond_prm = max(0, policy - _POLICY), max(0, verifier - _VERIFIER)
        return replace(
            self,
            prompt_tok_s=self.prompt_tok_s + beyond * _READ_S,
            decode_step_s=self.decode_step_s + beyond * _STEP_S,
            decode_tok_s=self.decode_tok_s + beyond * _TOK_S,
            prm_tok_s=self.prm_tok_s + beyond_prm * _READ_S,
        )

    def policy_cpu_s(self, work: Work) -> float:
        """CPU seconds of the policy's part."""
        steps = work.policy_tok / max(1.0, work.batch)
        return work.prompt_tok * self.prompt_tok_s + steps * self.decode_step_s + work.policy_tok * self.decode_tok_s

    def prm_cpu_s(self, work: Work) -> float:
        """CPU seconds of the verifier's part."""
        return work.prm_tok * self.prm_tok_s


@dataclass(frozen=True, slots=True)
class Work:
    """A request in tokens. ``batch`` is the number of sequences that are decoded together, averaged over the steps."""

    prompt_tok: int = 0
    policy_tok: int = 0
    prm_tok: int = 0
    batch: float = 1


def together(tokens: Sequence[int]) -> float:
    """How many sequences of these lengths are decoded together, on average over the steps that the longest one takes.

    Shorter ones leave the batch early.
    """
    return max(1.0, sum(tokens) / max([1, *tokens]))


@dataclass(slots=True)
class _Factor:
    """A running ratio of seen to predicted; a long request weighs more than a short one.

    That weighting is what lets a coarse meter (nothing, nothing, nothing, a lot) come out right.
    """

    value: float = 1.0

    def observe(self, seen: float, predicted: float, horizon: float) -> None:
        if not (math.isfinite(seen) and seen >= 0 and predicted > 0):
            return
        weight = predicted / (predicted + horizon)
        self.value += weight * (min(seen / predicted, MAX_RATIO) - self.value)
        self.value = min(max(self.value, EXPECTED_FACTOR[0]), EXPECTED_FACTOR[1])

    @property
    def bound(self) -> float:
        return min(max(BOUND_MARGIN * self.value, BOUND_FACTOR[0]), BOUND_FACTOR[1])


@dataclass(slots=True)
class _Engine:
    """The two factors of one engine, policy or verifier."""

    joules: _Factor = field(default_factory=_Factor)
    seconds: _Factor = field(default_factory=_Factor)


class CostModel:
    """Joules and wall seconds of a request on this machine."""

    def __init__(self, card: WorkCosts | None = None) -> None:
        self.card = card or WorkCosts()
        self._policy = _Engine()
        self._prm = _Engine()

    def expected(self, work: Work) -> tuple[float, float]:
        """(joules, seconds) to plan with: the card times what was seen."""
        return self._sum(work, bound=False)

    def bound(self, work: Work) -> tuple[float, float]:
        """(joules, seconds) to reserve: never below the card, never above three times it."""
        return self._sum(work, bound=True)

    def observe(self, work: Work, joules: float, seconds: float) -> None:
        """Learn from a request that ran. A reading that is no number, or below zero, teaches nothing."""
        by_card_s = self.card.policy_cpu_s(work) + self.card.prm_cpu_s(work)
        watts = self.card.watts_per_core
        for engine, _ in self._parts(work):
            engine.joules.observe(joules, by_card_s * watts, LEARNING_S * watts)
            engine.seconds.observe(seconds, by_card_s, LEARNING_S)

    def _parts(self, work: Work) -> list[tuple[_Engine, float]]:
        """The engines that take part, each with its CPU seconds by the card."""
        parts = [(self._policy, self.card.policy_cpu_s(work)), (self._prm, self.card.prm_cpu_s(work))]
        return [(engine, cpu_s) for engine, cpu_s in parts if cpu_s > 0]

    def _sum(self, work: Work, *, bound: bool) -> tuple[float, float]:
        joules = seconds = 0.0
        for engine, cpu_s in self._parts(work):
            joules += cpu_s * self.card.watts_per_core * (engine.joules.bound if bound else engine.joules.value)
            seconds += cpu_s * (engine.seconds.bound if bound else engine.seconds.value)
        return joules, seconds
