"""The second half of the screen: where the compute of a question goes, drawn from a ``ComputeState``."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import replace
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.message import Message
from textual.reactive import reactive
from textual.timer import Timer

from edge_ttc.energy.power_source import Power
from edge_ttc_tui.compute_state import ComputeState
from edge_ttc_tui.decision_lines import decision_lines
from edge_ttc_tui.gauge_lines import gauge_lines
from edge_ttc_tui.key_words import keyed
from edge_ttc_tui.lines import Line, Look, line
from edge_ttc_tui.marks import Shape, shape
from edge_ttc_tui.widgets.candidate_tree import CandidateTree
from edge_ttc_tui.widgets.line_list import LineList
from edge_ttc_tui.widgets.painted import Lines
from edge_ttc_tui.widgets.picture import Picture
from edge_ttc_tui.widgets.revision_diff import RevisionDiff
from edge_ttc_tui.widgets.step_detail import StepDetail
from edge_ttc_tui.widgets.vote_table import VoteTable

PERIOD_S = 0.2
"""No more than five pictures a second: what the screen burns is burnt beside the models."""
_SHARES = (25, 80)
_ROWS = 5
"""Lines of the picture that the words above and below it make room for."""
_EMPTY = (
    line(("Ask something: here you see how hard it looks,", Look.DIM)),
    line(("what is done about it, and what that costs.", Look.DIM)),
)


class ComputeView(Vertical):
    """The decision, a picture of the candidates, the gauges.

    Args:
        kept: what to say of an answer that is there without its candidates, as one of an earlier session is.
    """

    DEFAULT_CSS = """
    ComputeView { padding: 0 1; }
    ComputeView > #decision { margin-bottom: 1; }
    ComputeView > #gauges { margin-top: 1; }
    ComputeView.-tight > #decision { margin-bottom: 0; }
    ComputeView.-tight > #gauges { margin-top: 0; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("v", "next_picture", "Next picture", id="compute.picture"),
        Binding("less_than_sign", "share(5)", "Wider", show=False, id="compute.wider"),
        Binding("greater_than_sign", "share(-5)", "Narrower", show=False, id="compute.narrower"),
    ]
    share: reactive[int] = reactive(50)
    """Percent of the screen that the view takes."""
    power: reactive[Power] = reactive(Power())
    """What feeds the machine, as somebody who looked has told."""
    beside: reactive[bool] = reactive(True)
    """Whether it stands beside the transcript, and not below it."""

    resizable = True
    """Whether its share of the screen is the reader's to choose."""

    class Shared(Message):
        """The reader gave it another share of the screen, beside the transcript or below it."""

        def __init__(self, beside: bool, share: int) -> None:
            super().__init__()
            self.beside, self.share = beside, share

    def __init__(self, *, id: str | None = None, kept: str = "") -> None:
        super().__init__(id=id)
        self.state = ComputeState()
        self._kept = kept
        self.drawn = 0
        """Pictures drawn so far."""
        self._pictures: dict[Shape, Picture] = {
            Shape.TREE: CandidateTree(id="tree"),
            Shape.VOTES: VoteTable(id="votes"),
            Shape.REVISIONS: RevisionDiff(id="revisions"),
        }
        self._chosen: Shape | None = None
        self._wants_focus = False
        self._timer: Timer | None = None
        self._drawn_s = 0.0

    def compose(self) -> ComposeResult:
        yield Lines(id="decision")
        yield Lines(id="pictures")
        yield from self._pictures.values()
        yield Lines(id="gauges")

    @property
    def picture(self) -> Shape:
        """What is shown: what the reader chose, else what fits the run best."""
        return self._chosen or shape(self.state)

    def show(self, state: ComputeState) -> None:
        """Another state, drawn within ``PERIOD_S``; a hidden view draws it when it is shown again."""
        if state.question != self.state.question or len(state.nodes) < len(self.state.nodes):
            self._begin()
        self.state = state
        if self._timer is None and self.is_mounted and self.display:
            wait = self._drawn_s + PERIOD_S - time.monotonic()
            self._timer = self.set_timer(max(0.001, wait), self._draw)

    def take_focus(self) -> None:
        """The picture gets the keys as soon as there is one."""
        self._wants_focus = True
        self.draw_now()

    def draw_now(self) -> None:
        """Draw at once: the size has changed, or the reader wants another picture."""
        if self._timer is not None:
            self._timer.stop()
        if self.is_mounted:
            self._draw()

    def _begin(self) -> None:
        """Another question: every picture follows again."""
        self._chosen = None
        if self.is_mounted:
            for picture in self._pictures.values():
                picture.reset()

    def _draw(self) -> None:
        self._timer, self._drawn_s = None, time.monotonic()
        self.drawn += 1
        bare = self.state.done and not self.state.nodes
        fed = replace(self.state, power=self.power) if self.power != Power() else self.state
        decision, gauges = decision_lines(fed, self.size.width), gauge_lines(fed, self.size.width)
        n_decision, n_gauges, tight = rows_beside(len(decision), len(gauges), self.size.height)
        self.set_class(tight, "-tight")
        self.query_one("#decision", Lines).show(decision[:n_decision])
        self.query_one("#pictures", Lines).show(self._head(bare))
        focused = self._wants_focus or any(picture.has_focus for picture in self._pictures.values())
        for kind, picture in self._pictures.items():
            picture.display = kind is self.picture and bool(self.state.question) and not bare
            if picture.display:
                picture.draw(self.state)
                if focused and not picture.has_focus:
                    picture.focus()
                    self._wants_focus = False
        self.query_one("#gauges", Lines).show(gauges[:n_gauges])

    def _head(self, bare: bool) -> Sequence[Line]:
        """Above the picture: which ones there are, or why there is none."""
        if bare:
            return [line((keyed(self, self._kept), Look.DIM))]
        return [self._tabs()] if self.state.nodes else () if self.state.question else _EMPTY

    def _tabs(self) -> Line:
        now = self.picture
        return line(*((f" {kind.value} ", Look.LIT if kind is now else Look.DIM) for kind in _kinds(self.state)))

    def watch_power(self) -> None:
        self.show(self.state)

    def watch_share(self) -> None:
        self._lay_out()

    def watch_beside(self) -> None:
        self._lay_out()

    def _lay_out(self) -> None:
        own = f"{self.share}%"
        self.styles.width, self.styles.height = (own, "100%") if self.beside else ("100%", own)

    def on_resize(self) -> None:
        self.call_after_refresh(self.draw_now)

    def on_show(self) -> None:
        self.call_after_refresh(self.draw_now)

    def on_line_list_opened(self, event: LineList.Opened) -> None:
        event.stop()
        if event.key in self.state.nodes:
            self.app.push_screen(StepDetail(self.state, event.key))

    def action_next_picture(self) -> None:
        kinds = _kinds(self.state)
        self._chosen = kinds[(kinds.index(self.picture) + 1) % len(kinds)]
        self.draw_now()

    def action_share(self, by: int) -> None:
        if self.resizable:
            self.share = min(max(self.share + by, _SHARES[0]), _SHARES[1])
            self.post_message(self.Shared(self.beside, self.share))


def rows_beside(n_decision: int, n_gauges: int, height: int) -> tuple[int, int, bool]:
    """Lines of the decision and of the gauges where there are ``height`` in all, and whether they stand tight against
    the picture: it gets ``_ROWS`` before the last gauges, and then the last reasons, are shown, and all there are
    where it would not get 3."""
    room = height - 1 - _ROWS - n_decision - n_gauges
    tight, missing = room < 2, max(0, -room)
    gauges = max(1, n_gauges - missing) if n_gauges else 0
    missing -= n_gauges - gauges
    decision = max(1, n_decision - missing) if n_decision else 0
    missing -= n_decision - decision
    return (decision, gauges, tight) if missing <= _ROWS - 3 else (0, 0, tight)


def _kinds(state: ComputeState) -> list[Shape]:
    """Drafts and revisions only where there are any."""
    revised = shape(state) is Shape.REVISIONS
    return list(Shape) if revised else [Shape.TREE, Shape.VOTES]
