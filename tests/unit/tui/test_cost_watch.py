"""Processor seconds by what is on the screen."""

from __future__ import annotations

from edge_ttc.screen_cost import Screen, Spent
from edge_ttc_tui.cost_watch import CostWatch


def test_only_what_is_spent_while_a_question_is_answered_counts() -> None:
    cpu_s = clock_s = 0.0
    watch = CostWatch(lambda: cpu_s, lambda: clock_s)
    for screen, spent_s in ((None, 5), (Screen.CLOSED, 1), (Screen.CLOSED, 2), (Screen.OPEN, 4), (None, 9), (None, 9)):
        watch.mark(screen)
        cpu_s, clock_s = cpu_s + spent_s, clock_s + 10
    assert watch.spent == {Screen.CLOSED: Spent(3, 20), Screen.OPEN: Spent(4, 10)}
