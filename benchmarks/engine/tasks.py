"""What there is to measure, what it will take, and the run that goes through it until its time is up."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from benchmarks.engine.results import Results, table
from edge_ttc.errors import EdgeTTCError

LEFT_OUT = "left out"
"""The section of what this run did not measure, with the reason."""
_TRUST_S = 30.0
"""Measured seconds after which a run's own pace counts as much as the estimates."""
_QUIET = 0.5
"""The load average of the last minute, before a run, up to which a machine is left to itself."""


@dataclass(frozen=True, slots=True)
class Task:
    """One case of one round.

    Attributes:
        section, case, round: of the row that ``measure`` adds.
        estimate_s: seconds on the two cores that the estimates were taken on, models opened included.
        measure: adds the row.
    """

    section: str
    case: str
    round: int
    estimate_s: float
    measure: Callable[[], object]

    @property
    def name(self) -> str:
        return f"{self.section}: {self.case} [{self.round}]"


class Run:
    """Measures tasks, first rounds first, and says of each that it leaves out why.

    Args:
        results: where rows go, and what is there already.
        budget_s: seconds; a task that would not end within them is left out. 0 is no limit.
        clock: monotonic seconds.
    """

    def __init__(self, results: Results, budget_s: float, clock: Callable[[], float] = time.monotonic) -> None:
        self._results, self._budget_s, self._clock = results, budget_s, clock
        self._started, self._estimated_s, self._measured_s = clock(), 0.0, 0.0
        self.failed = 0
        results.drop(LEFT_OUT)

    @property
    def pace(self) -> float:
        """Measured over estimated seconds so far, drawn to 1 while little has been measured."""
        return (self._measured_s + _TRUST_S) / (self._estimated_s + _TRUST_S)

    def go(self, tasks: Sequence[Task]) -> None:
        """Measure what is not there yet. A task that fails is told, and the others go on."""
        for task in sorted(self.missing(tasks), key=lambda t: t.round):
            expected, spent = task.estimate_s * self.pace, self._clock() - self._started
            if self._budget_s and spent + expected > self._budget_s:
                left = max(0.0, self._budget_s - spent)
                self.leave_out(task, f"needs about {expected:.0f} s, {left:.0f} s are left: run again to go on")
                continue
            began = self._clock()
            try:
                task.measure()
            except (EdgeTTCError, OSError, subprocess.SubprocessError) as error:
                self.failed += 1
                self.leave_out(task, f"failed: {error}")
            self._estimated_s += task.estimate_s
            self._measured_s += self._clock() - began

    def missing(self, tasks: Iterable[Task]) -> list[Task]:
        """Those whose rows are not there."""
        return [t for t in tasks if not self._results.has(t.section, t.case, t.round)]

    def leave_out(self, task: Task, why: str) -> None:
        """Keep it in the results, so that the report says it."""
        self._results.add(LEFT_OUT, task.name, task.round, why=why)


def announce(tasks: Sequence[Task], missing: Sequence[Task], budget_s: float) -> None:
    """The estimate of each section, and of all, on stderr."""
    head = ("section", "cases", "to measure", "about s")
    lines = []
    for section in dict.fromkeys(t.section for t in tasks):
        mine, left = ([t for t in some if t.section == section] for some in (tasks, missing))
        lines.append((section, len(mine), len(left), float(round(sum(t.estimate_s for t in left)))))
    total = sum(t.estimate_s for t in missing)
    print(table(head, lines), file=sys.stderr)
    limit = f"; this run ends after {budget_s / 60:.0f} minutes" if budget_s else ""
    print(f"about {total / 60:.0f} min to measure{limit}", file=sys.stderr)
    load = os.getloadavg()[0]
    if load > _QUIET:
        print(f"this machine is not quiet (load average {load:.1f}): figures will say little", file=sys.stderr)
    sys.stderr.flush()


def report(results: Results) -> str:
    """What was left out, and why."""
    lines = [(r["case"], r["why"]) for r in results.of(LEFT_OUT)]
    return table(("not measured", "why"), lines) if lines else ""
