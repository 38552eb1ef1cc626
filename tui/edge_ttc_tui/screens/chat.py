"""The main screen: the transcript beside the compute view, the prompt below."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Container, Vertical
from textual.message import Message
from textual.screen import Screen

from edge_ttc.catalog import bundled_folder
from edge_ttc_tui.compute_state import ComputeState
from edge_ttc_tui.context import says
from edge_ttc_tui.keymap import Place, bindings
from edge_ttc_tui.memory import Memory
from edge_ttc_tui.state import AppState, Engine, Phase, TurnState
from edge_ttc_tui.widgets.compute_view import ComputeView
from edge_ttc_tui.widgets.key_line import KeyLine
from edge_ttc_tui.widgets.prompt import Prompt
from edge_ttc_tui.widgets.prompt_line import PromptLine
from edge_ttc_tui.widgets.title_bar import TitleBar
from edge_ttc_tui.widgets.transcript import Transcript
from edge_ttc_tui.widgets.turn import TurnView
from edge_ttc_tui.widgets.welcome import Welcome

if TYPE_CHECKING:
    from edge_ttc_tui.app import EdgeTtcApp

WIDE = 110
"""Columns from which on the compute view stands beside the transcript."""
_ANEW = {"again", "more", "less"}
_ON_TURN = {"copy_answer", "copy_message", "copy_latex", "replay"}
_ENGINE = {Engine.COLD: "", Engine.LOADING: "loading the models…", Engine.FAILED: "no models"}


class ChatScreen(Screen[None]):
    """Draws an AppState. What the user wants done, the app does."""

    app: EdgeTtcApp  # type: ignore[assignment]  (Textual declares a property of any App)
    AUTO_FOCUS = "#prompt"
    HELP = (
        "edge-ttc\n\n"
        "Questions and answers at the left or above, where the compute went beside or below. {answer.stop} stops an "
        "answer and gives the best one so far; once more gives the question back to the prompt. {app.palette} finds "
        "every command."
    )
    BINDINGS: ClassVar[list[BindingType]] = bindings(Place.CHAT)

    class Wanted(Message):
        """A command for a turn, or for the last one."""

        def __init__(self, command: str, turn: TurnState | None) -> None:
            super().__init__()
            self.command, self.turn = command, turn

    def __init__(self, memory: Memory | None = None) -> None:
        super().__init__()
        self._memory = memory or Memory()
        self._open = self._memory.compute_open
        self._shares = {True: self._memory.compute_share, False: self._memory.compute_share_below}
        self._state = AppState()
        self._ready, self._wish = False, True

    def compose(self) -> ComposeResult:
        yield TitleBar("edge-ttc")
        with Container(id="stage"):
            with Vertical(id="reading"):
                yield Welcome()
                yield Transcript(id="transcript")
            yield ComputeView(id="compute", kept="{answer.replay} shows how this answer came about.")
        yield PromptLine()
        yield Prompt(id="prompt")
        yield KeyLine()

    def on_mount(self) -> None:
        self._ready, self._wish = True, self.app.services.config.tui.compute_view
        self.prompt.fill(self._memory.prompt)
        self.prompt.remember(self._memory.waiting)
        self._lay_out(self.app.size.width)
        self.show(self._state)

    @property
    def compute(self) -> ComputeView:
        return self.query_one(ComputeView)

    @property
    def prompt(self) -> Prompt:
        return self.query_one(Prompt)

    @property
    def memory(self) -> Memory:
        """What is to be remembered of this screen: nothing that was typed is lost."""
        if not self._ready:
            return self._memory
        waiting = tuple(turn.question for turn in self._state.turns if turn.open and not turn.answer_id)
        return Memory(self.prompt.text, self._open, self._shares[True], self._shares[False], waiting)

    @property
    def chosen(self) -> TurnState | None:
        """The turn that has the focus, else the last one."""
        focused = self.focused
        return focused.turn if isinstance(focused, TurnView) else self._state.last

    @property
    def _stoppable(self) -> TurnState | None:
        """What can be stopped: the turn that has the focus, else the one that is answered."""
        focused = self.focused
        turn = focused.turn if isinstance(focused, TurnView) and focused.turn.open else self._state.running
        return turn if turn is not None and turn.phase is not Phase.STOPPING else None

    def show(self, state: AppState) -> None:
        """Draw what changed."""
        before, self._state = self._state, state
        if not self._ready:
            return
        welcome = self.query_one(Welcome)
        welcome.display = not state.turns
        if state.model_ids != before.model_ids:
            entry = self.app.policy
            welcome.tell_model(entry and entry.card, bundled=bool(entry and entry.folder == bundled_folder()))
        transcript = self.query_one(Transcript)
        transcript.display = bool(state.turns)
        transcript.show(state.turns)
        self.query_one(TitleBar).note = state.title or "new session"
        line = self.query_one(PromptLine)
        line.wish, line.models = self.app.wish_words(), _models(state)
        wish = self.app.services.config.tui.compute_view
        if wish != self._wish:  # what the settings were changed to wins over what a key did before
            self._wish, self._open = wish, None
            self._lay_out(self.size.width)
        self.compute.show(state.shown.compute if state.shown else ComputeState())
        if _possible(before) != _possible(state):
            self.prompt.cursor_blink = state.running is None  # a blink draws twice a second, beside the models
            self.refresh_bindings()

    # -- keys ----------------------------------------------------------------------------------------------------

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """What is possible now; the rest is not in the footer."""
        if action != "want":
            return True
        last, running = self._state.last, self._state.running
        command = parameters[0]
        if command in ("stop", "prompt"):
            return (self._stoppable is not None) == (command == "stop")
        if command in _ANEW:
            return last is not None and running is None
        return last is not None if command in _ON_TURN else True

    def action_want(self, command: str) -> None:
        """Have the app do it, for the turn that has the focus, or for the last one."""
        turn = self.chosen
        if command in ("stop", "prompt"):
            turn = self._stoppable or self._state.running or self._state.last
        self.post_message(self.Wanted(command, turn))

    def action_toggle_compute(self) -> None:
        self._open = not self.compute.display
        self._lay_out(self.size.width)

    def action_share(self, by: int) -> None:
        self._open = True
        self._lay_out(self.size.width)
        self.compute.action_share(by)
        self._shares[self.compute.beside] = self.compute.share

    @on(ComputeView.Shared)
    def _keep_share(self, message: ComputeView.Shared) -> None:
        self._shares[message.beside] = message.share

    def action_page(self, by: int) -> None:
        self.query_one(Transcript).page(by)

    def action_turn(self, by: int) -> None:
        """To the turn above or below; from elsewhere, or with 0, to the newest one."""
        transcript, focused = self.query_one(Transcript), self.focused
        if by and isinstance(focused, TurnView):
            view = transcript.beside(focused.turn.number, by)
        else:
            view = transcript.view(self._state.last.number) if self._state.last else None
        if view is not None:
            view.focus(scroll_visible=False)
            transcript.show_end(view)
        elif by < 0:
            transcript.page(-1)
        elif by > 0:
            self.prompt.focus()
        else:
            self.focus_next()

    @on(TurnView.Chosen)
    def _view_compute(self, message: TurnView.Chosen) -> None:
        self.app.view(message.number)

    # -- layout --------------------------------------------------------------------------------------------------

    def on_resize(self, event: events.Resize) -> None:
        self._lay_out(event.size.width)

    def _lay_out(self, width: int) -> None:
        """Beside the transcript where there is room; below it otherwise, and only if somebody wants it there."""
        wide = width >= WIDE
        self.set_class(wide, "-wide")
        self.compute.beside, self.compute.share = wide, self._shares[wide]
        wanted = self.app.services.config.tui.compute_view and wide if self._open is None else self._open
        self.compute.display = wanted


def _models(state: AppState) -> str:
    return _ENGINE.get(state.engine) or " + ".join(state.model_ids.values())


def _possible(state: AppState) -> tuple[bool, Phase | None]:
    """What the footer depends on."""
    return bool(state.turns), state.running.phase if state.running else None


def prompt_words(state: AppState, strategy: str, budget: str) -> str:
    """The line above the prompt."""
    return f"{says(state.multi_turn)} · {strategy} · {budget}"
