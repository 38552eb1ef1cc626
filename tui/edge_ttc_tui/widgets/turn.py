"""One question and its answer in the transcript."""

from __future__ import annotations

from time import monotonic
from typing import ClassVar

from rich.text import Text
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.message import Message
from textual.timer import Timer
from textual.widgets import Static

from edge_ttc.display import scaled
from edge_ttc_tui.clip import clip_line, clip_text
from edge_ttc_tui.key_words import keyed
from edge_ttc_tui.keymap import Place, bindings
from edge_ttc_tui.receipt import NO_ANSWER, receipt
from edge_ttc_tui.state import Phase, TurnState
from edge_ttc_tui.widgets.solution import Solution

_TICK_S = 0.5
_ONE_LINE = ("activity", "receipt")
"""Parts that need no new layout when their words change."""
_WAITING = "waiting: models are loading, or an earlier question is being answered"


class TurnView(Vertical, can_focus=True):
    """Draws a TurnState; only what changed is touched."""

    HELP = (
        "A question and its answer\n\n"
        "Below the solution stands the final answer, and below that what it cost: the method, tokens read by the "
        "policy + written by it + read by the verifier, joules with their source and error, seconds, the estimated "
        "chance that the answer is right, and why the work ended."
    )
    BINDINGS: ClassVar[list[BindingType]] = bindings(Place.TURN)
    DEFAULT_CSS = """
    TurnView { height: auto; padding: 0 1; margin-bottom: 1; border-left: blank; }
    TurnView:focus { border-left: thick $primary; }
    TurnView > Static { height: auto; width: 1fr; display: none; }
    TurnView > .turn--question { color: $text-accent; display: block; margin-bottom: 1; }
    TurnView > .turn--answer {
        width: auto; max-width: 100%; text-style: bold; padding: 0 1; margin: 1 0 0 0;
        border-left: thick $success; background: $success-muted; color: $text;
    }
    TurnView > .turn--receipt { height: 1; color: $text-muted; text-wrap: nowrap; text-overflow: ellipsis; }
    TurnView > .turn--activity { height: 1; color: $text-muted; text-wrap: nowrap; text-overflow: ellipsis; }
    TurnView > .turn--notes { color: $text-warning; }
    TurnView > .turn--failed { color: $text-error; }
    """

    class Chosen(Message):
        """The turn has the focus."""

        def __init__(self, number: int) -> None:
            super().__init__()
            self.number = number

    def __init__(self, turn: TurnState) -> None:
        super().__init__()
        self.turn = turn
        self._began_s = monotonic()
        self._timer: Timer | None = None
        self._ready = False

    def compose(self) -> ComposeResult:
        yield Static(_question(self.turn.question), classes="turn--question", markup=False)
        yield Solution()
        for part in ("failed", "answer", "receipt", "notes", "activity"):
            yield Static(classes=f"turn--{part}", markup=False)

    def on_mount(self) -> None:
        self._ready = True
        self._draw(self.turn)

    def on_resize(self) -> None:
        self._show_receipt()

    def on_focus(self) -> None:
        self.post_message(self.Chosen(self.turn.number))

    def on_click(self) -> None:
        self.focus()

    def show(self, turn: TurnState) -> None:
        """Draw what ``turn`` holds now."""
        before, self.turn = self.turn, turn
        if self._ready and turn is not before:
            self._draw(before)

    def _draw(self, before: TurnState) -> None:
        turn = self.turn
        answer = turn.answer
        body = answer.text if answer else turn.draft.text
        self.query_one(Solution).write(body, whole=not turn.open)
        if turn.phase is not before.phase or turn.phase in (Phase.DONE, Phase.FAILED):
            self._show_end(turn)
        if turn.phase is Phase.RUNNING and before.phase is Phase.WAITING:
            self._began_s = monotonic()
        if self._timer is None or (turn.phase, turn.activity) != (before.phase, before.activity):
            self._show_activity()  # figures alone wait for the clock: each picture costs as much as it shows

    def _show_end(self, turn: TurnState) -> None:
        answer = turn.answer
        self._put("failed", clip_text(turn.message + (f"; {turn.remedy}" if turn.remedy else ""), 1000))
        if answer is not None:
            value = answer.value
            self._put("answer", f"Answer: {clip_text(value, 2000)}" if value is not None else "")
            missing = keyed(self, NO_ANSWER.get(answer.stop_reason, "There is no answer.")) if value is None else ""
            notes = (missing, *(clip_line(note, 300) for note in answer.notes))
            self._put("notes", "\n".join(filter(None, notes)))
        self._show_receipt()

    def _show_receipt(self) -> None:
        if self.turn.answer is not None and self._ready:
            self._put("receipt", receipt(self.turn.answer, max(20, self.content_size.width)))

    def _show_activity(self) -> None:
        """What is going on, with a clock of its own, only while there is something going on."""
        if self.turn.open:
            self._put("activity", self._activity())
            if self._timer is None:
                self._timer = self.set_interval(_TICK_S, self._show_activity)
        elif self._timer is not None:
            self._timer.stop()
            self._timer = None
        if not self.turn.open:
            self._put("activity", "")

    def _activity(self) -> str:
        turn = self.turn
        if turn.phase is Phase.WAITING:
            return _WAITING
        activity = clip_line(turn.activity, 80) or "working"
        doing = "stopping: the best answer so far comes" if turn.phase is Phase.STOPPING else activity
        found = f"{turn.n_ended} candidate{'s' * (turn.n_ended != 1)}" if turn.n_ended else ""
        spent = f"{turn.compute.usage.total_tok} tok" if turn.compute.usage.total_tok else ""
        joules = scaled(turn.compute.usage.energy_j, "J") if turn.compute.usage.energy_j else ""
        seconds = f"{monotonic() - self._began_s:.1f} s"
        return " · ".join(filter(None, (doing, found, spent, joules, seconds)))

    def _put(self, part: str, text: str) -> None:
        static = self.query_one(f".turn--{part}", Static)
        if str(static.content) != text:
            static.update(text, layout=part not in _ONE_LINE)
        static.display = bool(text)


def _question(text: str) -> Text:
    return Text("❯ ", style="bold").append(clip_text(text, 3000), style="bold")
