"""The decision above the picture and the gauges below it (what they say: ``decision_lines``, ``gauge_lines``)."""

from __future__ import annotations

from edge_ttc_tui.compute_state import ComputeState
from edge_ttc_tui.decision_lines import decision_lines
from edge_ttc_tui.gauge_lines import gauge_lines
from edge_ttc_tui.widgets.painted import Lines


class Decision(Lines):
    """What was predicted and chosen, and why."""

    def draw(self, state: ComputeState) -> None:
        """Another state of the same question, or of another."""
        self.show(decision_lines(state, self.size.width))


class Gauges(Lines):
    """Budget, power, speed, tokens."""

    def draw(self, state: ComputeState) -> None:
        """Another state of the same question, or of another."""
        self.show(gauge_lines(state, self.size.width))
