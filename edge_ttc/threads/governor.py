"""How many threads a decode step gets: as many as the machine has cores for us, fewer while somebody else uses one.

Threads of a step wait for each other, so one that shares its core with a busy neighbour slows all of them down: two
threads then do less than one. Nobody tells us of neighbours, but step times do. When steps take longer than usual,
smaller numbers are tried for a moment and kept if they do more; from time to time the next larger one is tried, too. A
trial lasts tens of milliseconds, and trials that fail grow rare. Threads change no number that a step computes.
"""

from __future__ import annotations

import math
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

_WINDOW_S, _WINDOW_STEPS = 0.05, 4
"""What a judgement is built on, at least; of long steps, two that fill ten times as long are enough."""
_SLOW = 1.3
"""Steps that take so many times what is usual, twice in a row, are a reason to look."""
_ALARM, _ALARM_S = 3.0, 0.02
"""Steps that take so many times what is usual, and so long together, are reason enough at once."""
_COST = 20.0
"""A trial that failed is not made again for so many times what it took."""
_GAIN = 0.9
"""A trial is kept when it takes at most this part of the time."""
_REST_S = (0.5, 30.0)
"""Seconds until the next trial downwards: first, and after many that failed."""
_RETRY_S = (0.25, 2.0)
"""The same upwards."""
_FRESH_S = 3.0
"""So long what a trial downwards has shown is believed: a neighbour bites harder after a moment than at first."""
_FINE = 32
"""Steps of more tokens than this are taken together in groups of this size."""


@dataclass(slots=True)
class _Window:
    """Steps that are judged together: how many of each kind, and what they took."""

    kinds: dict[int, int] = field(default_factory=dict)
    seconds: float = 0.0
    steps: int = 0

    def add(self, kind: int, seconds: float) -> None:
        self.kinds[kind] = self.kinds.get(kind, 0) + 1
        self.seconds, self.steps = self.seconds + seconds, self.steps + 1

    @property
    def full(self) -> bool:
        long = self.seconds >= 10 * _WINDOW_S and self.steps >= 2
        return long or (self.seconds >= _WINDOW_S and self.steps >= _WINDOW_STEPS)


@dataclass(slots=True)
class ThreadGovernor:
    """Decides from step times alone; it starts with the most threads, unless others are known to be busy.

    Attributes:
        ladder: numbers of threads to choose from, ascending; the last one is best while nobody disturbs.
        low: start with the fewest.
        clock: monotonic seconds.
        trials: how many were made, for those who wonder.
    """

    ladder: Sequence[int]
    low: bool = False
    clock: Callable[[], float] = time.monotonic
    trials: int = 0
    _level: int = field(init=False)
    _home: int | None = None
    """The level to go back to if the trial that runs fails; None while none runs."""
    _before: _Window = field(default_factory=_Window)
    """The last window at home, before the trial."""
    _usual: _Window | None = None
    """A window that is usual at this level."""
    _slow: int = 0
    """Slow windows in a row."""
    _tried: tuple[int, _Window, float] | None = None
    """The last trial downwards that failed: the level, how it went, and when it ended."""
    _normal: dict[int, float] = field(default_factory=dict)
    _window: _Window = field(default_factory=_Window)
    _rest_s: float = _REST_S[0]
    _retry_s: float = _RETRY_S[0]
    _next_down_s: float = -math.inf
    _next_up_s: float = -math.inf

    def __post_init__(self) -> None:
        if not self.ladder or list(self.ladder) != sorted(set(self.ladder)) or self.ladder[0] < 1:
            raise ValueError(f"a ladder of threads ascends from at least 1: {list(self.ladder)}")
        self._level = 0 if self.low else len(self.ladder) - 1

    @property
    def threads(self) -> int:
        """For the next step."""
        return self.ladder[self._level]

    def saw(self, tokens: int, seconds: float) -> int:
        """A step of so many tokens took so long; the threads for the next one."""
        seconds = max(seconds, 1e-9)  # a coarse clock may say nothing
        self._window.add(self._kind(tokens, seconds), seconds)
        if self._home is None:
            if self._window.full or self._alarming():
                self._judge()
        elif self._window.full or self._hopeless():
            self._end_trial()
        return self.threads

    def _kind(self, tokens: int, seconds: float) -> int:
        """What steps of so many tokens are compared with; the best that was seen of them is normal."""
        kind = tokens if tokens <= _FINE else -(-tokens // _FINE) * _FINE
        at_top = self._level == len(self.ladder) - 1
        guess = seconds * self.threads / self.ladder[-1]
        if kind not in self._normal or (at_top and guess < self._normal[kind]):
            self._normal[kind] = guess
        return kind

    def _score(self, window: _Window) -> float:
        """Seconds by what they would be with all threads and undisturbed, as far as that is known by now."""
        return window.seconds / sum(count * self._normal[kind] for kind, count in window.kinds.items())

    def _judge(self) -> None:
        """A window without a trial is over: begin one?"""
        alarmed = self._alarming()
        window, self._window = self._window, _Window()
        self._usual = min(self._usual or window, window, key=self._score)
        slow = self._score(window) > _SLOW * self._score(self._usual)
        self._slow = 2 if alarmed else self._slow + 1 if slow else 0
        now, never = self.clock(), not self.trials  # the very first window may be a disturbed one
        if (tried := self._known_better(window, now)) is not None:
            self._level, self._usual, self._slow, self._tried = self._level - 1, tried, 0, None
            self._rest(False, True, 0.0)
        elif self._level > 0 and now >= self._next_down_s and (self._slow >= 2 or never):
            self._begin_trial(self._level - 1, window)
        elif self._level < len(self.ladder) - 1 and now >= self._next_up_s:
            self._begin_trial(self._level + 1, window)

    def _known_better(self, window: _Window, now_s: float) -> _Window | None:
        """How the next level down went a moment ago, where that is better than this window by now."""
        level, tried, at_s = self._tried or (-1, window, -math.inf)
        better = self._score(tried) < _GAIN * self._score(window)
        return tried if level == self._level - 1 and now_s - at_s < _FRESH_S and better else None

    def _alarming(self) -> bool:
        """So slow that nobody need wait for the window to fill."""
        if self._usual is None or self._window.seconds < _ALARM_S:
            return False
        return self._score(self._window) > _ALARM * self._score(self._usual)

    def _begin_trial(self, level: int, before: _Window) -> None:
        self.trials += 1
        self._home, self._level, self._before, self._slow = self._level, level, before, 0

    def _hopeless(self) -> bool:
        """A trial upwards that is already far behind need not last."""
        going_up = self._home is not None and self._level > self._home
        return going_up and self._window.seconds > 0.01 and self._score(self._window) > 1.5 * self._score(self._before)

    def _end_trial(self) -> None:
        assert self._home is not None, "a trial runs"
        window, self._window = self._window, _Window()
        up, better = self._level > self._home, self._score(window) < _GAIN * self._score(self._before)
        if better:
            self._tried = None
        elif self._level == self._home - 1:
            self._tried = (self._level, window, self.clock())
        if not better and not up and self._level > 0:
            self._level -= 1  # perhaps more than one core is taken
            return
        self._usual = window if better else self._before
        if not better:
            self._level = self._home
        self._home = None
        self._rest(up, better, _COST * window.seconds)

    def _rest(self, up: bool, better: bool, least_s: float) -> None:
        """When to look again, ``least_s`` from now at the earliest where it did not help: what is slow all the same is
        slow for another reason, such as long texts."""
        now = self.clock()
        if better:
            self._rest_s, self._retry_s = _REST_S[0], _RETRY_S[0]
            self._next_down_s, self._next_up_s = now, now if up else now + self._retry_s
        elif up:
            self._retry_s = min(2 * self._retry_s, _RETRY_S[1])
            self._next_up_s = now + max(self._retry_s, least_s)
        else:
            self._next_down_s = now + max(self._rest_s, least_s)
            self._rest_s = min(2 * self._rest_s, _REST_S[1])
