"""Extraction: explicit markers only, the last one wins."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from edge_ttc.grading import extract_answer

no_deadline = settings(deadline=None)  # a loaded machine is no failure


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        (r"so \boxed{42}.", "42"),
        (r"so $\boxed{\frac{1}{2}}$", r"\frac{1}{2}"),
        (r"\boxed{\left\{1, \sqrt{2}\right\}}", r"\left\{1, \sqrt{2}\right\}"),
        (r"\boxed{1}, no: \boxed{2}", "2"),
        (r"\boxed {7}", "7"),
        (r"so it is $\boxed 2$.", "2"),
        (r"so it is $\boxed12$.", "12"),
        (r"\fbox{7}", "7"),
        (r"\boxed{3} is not right. Answer: 4", "4"),
        (r"\boxed{x\}}", r"x\}"),
        ("16-3=13\n#### 13", "13"),
        ("#### 1,234\n", "1,234"),
        ("####13", "13"),
        ("Answer: 12 apples", "12 apples"),
        ("answer: 12", "12"),
        ("ANSWER : 12", "12"),
        ("Final answer: 12", "12"),
        ("**Answer:** 12", "12"),
        ("**Answer: 12**", "12"),
        ("2+3=5 Answer: 5", "5"),
        ("Answer: 5\nWait.\nAnswer: 6", "6"),
        ("The answer is 3.5. That was easy.", "3.5"),
        ("so the answer is 18", "18"),
        ("The final answer is: $18.", "$18"),
        (r"Answer: $\boxed{5}$", "5"),
        ("Answer: 5\nAnswer:", "5"),
        (r"Answer: 5, since \boxed{6", r"5, since \boxed{6"),
    ],
)
def test_takes_what_a_marker_marks(text: str, answer: str) -> None:
    assert extract_answer(text) == answer


@pytest.mark.parametrize(
    "text",
    [
        "",
        "18",
        "She has 18 eggs.",
        "Answer:",
        "Answer: **",
        r"\boxed{}",
        r"\boxed{18",
        "####",
        "A: 18",
        "the answers: 3",
    ],
)
def test_guesses_nothing(text: str) -> None:
    assert extract_answer(text) is None


def test_a_check_of_the_answer_is_no_answer() -> None:
    assert extract_answer(r"So \boxed{44}. To check our answer: $17\cdot 44 = 748$.") == "44"


@no_deadline
@given(st.text(alphabet="\\boxed{}#Answer: 12\n.*", max_size=200))
def test_an_answer_is_stripped_and_not_empty(text: str) -> None:
    answer = extract_answer(text)
    assert answer is None or (answer and answer == answer.strip() and answer in text)


@pytest.mark.parametrize("piece", ["\\boxed{", "{", "}", "answer", "Answer: ", "#", " ", "the answer is ", "So the "])
def test_reads_long_text_once(piece: str) -> None:
    begin = time.perf_counter()
    extract_answer(piece * 20_000)
    assert time.perf_counter() - begin < 2.0
