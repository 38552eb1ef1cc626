"""What a decode step costs by the number of tokens in it: the curve that says how much idle arithmetic there is."""

from __future__ import annotations

import math
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from edge_ttc.policy.base import Sampling
from edge_ttc.policy.decoder import Decoder
from edge_ttc.policy.draft import LOOK_BACK, Drafts
from edge_ttc.policy.sampling import draw

SIZES = (1, 2, 3, 4, 6, 8, 12, 16, 24, 32)
_ROUNDS, _REPEATS = 2, 3
_PROPOSED = 4


@dataclass(frozen=True, slots=True)
class StepCosts:
    """Seconds of a step with ``tokens`` outputs, both rising; straight lines between them, beyond them the last slope.

    ``draft_s`` is what looking for a branch's draft costs, and following it.

    The defaults are relative (only ratios count): a small model whose fixed cost is that of one and a half tokens.
    """

    tokens: tuple[int, ...] = (1, 32)
    seconds: tuple[float, ...] = (2.5, 33.5)
    draft_s: float = 0.0

    def at(self, tokens: int) -> float:
        """Seconds of a step with so many tokens."""
        if tokens <= self.tokens[-1] or len(self.tokens) == 1:
            return float(np.interp(tokens, self.tokens, self.seconds))
        slope = (self.seconds[-1] - self.seconds[-2]) / (self.tokens[-1] - self.tokens[-2])
        return self.seconds[-1] + slope * (tokens - self.tokens[-1])


def measure(
    decoder: Decoder,
    prompt: Sequence[int],
    sizes: Sequence[int] = SIZES,
    *,
    most_s: float = math.inf,
    clock: Callable[[], float] = time.perf_counter,
) -> StepCosts | None:
    """Time steps of every size, interleaved, on a decoder that holds nothing; it holds nothing afterwards.

    Args:
        decoder: the runtime.
        prompt: tokens to stand before what is timed; its length should be a usual one.
        sizes: tokens of a step, rising.
        most_s: no further size is begun after so long: the larger ones of a slow model go untimed. None comes of it
            where fewer than two sizes were timed.
        clock: seconds.
    """
    length, began = len(prompt), clock()
    best: dict[int, float] = {}
    try:
        _decode(decoder, prompt, 0, 1)
        for size in [*sizes] * _ROUNDS:
            if clock() - began > most_s:
                break
            best[size] = min(best.get(size, math.inf), _step_s(decoder, prompt[-1], length, size, clock))
    finally:
        decoder.drop(0)
    if len(best) < 2:
        return None
    # A smaller step cannot cost more than a larger one: whatever disturbed it is taken off.
    seconds = np.minimum.accumulate([best[size] for size in reversed(best)])[::-1]
    return StepCosts(tuple(best), tuple(float(s) for s in seconds), _draft_s(prompt))


def _step_s(decoder: Decoder, token: int, length: int, size: int, clock: Callable[[], float]) -> float:
    """The best of a few steps of a size. llama.cpp builds a graph for every change of it: the first does not count."""
    times: list[float] = []
    for _ in range(_REPEATS):
        started = clock()
        _decode(decoder, [token] * size, length, size)
        times.append(clock() - started)
        decoder.trim(0, length)
    return min(times[1:])


def _draft_s(prompt: Sequence[int]) -> float:
    """Seconds of learning a token and proposing what follows, on a text that repeats itself."""
    drafts, text = Drafts(), list(prompt) * 2
    drafts.learn(text, len(text))
    started = time.perf_counter()
    for end in range(len(prompt), len(text)):
        drafts.learn(text[end - LOOK_BACK : end], 1)
        drafts.propose(text[:end], _PROPOSED)
    return (time.perf_counter() - started) / len(prompt)


def _decode(decoder: Decoder, tokens: Sequence[int], start: int, n_outputs: int) -> None:
    n = len(tokens)
    outputs = np.zeros(n, dtype=np.int32)
    outputs[n - n_outputs :] = 1
    positions = np.arange(start, start + n, dtype=np.int32)
    decoder.decode(np.array(tokens, dtype=np.int32), positions, np.zeros(n, dtype=np.int32), outputs)
    draw(decoder.logits(n_outputs), Sampling(), np.full(n_outputs, 0.5))  # drawing is a part of a step
