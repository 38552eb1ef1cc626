"""Sequential revisions beside parallel samples (arXiv 2408.03314, §6)."""

from __future__ import annotations

from edge_ttc.domain import Stop
from edge_ttc.strategy.moves import shares
from edge_ttc.strategy.requests import Grow, Node, Revise, Score, Steps


def revise(root: Node, n: int, parallel: int, verifier: int, enough: float, temperature: float) -> Steps:
    """``parallel`` chains, ``n`` attempts in all: each chain begins with a sample, and each next attempt revises it.

    The last attempt of a chain is never simply taken, since a revision turns many a right answer wrong: with a verifier
    the best of each chain compete, without one all attempts vote. A chain whose latest attempt scores ``enough``
    is done: to write a text again that is to be kept would cost tokens and bring nothing.
    """
    sizes = shares(n, parallel or balanced(n))
    samples = yield Grow((root,) * len(sizes), Stop.END, temperature)
    chains = [[s] for s in ((yield Score(tuple(samples))) if verifier else samples)]
    while going := [c for c, size in zip(chains, sizes, strict=False) if len(c) < size and c[-1].rank < enough]:
        attempts = yield Revise(tuple(map(tuple, going)), temperature)
        if verifier:
            attempts = yield Score(tuple(attempts))
        for chain, attempt in zip(going, attempts, strict=False):
            chain.append(attempt)
    return [attempt for chain in chains for attempt in chain]


def balanced(n: int) -> int:
    """The balanced ratio's number of chains: the power of two nearest below or at √n."""
    return 1 << ((n.bit_length() - 1) // 2)
