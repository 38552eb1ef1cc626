"""All turns of what is shown, the newest at the bottom; of a long session only the end until somebody looks up."""

from __future__ import annotations

from collections.abc import Sequence

from textual.containers import VerticalScroll
from textual.widgets import Static

from edge_ttc_tui.key_words import keyed
from edge_ttc_tui.state import TurnState
from edge_ttc_tui.widgets.turn import TurnView

FIRST, MORE = 10, 20
"""Turns that are drawn at first, and how many more each time the top is reached."""
MOST = 2 * FIRST
"""With more than these a new turn at the end lets go of the oldest: every drawn turn makes every picture dearer."""


class Transcript(VerticalScroll, can_focus=False):
    """Sticks to its end until the reader scrolls."""

    DEFAULT_CSS = """
    Transcript { padding: 0; scrollbar-size-vertical: 1; }
    Transcript > .transcript--earlier { color: $text-muted; padding: 0 1; height: 1; width: 1fr; margin-bottom: 1; }
    """

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._turns: tuple[TurnState, ...] = ()
        self._from = 0
        self._views: dict[int, TurnView] = {}
        self._told_from = 0

    def watch_virtual_size(self) -> None:
        """An anchor holds the end in sight; what is shorter than the screen has none: Textual would move it down."""
        tall = self.virtual_size.height > self.size.height
        if tall and not self.is_anchored:
            self.anchor()
        elif not tall and self.is_anchored:
            self.anchor(False)
            self.scroll_to(y=0, animate=False)

    def show(self, turns: Sequence[TurnState]) -> None:
        """Draw what changed of these turns: new ones are added, those of another session go."""
        if turns is self._turns:
            return
        before, self._turns = self._turns, tuple(turns)
        kept = {turn.number for turn in turns}
        if any(number not in kept for number in self._views) or not before:
            self._from = max(0, len(turns) - FIRST)
        for number in [number for number in self._views if number not in kept]:
            self._views.pop(number).remove()
        drawn = self._turns[self._from :]
        new = [turn for turn in drawn if turn.number not in self._views]
        for turn in drawn:
            if turn.number in self._views:
                self._views[turn.number].show(turn)
        if new:
            self._let_go()
            self._add(new)
        self._tell_earlier()

    def _let_go(self) -> None:
        """Draw the last turns alone again (a new one brings the end in sight), if nothing goes on in the others."""
        first = max(0, len(self._turns) - FIRST)
        old = [view for turn in self._turns[self._from : first] if (view := self._views.get(turn.number))]
        if len(self._turns) - self._from <= MOST or any(v.has_focus or v.turn.open for v in old):
            return
        self._from = first
        for view in old:
            self._views.pop(view.turn.number).remove()

    def earlier(self) -> None:
        """Draw some turns more, above those that are drawn."""
        if not self._from:
            return
        start = max(0, self._from - MORE)
        views = [self._view(turn) for turn in self._turns[start : self._from]]
        first = self._views[self._turns[self._from].number]
        self._from = start
        self.mount_all(views, before=first)
        self.call_after_refresh(first.scroll_visible, animate=False, top=True)
        self._tell_earlier()

    def view(self, number: int | None) -> TurnView | None:
        """The drawn turn with this number."""
        return self._views.get(number) if number is not None else None

    def beside(self, number: int, by: int) -> TurnView | None:
        """The drawn turn some places below (or above, where ``by`` is negative)."""
        numbers = [turn.number for turn in self._turns[self._from :]]
        at = numbers.index(number) + by if number in numbers else -1
        return self._views[numbers[at]] if 0 <= at < len(numbers) else None

    def show_end(self, view: TurnView) -> None:
        """Scroll to a turn; of one that is higher than the screen, the end with the answer is in sight."""
        end = view.virtual_region.bottom
        if view.outer_size.height > self.size.height:
            self.scroll_to(y=end - self.size.height, animate=False)
        else:
            self.scroll_to_widget(view, animate=False)

    def page(self, by: int) -> None:
        """Scroll a page; at the top, earlier turns appear."""
        if by < 0 and self.scroll_y <= 0:
            self.earlier()
        elif by < 0:
            self.scroll_page_up(animate=False)
        else:
            self.scroll_page_down(animate=False)

    def _add(self, turns: Sequence[TurnState]) -> None:
        self.mount_all([self._view(turn) for turn in turns])
        if self.is_anchored:
            self.anchor()

    def _view(self, turn: TurnState) -> TurnView:
        self._views[turn.number] = view = TurnView(turn)
        return view

    def _tell_earlier(self) -> None:
        """How many turns are not drawn, in the line above those that are."""
        if self._from == self._told_from:
            return
        self._told_from = self._from
        notes = self.query(".transcript--earlier")
        if self._from and not notes:
            self.mount(Static(classes="transcript--earlier", markup=False), before=0)
        for note in self.query(".transcript--earlier").results(Static):
            note.update(keyed(self, f"▲ {self._from} earlier: {{transcript.up}} at the top shows them"))
            note.display = bool(self._from)
