"""The difficulty dial: levels 1 to 8 are in range, 9 and 10 lie beyond what is trained on."""

from __future__ import annotations

LEVELS = (1, 2, 3, 4, 5, 6, 7, 8)
OUT_OF_RANGE = (9, 10)


def between(level: int, low: float, high: float) -> int:
    """From ``low`` at level 1 to ``high`` at level 8, geometrically; beyond it above."""
    return round(low * (high / low) ** ((level - 1) / 7))


def steps(level: int, low: float, high: float) -> int:
    """From ``low`` at level 1 to ``high`` at level 8, linearly; beyond it above."""
    return round(low + (high - low) * (level - 1) / 7)
