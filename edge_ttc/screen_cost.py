"""What the terminal app's own screen costs while questions are answered: kept by the app, shown by ``doctor``.

Processor seconds of the app's process alone; the models work in another one. Both kinds of screen are kept apart,
because the compute view has more to draw. Only answers that take a while count: drawing a question and its answer once
is no share of time.
"""

from __future__ import annotations

import contextlib
import json
import math
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from enum import StrEnum
from pathlib import Path

from edge_ttc.config_file import write_atomically
from edge_ttc.errors import EdgeTTCError

_MOST_BYTES = 1 << 16
MEMORY_S = 600.0
"""So many seconds of answering are remembered: older ones fade, so that a new release or theme shows soon."""


class Screen(StrEnum):
    """What is on the screen while a question is answered."""

    CLOSED = "compute_view_closed"
    OPEN = "compute_view_open"


LIMITS = {Screen.CLOSED: 0.05, Screen.OPEN: 0.10}
"""Shares of one core that the app promises to stay under."""


@dataclass(frozen=True, slots=True)
class Spent:
    """Processor seconds of the app's process, in so many seconds of answering."""

    cpu_s: float = 0.0
    wall_s: float = 0.0

    @property
    def share(self) -> float:
        """Of one core; 0 where nothing was measured."""
        return self.cpu_s / self.wall_s if self.wall_s > 0 else 0.0

    def __add__(self, other: Spent) -> Spent:
        return Spent(self.cpu_s + other.cpu_s, self.wall_s + other.wall_s)


def cost_file(state_dir: Path) -> Path:
    """Where it is kept."""
    return state_dir / "screen-cost.json"


def read_costs(state_dir: Path) -> dict[Screen, Spent]:
    """What was measured so far; a file that is missing or damaged tells nothing."""
    try:
        with cost_file(state_dir).open("rb") as file:
            found = json.loads(file.read(_MOST_BYTES))
        spent = {screen: Spent(float(found[screen]["cpu_s"]), float(found[screen]["wall_s"])) for screen in Screen}
    except (OSError, ValueError, TypeError, KeyError, OverflowError, RecursionError):
        return {}
    sound = all(math.isfinite(value) and value >= 0 for s in spent.values() for value in (s.cpu_s, s.wall_s))
    return {screen: s for screen, s in spent.items() if s.wall_s > 0} if sound else {}


def add_costs(state_dir: Path, new: Mapping[Screen, Spent]) -> None:
    """Adds what one run of the app measured. A disk that is full costs nothing but this."""
    if not any(spent.wall_s for spent in new.values()):
        return
    known = read_costs(state_dir)
    sums = {screen: _faded(known.get(screen, Spent())) + new.get(screen, Spent()) for screen in Screen}
    text = json.dumps({screen.value: asdict(spent) for screen, spent in sums.items()})
    with contextlib.suppress(EdgeTTCError, OSError):
        write_atomically(cost_file(state_dir), text)


def _faded(spent: Spent) -> Spent:
    keep = min(1.0, MEMORY_S / spent.wall_s) if spent.wall_s else 1.0
    return Spent(spent.cpu_s * keep, spent.wall_s * keep)
