"""Watches what the app's own process spends while a question is answered."""

from __future__ import annotations

import time
from collections.abc import Callable

from edge_ttc.screen_cost import Screen, Spent

SETTLE_S = 0.5
"""What a question costs once, drawing it and its first lines, is over by then; a share of time is told after it."""


class CostWatch:
    """Adds up processor seconds by what is on the screen, from ``SETTLE_S`` into each answer on.

    Args:
        cpu: processor seconds of this process so far.
        clock: monotonic seconds.
    """

    def __init__(
        self, cpu: Callable[[], float] = time.process_time, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._cpu, self._clock = cpu, clock
        self._screen: Screen | None = None
        self._since = (0.0, 0.0)
        self._began_s = 0.0
        self.spent: dict[Screen, Spent] = {}

    def mark(self, screen: Screen | None) -> None:
        """From here on ``screen`` is shown while a question is answered; None: no question is."""
        now = (self._cpu(), self._clock())
        if self._screen is None:
            self._began_s = now[1]
        elif self._since[1] >= self._began_s + SETTLE_S:
            part = Spent(now[0] - self._since[0], now[1] - self._since[1])
            self.spent[self._screen] = self.spent.get(self._screen, Spent()) + part
        self._screen, self._since = screen, now
