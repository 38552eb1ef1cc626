"""The live tree of a search. What it says stands in ``tree_lines``."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import ClassVar

from textual.binding import Binding, BindingType

from edge_ttc_tui.compute_state import ComputeState
from edge_ttc_tui.lines import Line
from edge_ttc_tui.tree_lines import TreeView, tree_lines
from edge_ttc_tui.widgets.picture import Picture


class CandidateTree(Picture):
    """Draws a ``ComputeState`` as a tree; branches fold."""

    HELP = (
        "The tree of candidates\n\n"
        "A line is a step: its sign, its text, the verifier's score, and the answer where there is one. ★ is the "
        "answer and ◆ the way to it, × was given up, ◌ grows now, ● is a whole solution, ! ran into a limit. "
        "{lines.open} opens the text, {tree.fold} and {tree.unfold} fold and unfold what is below, {tree.prunes} folds "
        "what was given up."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left,h", "fold(True)", "Fold", show=False, id="tree.fold"),
        Binding("right,l", "fold(False)", "Unfold", show=False, id="tree.unfold"),
        Binding("p", "prunes", "Fold ×", id="tree.prunes"),
    ]

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.view = TreeView()

    def lines_of(self, state: ComputeState, width: int) -> list[Line]:
        return tree_lines(state, width, self.view)

    def follow(self, state: ComputeState, lines: Sequence[Line]) -> int:
        """The answer; before that where branches grow, or else the newest node."""
        if state.selected:
            return state.selected.key
        keys = {shown.key for shown in lines}
        growing = [key for key in (state.working.nodes if state.working else ()) if key in keys and key > 0]
        return growing[0] if growing else max(keys, default=0)

    def reset(self) -> None:
        super().reset()
        self.view = replace(self.view, folded=frozenset())

    def action_fold(self, fold: bool) -> None:
        """Folds the node under the cursor, or its parent where there is nothing below it to fold."""
        key = self.at
        if key > 0:
            below = any(node.parent == key for node in self.state.nodes.values())
            if fold and (not below or key in self.view.folded):
                self._go_to(self.state.nodes[key].parent)
                return
            folded = self.view.folded | {key} if fold else self.view.folded - {key}
            self.view = replace(self.view, folded=folded)
        elif key < 0 and not fold:
            self.view = replace(self.view, prunes=False)
        self._again()

    def action_prunes(self) -> None:
        self.view = replace(self.view, prunes=not self.view.prunes)
        self._again()

    def _again(self) -> None:
        self.moved = True
        self.redraw()

    def _go_to(self, key: int) -> None:
        index = next((i for i, shown in enumerate(self.lines) if shown.key == key), None)
        if index is not None:
            self.action_go(index)
