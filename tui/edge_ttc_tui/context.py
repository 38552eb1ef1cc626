"""What a model is asked: the question alone, or with the turns before it where its card says it was taught so."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from edge_ttc_tui.state import TurnState

MOST_TURNS = 4
ALONE = "each question by itself"
TOGETHER = "earlier questions are remembered"


def in_context(turns: Sequence[TurnState], question: str, multi_turn: bool, values: Mapping[int, str | None]) -> str:
    """The text for the model. Earlier turns stand before it in plain words, the newest few with an answer.

    Args:
        turns: the conversation so far. Of a question that was asked again, the newest answer stands.
        values: turn → its answer, where the turn itself does not know it yet.
    """
    if not multi_turn:
        return question
    known: dict[int, str] = {}
    for turn in turns:
        value = turn.answer.value if turn.answer else values.get(turn.number)
        if value is not None:
            known[turn.place] = f"{turn.question} Answer: {value}."
    return " ".join([*(known[place] for place in sorted(known)[-MOST_TURNS:]), question])


def turns_before(turns: Sequence[TurnState], place: int) -> tuple[TurnState, ...]:
    """The turns that come before this place of the conversation."""
    return tuple(turn for turn in turns if turn.place < place)


def says(multi_turn: bool) -> str:
    """Which of the two holds, for the prompt line."""
    return TOGETHER if multi_turn else ALONE
