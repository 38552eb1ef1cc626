"""What a model is asked: the question alone, or with the turns before it."""

from __future__ import annotations

from dataclasses import replace

from edge_ttc.domain import Answer, StopReason, StrategyChoice
from edge_ttc_tui.context import MOST_TURNS, in_context, turns_before
from edge_ttc_tui.state import TurnState

ANSWER = Answer("q", "1", "", 1.0, StopReason.SOLVED, StrategyChoice("greedy"))


def turn(number: int, value: str | None = None, place: int = 0) -> TurnState:
    answer = replace(ANSWER, value=value) if value else None
    return TurnState(number, f"Q{place or number}?", answer=answer, place=place or number)


def test_a_question_stands_alone_unless_the_card_says_otherwise() -> None:
    assert in_context([turn(1, "84")], "And half?", False, {}) == "And half?"
    assert in_context([turn(1, "84")], "And half?", True, {}) == "Q1? Answer: 84. And half?"
    assert in_context([], "And half?", True, {}) == "And half?"


def test_what_has_no_answer_is_left_out_and_what_the_screen_does_not_know_yet_is_in() -> None:
    turns = [turn(1), turn(2), turn(3, "3")]
    assert in_context(turns, "?", True, {2: "2", 1: None}) == "Q2? Answer: 2. Q3? Answer: 3. ?"


def test_of_a_question_that_was_asked_again_the_newest_answer_stands_in_its_place() -> None:
    turns = [turn(1, "1"), turn(2, "2"), turn(3, "11", place=1), turn(4, None, place=1)]
    assert in_context(turns, "?", True, {}) == "Q1? Answer: 11. Q2? Answer: 2. ?"


def test_the_newest_few_places_are_told() -> None:
    turns = [turn(n, str(n)) for n in range(1, MOST_TURNS + 3)]
    assert in_context(turns, "?", True, {}).startswith("Q3? Answer: 3. ")
    assert in_context(turns, "?", True, {}).count("Answer") == MOST_TURNS


def test_asked_again_a_question_sees_what_stood_before_its_place() -> None:
    turns = (turn(1, "1"), turn(2, "2"), turn(3, "22", place=2), turn(4, "4"))
    assert turns_before(turns, 2) == turns[:1]
    assert turns_before(turns, 9) == turns
