"""The votes of a sampling method. What they say stands in ``vote_lines``."""

from __future__ import annotations

from edge_ttc_tui.compute_state import ComputeState
from edge_ttc_tui.lines import Line
from edge_ttc_tui.vote_lines import vote_lines
from edge_ttc_tui.widgets.picture import Picture


class VoteTable(Picture):
    """Draws a ``ComputeState`` as votes over equal answers, with the candidates behind them."""

    HELP = (
        "The votes\n\n"
        "Answers with how many solutions gave them, the sum of their scores, and their share; then the solutions, "
        "those of the leading answer first. {lines.open} opens a solution's text, on an answer that of its best "
        "solution."
    )

    def lines_of(self, state: ComputeState, width: int) -> list[Line]:
        return vote_lines(state, width)
