"""What a model is asked: the question alone, or with the turns before it where its card says it was taught so."""

from __future__ import annotations

from collections.abc import Sequence

from edge_ttc_tui.state import TurnState

MOST_TURNS = 4
ALONE = "each question by itself"
TOGETHER = "earlier questions are remembered"


def in_context(turns: Sequence[TurnState], question: str, multi_turn: bool) -> str:
    """The text for the model. Earlier turns stand before it in plain words, the newest few with an answer."""
    if not multi_turn:
        return question
    known = [(turn.question, turn.answer.value) for turn in turns if turn.answer and turn.answer.value is not None]
    return " ".join([*(f"{asked} Answer: {value}." for asked, value in known[-MOST_TURNS:]), question])


def says(multi_turn: bool) -> str:
    """Which of the two holds, for the prompt line."""
    return TOGETHER if multi_turn else ALONE
