"""Early-stopping self-consistency (Li et al., arXiv 2401.10480): stop when a window is unanimous."""

from __future__ import annotations

from edge_ttc.domain import Stop, StopReason
from edge_ttc.strategy.requests import Grow, Node, Settle, Steps
from edge_ttc.strategy.select import group_by_answer


def early_stop_esc(root: Node, n: int, window: int, temperature: float) -> Steps:
    """Sample ``window`` solutions at a time, at most ``n``; stop when all of a window give the same answer."""
    votes: list[Node] = []
    while len(votes) < n:
        latest = yield Grow((root,) * min(window, n - len(votes)), Stop.END, temperature)
        votes += latest
        if len(votes) < n and len(latest) == window and unanimous(latest):
            yield Settle(StopReason.AGREED, f"{len(votes)} of {n} samples: the last {window} agree")
            break
    return votes


def unanimous(nodes: list[Node]) -> bool:
    """Whether all of them give an answer, and the same."""
    return all(n.answer is not None for n in nodes) and len(group_by_answer(nodes)) == 1
