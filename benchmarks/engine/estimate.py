"""Seconds that measurements take, from rates on two cores of a Zen 5 server processor: for planning, not for tables."""

from __future__ import annotations

import numpy as np

from benchmarks.engine.files import Model

_LANES = (1, 8, 32)
_SPEEDS: dict[str, tuple[tuple[float, float, float], float, float]] = {
    "bundled policy": ((2500, 9000, 15000), 20_000, 0.2),
    "15M Q4_0": ((1900, 3400, 3300), 4000, 0.3),
    "0.5B Q4_0": ((90, 200, 310), 500, 0.8),
    "1.5B Q4_0": ((40, 99, 150), 200, 2.0),
    "0.5B Q4_K_M": ((60, 120, 170), 300, 0.8),
    "0.5B Q4_K_M unrepacked": ((60, 120, 170), 400, 0.8),
    "1.5B Q4_K_M": ((36, 80, 120), 177, 2.0),
    "1.5B Q4_K_M unrepacked": ((29, 75, 124), 280, 2.0),
}
"""Model → tokens a second at N = 1, 8, 32; of a prompt; seconds to open it."""


def decoding_s(model: Model, n: int, new_tok: int) -> float:
    """N branches of ``new_tok`` tokens."""
    rates, _, _ = _SPEEDS[model.name]
    return n * new_tok / float(np.interp(n, _LANES, rates))


def reading_s(model: Model, tokens: int) -> float:
    """A prompt."""
    return tokens / _SPEEDS[model.name][1]


def opening_s(model: Model) -> float:
    """The file, and a context."""
    return _SPEEDS[model.name][2]
