"""Steps that are valued by rollouts, and how scores are held against their values."""

from __future__ import annotations

import numpy as np
import pytest

pytest.importorskip("torch")
pytest.importorskip("tokenizers")

from models.recipes.config import RolloutConfig
from models.recipes.rollouts import Prefix, prefixes, told
from tests.unit.recipes.pools import pool

ALL_TEXTS = RolloutConfig(questions=2, texts=3)


def steps(*places: tuple[int, int]) -> list[Prefix]:
    return [Prefix(question, row, step, (row,), 1) for row, (question, step) in enumerate(places)]


class TestPrefixes:
    def test_they_end_with_every_step_but_the_last_and_know_their_place(self) -> None:
        texts = pool([(0, 14), (0, 9), (1, 11)])
        met = list(prefixes(texts, ALL_TEXTS))
        ends = [np.flatnonzero(texts.ends[s:e])[:-1] for s, e in zip(texts.starts, texts.starts[1:], strict=False)]
        assert len(met) == sum(map(len, ends)) > 3
        for p in met:
            start, end = int(texts.starts[p.document]), int(ends[p.document][p.step])
            assert p.ids == tuple(texts.ids[start : start + end + 1])
            assert p.written == end + 1 - texts.prompts[p.document] > 0
            assert p.question == texts.question[p.document]

    def test_what_two_texts_share_comes_once(self) -> None:
        texts = pool([(0, 14), (0, 14)])
        size = int(texts.starts[1])
        texts.ids[size:] = texts.ids[:size]
        texts.ends[size:] = texts.ends[:size]
        assert (
            len(list(prefixes(texts, RolloutConfig(questions=1, texts=2)))) == np.count_nonzero(texts.ends[:size]) - 1
        )

    def test_no_more_texts_and_questions_than_asked_for(self) -> None:
        met = list(prefixes(pool([(0, 14), (0, 9), (0, 12), (1, 11)]), RolloutConfig(questions=1, texts=2)))
        assert {p.question for p in met} == {0}
        assert len({p.document for p in met}) == 2


class TestTold:
    def test_scores_that_are_the_values(self) -> None:
        value = np.array([0.1, 0.9, 0.4, 0.6])
        seen = told(value, value, steps((0, 0), (0, 0), (1, 0), (1, 0)))
        assert seen["brier"] == seen["calibration_error"] == 0
        assert seen["ranked"] == 1  # of the second question's pair, which is not apart, nothing is asked

    def test_only_steps_at_one_place_of_one_question_are_compared(self) -> None:
        value, scores = np.array([0.0, 1.0, 0.0, 1.0]), np.array([0.2, 0.8, 0.9, 0.1])
        assert told(scores, value, steps((0, 0), (0, 0), (0, 1), (1, 1)))["ranked"] == 1
        assert told(scores, value, steps((0, 0), (0, 0), (1, 1), (1, 1)))["ranked"] == 0.5
        assert told(np.full(4, 0.5), value, steps((0, 0), (0, 0), (1, 1), (1, 1)))["ranked"] == 0.5

    def test_too_sure_scores_are_far_from_what_came(self) -> None:
        seen = told(np.full(4, 0.95), np.array([0.5, 0.5, 0.25, 0.75]), steps((0, 0), (1, 0), (2, 0), (3, 0)))
        assert seen["calibration_error"] == 0.45
        assert seen["ranked"] is None
        assert seen["reliability"] == [{"scored": 0.95, "came_right": 0.5, "steps": 4}]
