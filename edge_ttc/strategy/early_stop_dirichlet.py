"""Adaptive consistency (Aggarwal et al., arXiv 2305.11860): stop when the vote can hardly turn any more."""

from __future__ import annotations

from math import comb

from edge_ttc.domain import Stop, StopReason
from edge_ttc.strategy.requests import Grow, Node, Settle, Steps
from edge_ttc.strategy.select import group_by_answer


def early_stop_dirichlet(root: Node, n: int, window: int, sure: float, temperature: float) -> Steps:
    """Sample ``window`` solutions at a time, at most ``n``; stop once P(the leading answer stays ahead) ≥ ``sure``."""
    votes: list[Node] = []
    while len(votes) < n:
        votes += yield Grow((root,) * min(window, n - len(votes)), Stop.END, temperature)
        p = stays_ahead([len(group) for group in group_by_answer([v for v in votes if v.answer is not None])])
        if p >= sure and len(votes) < n:
            yield Settle(StopReason.AGREED, f"{len(votes)} of {n} samples: the vote stands with probability {p:.3f}")
            break
    return votes


def stays_ahead(counts: list[int]) -> float:
    """P(first > second) under the posterior of the two leading answers, Beta(first + 1, second + 1) above a half.

    The Beta form of the paper's Dirichlet rule, in closed form: both parameters are whole numbers, so the incomplete
    beta function at 1/2 is a binomial sum.
    """
    if not counts:
        return 0.0
    first, second, *_ = (*sorted(counts, reverse=True), 0)
    flips = first + second + 1
    return sum(comb(flips, i) for i in range(first + 1)) / 2**flips
