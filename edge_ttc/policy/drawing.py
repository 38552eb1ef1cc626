"""Drawing for every lane of a batch at once, and following drafts as far as they are what would have been drawn.

A draft is taken only where the token drawn from the true distribution, with the lane's own random number, is the
drafted one. So what a lane writes is the same with drafts and without, token for token, up to the runtime's rounding.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from edge_ttc.domain import Stop
from edge_ttc.policy.grammar import draw_within
from edge_ttc.policy.lane import NOWHERE, Lane
from edge_ttc.policy.sampling import Draw, draw


def draw_lanes(lanes: list[Lane], rows: np.ndarray, ends: bytes, step_ends: bytes) -> None:
    """Draw for all lanes; afterwards ``draft`` holds the tokens that were decoded in vain, and no logits are left.

    Args:
        lanes: which can draw.
        rows: (n, V) logits of the last batch.
        ends: for each token, whether it ends an answer.
        step_ends: the same for a step.
    """
    depth, following = 0, lanes
    while following:
        for group, logits in _together(following, rows, depth):
            if group[0].job.sampling.grammar:
                _take_within(group, logits, ends, step_ends)
            else:
                numbers = np.array([lane.draws[len(lane.ids)] for lane in group])
                _take(group, draw(logits, group[0].job.sampling, numbers), ends, step_ends)
        following = [lane for lane in following if lane.draft and lane.stop is None and _follows(lane)]
        depth += 1
    for lane in lanes:
        lane.at, lane.logits = NOWHERE, None


def _follows(lane: Lane) -> bool:
    if lane.draft[0] != lane.ids[-1]:
        return False
    lane.draft = lane.draft[1:]
    return True


def _together(lanes: list[Lane], rows: np.ndarray, depth: int) -> Iterator[tuple[list[Lane], np.ndarray]]:
    """Lanes that draw in the same way, with their logits (n, V): without a copy where they lie in one piece."""
    groups: dict[tuple[int, bool], list[Lane]] = {}
    for lane in lanes:
        groups.setdefault((id(lane.job.sampling), lane.logits is None), []).append(lane)
    for (_, decoded), group in groups.items():
        if not decoded:
            yield group, np.stack([lane.logits for lane in group if lane.logits is not None])
            continue
        at = [lane.at + depth for lane in group]
        first, last = at[0], at[-1]
        in_order = last - first == len(at) - 1 and at == list(range(first, last + 1))
        yield group, rows[first : last + 1] if in_order else rows[at]


def _take_within(lanes: list[Lane], logits: np.ndarray, ends: bytes, step_ends: bytes) -> None:
    for i, lane in enumerate(lanes):
        assert lane.grammar is not None
        number = np.array([lane.draws[len(lane.ids)]])
        drawn = draw_within(lane.grammar, logits[i : i + 1], lane.job.sampling, number)
        if drawn is None:
            lane.stop = Stop.END
        else:
            _take([lane], drawn, ends, step_ends)


def _take(lanes: list[Lane], drawn: Draw, ends: bytes, step_ends: bytes) -> None:
    for lane, token, beliefs in zip(lanes, drawn.ids.tolist(), drawn.beliefs.tolist(), strict=True):
        lane.ids.append(token)
        lane.beliefs.append(beliefs)
        job = lane.job
        if ends[token]:
            lane.stop = Stop.END
        elif step_ends[token] and job.until is Stop.STEP:
            lane.stop = Stop.STEP
        elif len(lane.ids) >= lane.branch.cap_tok:
            lane.stop = Stop.CAP
        if job.watch is not None:
            job.watch(lane.index, token)
