"""The verifier's digit on an earlier attempt."""

from __future__ import annotations

import math

import pytest

from edge_ttc.policy.base import Attempt
from edge_ttc.policy.marks import mark_of
from edge_ttc.policy.tree_policy import TreePolicy
from edge_ttc.testing.cards import policy_card
from tests.unit.policy.fake_decoder import END, N_VOCAB, FakeDecoder
from tests.unit.policy.test_failures import Letters


@pytest.mark.parametrize(
    ("score", "mark"),
    [(None, ""), (math.nan, ""), (0.0, "0"), (0.099, "0"), (0.1, "1"), (0.55, "5"), (0.999, "9"), (1.0, "9")],
)
def test_a_score_is_marked_by_its_tenth(score: float | None, mark: str) -> None:
    assert mark_of(score) == mark


def test_an_attempt_stands_in_the_prompt_behind_its_mark_and_without_what_ends_it() -> None:
    def asked(marks: bool) -> list[int]:
        card = policy_card(
            n_vocab=N_VOCAB, prompt_prefix="<", prompt_suffix=">", attempt_prefix="a", marks_attempts=marks
        )
        attempts = [Attempt([5, 6, END], 0.73), Attempt([7, END])]
        return TreePolicy(card, FakeDecoder(), Letters()).revision_ids("q", attempts)

    read = Letters().tokenize
    assert asked(True) == [*read("<q"), *read("a7"), 5, 6, *read("a"), 7, *read(">")]
    assert asked(False) == [*read("<q"), *read("a"), 5, 6, *read("a"), 7, *read(">")]
