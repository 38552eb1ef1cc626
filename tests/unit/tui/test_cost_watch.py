"""Processor seconds by what is on the screen."""

from __future__ import annotations

from edge_ttc.screen_cost import Screen, Spent
from edge_ttc_tui.cost_watch import SETTLE_S, CostWatch


def test_only_what_is_spent_while_a_question_is_answered_counts() -> None:
    cpu_s = clock_s = 0.0
    watch = CostWatch(lambda: cpu_s, lambda: clock_s)
    walk = (
        (None, 5),
        (Screen.CLOSED, 7),
        (Screen.CLOSED, 1),
        (Screen.CLOSED, 2),
        (Screen.OPEN, 4),
        (None, 9),
        (None, 9),
    )
    for screen, spent_s in walk:
        watch.mark(screen)
        cpu_s, clock_s = cpu_s + spent_s, clock_s + 10
    assert watch.spent == {Screen.CLOSED: Spent(3, 20), Screen.OPEN: Spent(4, 10)}


def test_what_an_answer_costs_once_is_no_share_of_time() -> None:
    clock_s = 0.0
    watch = CostWatch(lambda: clock_s, lambda: clock_s)
    for _ in range(3):
        for screen in (Screen.OPEN, Screen.OPEN, Screen.OPEN, Screen.OPEN, None):
            watch.mark(screen)
            clock_s += SETTLE_S / 4
    assert watch.spent == {}
