"""Drawing for every lane of a batch at once, and following drafts as far as they are what would have been drawn.

A draft is taken only where the token drawn from the true distribution, with the lane's own random number, is the
drafted one. So what a lane writes is the same with drafts and without, token for token, up to the runtime's rounding.
"""

from __future__ import annotations

import numpy as np

from edge_ttc.domain import Stop
from edge_ttc.policy.base import Sampling
from edge_ttc.policy.lane import Lane
from edge_ttc.policy.sampling import draw


def draw_lanes(lanes: list[Lane], ends: np.ndarray, step_ends: np.ndarray) -> None:
    """Draw for all lanes; afterwards ``draft`` holds the tokens that were decoded in vain, and ``rows`` is None."""
    depth, following = 0, lanes
    while following:
        _draw_once(following, depth, ends, step_ends)
        following = [lane for lane in following if lane.stop is None and _follows(lane)]
        depth += 1
    for lane in lanes:
        lane.rows = None


def _follows(lane: Lane) -> bool:
    if not lane.draft or lane.draft[0] != lane.ids[-1]:
        return False
    lane.draft = lane.draft[1:]
    return True


def _draw_once(lanes: list[Lane], depth: int, ends: np.ndarray, step_ends: np.ndarray) -> None:
    for sampling, group in _by_sampling(lanes).items():
        logits = _stacked([lane.rows for lane in group], depth)
        drawn = draw(logits, sampling, np.array([lane.draws[len(lane.ids)] for lane in group]))
        for row, (lane, token) in enumerate(zip(group, drawn.ids.tolist(), strict=True)):
            lane.ids.append(token)
            lane.beliefs.append(drawn.beliefs[row])
            lane.stop = _stop_at(lane, token, ends, step_ends)
            if lane.job.watch is not None:
                lane.job.watch(lane.index, token)


def _by_sampling(lanes: list[Lane]) -> dict[Sampling, list[Lane]]:
    groups: dict[Sampling, list[Lane]] = {}
    for lane in lanes:
        groups.setdefault(lane.job.sampling, []).append(lane)
    return groups


def _stacked(rows: list[np.ndarray | None], depth: int) -> np.ndarray:
    """(n, V), without a copy where the rows already lie one after the other."""
    present = [r[depth] for r in rows if r is not None]
    first, last = present[0], present[-1]
    step = first.nbytes
    base = first.ctypes.data
    if all(r.ctypes.data == base + i * step for i, r in enumerate(present)) and first.base is last.base is not None:
        return np.lib.stride_tricks.as_strided(first, (len(present), len(first)), (step, first.itemsize))
    return np.stack(present)


def _stop_at(lane: Lane, token: int, ends: np.ndarray, step_ends: np.ndarray) -> Stop | None:
    if ends[token]:
        return Stop.END
    if lane.job.until is Stop.STEP and step_ends[token]:
        return Stop.STEP
    return Stop.CAP if len(lane.ids) >= lane.branch.cap_tok else None
