"""Particle filtering (Puri et al., arXiv 2502.01618): the PRM's scores are likelihoods, not ranks."""

from __future__ import annotations

import numpy as np

from edge_ttc.strategy.moves import ROUNDS, advance
from edge_ttc.strategy.requests import Node, Score, Steps

_EDGE = 1e-4
"""Scores are kept this far from 0 and 1, so that no single one is certain."""


def particle_filter(root: Node, n: int, temperature: float, rng: np.random.Generator) -> Steps:
    """Each round every particle grows a step, is weighted by the odds of its score, and ``n`` are drawn anew.

    A particle that has ended takes part in the drawing and costs nothing. The last set is not drawn again: its scores
    weigh the vote.
    """
    particles = [root] * n
    for _ in range(ROUNDS):
        grown = yield from advance([p for p in particles if p.growable], 1, temperature)
        scored = yield Score(tuple(c for c in grown if c.usable))
        particles = [p for p in particles if p.ended] + scored
        if not any(p.growable for p in particles):
            break
        chosen = rng.choice(len(particles), size=n, p=odds(particles))
        particles = [particles[i] for i in sorted(chosen.tolist())]
    return [p for p in particles if p.ended]


def odds(particles: list[Node]) -> np.ndarray:
    """(n,) float64: softmax of the scores' logits; a score that is no number counts as the lowest."""
    p = np.clip([node.rank for node in particles], _EDGE, 1 - _EDGE)
    weights = p / (1 - p)
    return weights / weights.sum()
