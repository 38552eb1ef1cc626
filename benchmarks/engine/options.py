"""What a run was asked for."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Options:
    """How much to measure.

    Attributes:
        threads: of every engine alike.
        rounds: interleaved repetitions.
        full: also N = 4, 16, 64, 512 tokens, and every size at full length.
        smoke: a check of the programs themselves, on the bundled models alone, with figures that mean nothing.
    """

    threads: int = 2
    rounds: int = 3
    full: bool = False
    smoke: bool = False
