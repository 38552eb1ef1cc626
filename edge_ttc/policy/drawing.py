"""Drawing for every lane of a batch at once, and following drafts as far as they are what would have been drawn.

A draft is taken only where the token drawn from the true distribution, with the lane's own random number, is the
drafted one. So what a lane writes is the same with drafts and without, token for token, up to the runtime's rounding.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from edge_ttc.domain import Stop
from edge_ttc.policy.base import Sampling
from edge_ttc.policy.grammar import draw_within
from edge_ttc.policy.lane import NOWHERE, Lane
from edge_ttc.policy.sampling import draw


def draw_lanes(lanes: list[Lane], rows: np.ndarray, ends: bytes, step_ends: bytes) -> None:
    """Draw for all lanes; afterwards ``draft`` holds the tokens that were decoded in vain, and no logits are left.

    Args:
        lanes: which can draw.
        rows: (n, V) logits of the last batch.
        ends: for each token, whether it ends an answer.
        step_ends: the same for a step.
    """
    for group, logits in _together(lanes, rows):
        if group[0].job.sampling.grammar:
            _draw_within(group, logits, ends, step_ends)
        else:
            _draw(group, logits, ends, step_ends)


def _together(lanes: list[Lane], rows: np.ndarray) -> Iterator[tuple[list[Lane], np.ndarray]]:
    """Lanes that draw in the same way, with the logits (n, V) after their last tokens and after each of their drafts,
    one lane after the other: without a copy where they lie in one piece."""
    groups: dict[Sampling, list[Lane]] = {}
    if len({id(lane.job.sampling) for lane in lanes}) == 1:
        groups[lanes[0].job.sampling] = lanes
    else:
        for lane in lanes:
            groups.setdefault(lane.job.sampling, []).append(lane)
    for group in groups.values():
        new, old = [lane for lane in group if lane.logits is not None], [lane for lane in group if lane.logits is None]
        if new:
            yield new, np.stack([lane.logits for lane in new if lane.logits is not None])
        if old:
            yield old, _rows_of(old, rows)


def _rows_of(lanes: list[Lane], rows: np.ndarray) -> np.ndarray:
    """Lanes stand in the order in which they were decoded: their rows are one piece, unless some lack between."""
    first, after = lanes[0].at, lanes[-1].at + 1 + len(lanes[-1].draft)
    if after - first == len(lanes) or after - first == len(lanes) + sum(len(lane.draft) for lane in lanes):
        return rows[first:after]
    return rows[[lane.at + depth for lane in lanes for depth in range(1 + len(lane.draft))]]


def _draw(lanes: list[Lane], logits: np.ndarray, ends: bytes, step_ends: bytes) -> None:
    """Every row is drawn from, with the number that its place in the text has: then the drafts are followed."""
    if len(logits) == len(lanes):
        numbers = [lane.draws[len(lane.ids)] for lane in lanes]
    else:
        numbers = [n for lane in lanes for n in lane.draws[len(lane.ids) : len(lane.ids) + 1 + len(lane.draft)]]
    drawn = draw(logits, lanes[0].job.sampling, np.array(numbers))
    ids, beliefs = drawn.ids.tolist(), drawn.beliefs.tolist()
    if len(ids) == len(lanes):
        for lane, token, belief in zip(lanes, ids, beliefs, strict=True):
            lane.at, lane.logits = NOWHERE, None
            _take(lane, token, belief, ends, step_ends)
        return
    row = 0
    for lane in lanes:
        lane.at, lane.logits = NOWHERE, None
        after = row + 1 + len(lane.draft)
        while True:
            token = ids[row]
            _take(lane, token, beliefs[row], ends, step_ends)
            if not lane.draft or lane.stop is not None or lane.draft[0] != token:
                break
            del lane.draft[0]
            row += 1
        row = after


def _draw_within(lanes: list[Lane], logits: np.ndarray, ends: bytes, step_ends: bytes) -> None:
    """One row after the other, since each token moves the grammar on."""
    row = 0
    for lane in lanes:
        assert lane.grammar is not None
        lane.at, lane.logits = NOWHERE, None
        after = row + 1 + len(lane.draft)
        while True:
            number = np.array([lane.draws[len(lane.ids)]])
            drawn = draw_within(lane.grammar, logits[row : row + 1], lane.job.sampling, number)
            if drawn is None:
                lane.stop = Stop.END
                break
            token = int(drawn.ids[0])
            _take(lane, token, drawn.beliefs[0].tolist(), ends, step_ends)
            if not lane.draft or lane.stop is not None or lane.draft[0] != token:
                break
            del lane.draft[0]
            row += 1
        row = after


def _take(lane: Lane, token: int, beliefs: list[float], ends: bytes, step_ends: bytes) -> None:
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
