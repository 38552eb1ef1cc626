"""What the keys on a turn do: stop, answer again, spend more or less, copy, replay."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from textual.widgets import Input, TextArea

from edge_ttc.display import safe_text
from edge_ttc.domain import StopReason
from edge_ttc_tui import spending
from edge_ttc_tui.actions import AskOptions
from edge_ttc_tui.clip import clip_line
from edge_ttc_tui.copying import answer_text, latex_text, message_text
from edge_ttc_tui.key_words import keyed
from edge_ttc_tui.replaying import show_replay
from edge_ttc_tui.state import Phase, TurnState

if TYPE_CHECKING:
    from edge_ttc_tui.app import EdgeTtcApp


def run(app: EdgeTtcApp, command: str, turn: TurnState | None) -> None:
    """Do one command; without a turn only the prompt can be given back."""
    if turn is None:
        app.chat.prompt.focus()
    else:
        _COMMANDS[command](app, turn)


def stop(app: EdgeTtcApp, turn: TurnState) -> None:
    """The best answer so far."""
    app.stop(turn.number)


def prompt(app: EdgeTtcApp, turn: TurnState) -> None:
    """The prompt has the focus; the question of a turn that was stopped or failed goes back into it."""
    field = app.chat.prompt
    stopped = turn.phase in (Phase.STOPPING, Phase.FAILED)
    stopped = stopped or bool(turn.answer and turn.answer.stop_reason is StopReason.CANCELLED)
    if stopped and not field.text.strip():
        field.fill(turn.question)
    field.focus()


def again(app: EdgeTtcApp, turn: TurnState) -> None:
    """The same question in the same way, with the next seed."""
    _ask(app, turn, replace(turn.options, seed=app.seed_of(turn.options) + 1))


def more(app: EdgeTtcApp, turn: TurnState) -> None:
    _ask_otherwise(app, turn, spending.more(turn.options, turn.answer), "That is the most.")


def less(app: EdgeTtcApp, turn: TurnState) -> None:
    _ask_otherwise(app, turn, spending.less(turn.options, turn.answer), "A greedy answer is the least.")


def _ask_otherwise(app: EdgeTtcApp, turn: TurnState, options: AskOptions, end: str) -> None:
    if not turn.open and spending.unchanged(options, turn.answer):
        app.tell(end)
    else:
        _ask(app, turn, options)


def _ask(app: EdgeTtcApp, turn: TurnState, options: AskOptions) -> None:
    """Ask a turn's question once more; it takes that turn's place in the conversation."""
    if turn.open:
        app.tell(keyed(app, "This one is still being answered. {answer.stop} stops it."))
    else:
        app.ask(turn.question, options, turn.place)
        app.chat.prompt.focus()


def copy_answer(app: EdgeTtcApp, turn: TurnState) -> None:
    _copy(app, answer_text(turn), "There is no answer to copy.")


def copy_message(app: EdgeTtcApp, turn: TurnState) -> None:
    _copy(app, message_text(turn), "There is nothing to copy.", "the whole turn")


def copy_latex(app: EdgeTtcApp, turn: TurnState) -> None:
    _copy(app, latex_text(turn), "There is no LaTeX in this turn.")


def replay(app: EdgeTtcApp, turn: TurnState) -> None:
    if turn.open:
        app.tell("This one is still being answered.")
    else:
        app.run_worker(show_replay(app, turn), group="errand", exclusive=True)


def copy_selection(app: EdgeTtcApp) -> bool:
    """Copy what the mouse or the keyboard selected; false where nothing is."""
    focused = app.focused
    text = focused.selected_text if isinstance(focused, Input | TextArea) else ""
    text = text or app.screen.get_selected_text() or ""
    if text:
        _copy(app, safe_text(text), "")
        app.screen.clear_selection()
        if isinstance(focused, TextArea):
            focused.move_cursor(focused.cursor_location)
    return bool(text)


def _copy(app: EdgeTtcApp, text: str, nothing: str, what: str = "") -> None:
    if not text:
        app.tell(nothing)
        return
    app.copy_to_clipboard(text)
    app.tell(f"Copied {what or clip_line(text, 60)}")


_COMMANDS: dict[str, Callable[[EdgeTtcApp, TurnState], None]] = {
    "stop": stop,
    "prompt": prompt,
    "again": again,
    "more": more,
    "less": less,
    "copy_answer": copy_answer,
    "copy_message": copy_message,
    "copy_latex": copy_latex,
    "replay": replay,
}
