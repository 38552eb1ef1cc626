"""What the scheduler thought of the question, what it chose, and why."""

from __future__ import annotations

from collections.abc import Mapping

from edge_ttc.events import Decided
from edge_ttc_tui.compute_state import ComputeState
from edge_ttc_tui.lines import Line, Look, Piece, clean, fitted, line, spark, wrapped

_DEFAULTS = {"temperature": 1.0, "every": 1, "stages": 1, "revise": 0, "parallel": 0, "verifier": 1}
"""Parameters at these values change nothing and are left out."""
_MAX_REASON = 3


def contract(name: str, parameters: Mapping[str, int | float | str]) -> str:
    """A method with the parameters that matter: ``beam n=16 m=4``."""
    given = (f"{clean(k, 20)}={clean(str(v), 20)}" for k, v in parameters.items() if _DEFAULTS.get(k) != v)
    return " ".join((clean(name, 40), *given))


def decision_lines(state: ComputeState, width: int) -> list[Line]:
    """Two to six lines; none before a question was taken up."""
    if not state.strategy and not state.done:
        return []
    lines = _decided(state.decision, width) if state.decision else _undecided(state, width)
    return fitted([*lines, *_told(state, width)], width)


def _decided(decision: Decided, width: int) -> list[Line]:
    head = _difficulty(decision.difficulty, decision.probabilities, width)
    chosen: list[Piece] = [("chosen ", Look.HEAD), (contract(decision.strategy, decision.parameters), Look.LIT)]
    reason = wrapped(clean(decision.reason), max(8, width - 8))[:_MAX_REASON]
    because = [line(("because " if i == 0 else " " * 8, Look.HEAD), text) for i, text in enumerate(reason)]
    return [head, Line(tuple(chosen)), *because]


def _difficulty(level: int, probabilities: tuple[float, ...], width: int) -> Line:
    """The predicted bin, and how likely each one is."""
    head: list[Piece] = [("difficulty ", Look.HEAD), (f"{level} of {len(probabilities)}  ", Look.LIT)]
    for place, (column, p) in enumerate(zip(spark_of(probabilities), probabilities, strict=True), 1):
        look = Look.LIT if place == level else Look.PLAIN
        head += [(f"{place}", Look.DIM), (column, Look.BAR), (f"{p:.2f}  ", look)]
    return _without_numbers(head, width)


def spark_of(probabilities: tuple[float, ...]) -> str:
    """A column for each probability; full height is certainty."""
    return spark(probabilities, len(probabilities), top=1.0)


def _without_numbers(pieces: list[Piece], width: int) -> Line:
    """Without the numbers where there is no room for them."""
    whole = Line(tuple(pieces))
    if whole.cells <= width:
        return whole
    return Line(tuple(p for i, p in enumerate(pieces) if i < 2 or (i - 2) % 3 != 2))


def _undecided(state: ComputeState, width: int) -> list[Line]:
    if state.strategy == "auto" and not state.done:
        return [
            line(("difficulty ", Look.HEAD), "not known yet"),
            line(("first ", Look.HEAD), "one greedy attempt shows how hard the question is"),
        ]
    asked = contract(state.running or state.strategy, state.parameters)
    predicted = state.answer.difficulty if state.answer else None
    if predicted is not None:  # a kept answer, without what was said of it on the way
        head = _difficulty(predicted.bin, predicted.probabilities, width)
        return [head, line(("chosen ", Look.HEAD), (asked, Look.LIT))]
    return [line(("asked for ", Look.HEAD), (asked, Look.LIT)), line(("no difficulty was predicted", Look.DIM))]


def _told(state: ComputeState, width: int) -> list[Line]:
    """Why the work ended before its contract did, and what the budget did not buy."""
    found: list[Line] = []
    if state.settled and state.settled.note:
        found += _labelled("ended ", state.settled.note, width)
    if state.shortened:
        last = state.shortened[-1]
        wish = {"grow": "branches", "score": "readings", "revise": "revisions"}.get(last.request, last.request)
        text = f"{last.granted} of {last.wanted} {wish} fitted {last.limit}"
        found += _labelled("budget ", text, width, Look.WARN)
    return found


def _labelled(label: str, text: str, width: int, look: Look = Look.PLAIN) -> list[Line]:
    parts = wrapped(clean(text), max(8, width - len(label)))[:_MAX_REASON]
    return [line((label if i == 0 else " " * len(label), Look.HEAD), (part, look)) for i, part in enumerate(parts)]
