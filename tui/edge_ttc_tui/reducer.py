"""(state, action) → state. Pure: the same actions always give the same screen, live or replayed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from edge_ttc.domain import Answer, Stop
from edge_ttc.events import Decided, Event, Finished, Grew, Prefilled, Scored, Started, Wrote
from edge_ttc_tui import draft
from edge_ttc_tui.actions import (
    NEVER_BEGUN,
    Action,
    Answered,
    Asked,
    Changed,
    Died,
    Failed,
    Happened,
    Kept,
    LoadFailed,
    Loading,
    Opened,
    Ready,
    Restored,
    StopAsked,
    Titled,
    Viewed,
)
from edge_ttc_tui.compute_state import apply, finished
from edge_ttc_tui.state import AppState, Engine, Phase, TurnState


def reduce(state: AppState, action: Action) -> AppState:
    """The state after an action. What speaks of a turn that is no longer shown changes nothing."""
    match action:
        case Asked(number, question, options, place):
            turns = (*state.turns, TurnState(number, question, options, place=place or number))
            return replace(state, turns=turns, viewed=None, title=state.title or question)
        case Happened(number, event):
            return _change(state, number, lambda turn: happened(turn, event))
        case Answered(number, answer):
            return _change(state, number, lambda turn: answered(turn, answer))
        case Failed(number, message, remedy):
            return _change(state, number, lambda turn: _failed(turn, message, remedy))
        case StopAsked(number):
            return _change(state, number, _stopping)
        case Kept(number, answer_id):
            return _change(state, number, lambda turn: replace(turn, answer_id=answer_id))
        case Changed() | Viewed() | Titled() | Opened():
            return _session(state, action)
        case _:
            return _engine(state, action)


def happened(turn: TurnState, event: Event) -> TurnState:
    """One event of the runtime, taken into the turn it belongs to."""
    if not turn.open:
        return turn
    turn = replace(turn, compute=apply(turn.compute, event))
    match event.payload:
        case Started():
            return replace(_running(turn), activity="reading the question")
        case Prefilled():
            return replace(turn, activity="writing")
        case Wrote() as wrote:
            return replace(turn, draft=draft.wrote(turn.draft, wrote), activity="writing")
        case Grew() as grew:
            ended = sum(node.stop in (Stop.END.value, Stop.CAP.value) for node in grew.nodes)
            return replace(turn, draft=draft.grew(turn.draft, grew), n_ended=turn.n_ended + ended, activity="writing")
        case Scored() as scored:
            return replace(turn, draft=draft.scored(turn.draft, scored), activity="weighing")
        case Decided() as decided:
            return replace(turn, activity=f"decided for {decided.strategy}")
        case Finished(answer):
            return answered(turn, answer)
        case _:
            return turn


def answered(turn: TurnState, answer: Answer) -> TurnState:
    """The turn with its answer; the draft is no longer needed."""
    compute = turn.compute if turn.compute.answer else finished(turn.compute, answer)
    return replace(turn, phase=Phase.DONE, answer=answer, draft=draft.Draft(), compute=compute, activity="")


def _stopping(turn: TurnState) -> TurnState:
    """What has not begun ends here; the rest gives the best answer so far."""
    if turn.phase is Phase.WAITING:
        return _failed(turn, NEVER_BEGUN, "")
    return replace(turn, phase=Phase.STOPPING) if turn.open else turn


def _running(turn: TurnState) -> TurnState:
    return turn if turn.phase is Phase.STOPPING else replace(turn, phase=Phase.RUNNING)


def _failed(turn: TurnState, message: str, remedy: str) -> TurnState:
    """What was written before it failed stays readable; nothing is at work any more."""
    if not turn.open:
        return turn
    compute = replace(turn.compute, working=None, writing="", failed=bool(turn.compute.strategy))
    return replace(turn, phase=Phase.FAILED, message=message, remedy=remedy, activity="", compute=compute)


def _restored(kept: Restored) -> TurnState:
    turn = TurnState(kept.turn, kept.question, kept.options, answer_id=kept.answer_id, place=kept.turn)
    return answered(turn, kept.answer) if kept.answer else _failed(turn, kept.message or "no answer was kept", "")


def _change(state: AppState, number: int, change: Callable[[TurnState], TurnState]) -> AppState:
    turns = tuple(change(turn) if turn.number == number else turn for turn in state.turns)
    return replace(state, turns=turns)


def _session(state: AppState, action: Changed | Viewed | Titled | Opened) -> AppState:
    match action:
        case Changed(options):
            return replace(state, options=options)
        case Viewed(number):
            return replace(state, viewed=number)
        case Titled(title):
            return replace(state, title=title)
        case Opened(restored, title):
            turns = tuple(map(_restored, restored))
            return replace(state, turns=turns, title=title, viewed=None)


def _engine(state: AppState, action: Action) -> AppState:
    match action:
        case Loading():
            return replace(state, engine=Engine.LOADING)
        case Ready(model_ids, multi_turn):
            return replace(state, engine=Engine.READY, model_ids=model_ids, multi_turn=multi_turn, engine_message="")
        case LoadFailed(message) | Died(message):
            return replace(state, engine=Engine.FAILED, engine_message=message)
        case _:
            return state
