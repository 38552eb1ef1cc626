"""What a verifier of its own format reads: tags after steps, and the place where the score stands."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from edge_ttc.testing.cards import FAKE_PRM
from edge_ttc.verifier.base import Trace
from edge_ttc.verifier.script import Script, ScriptWriter

IDS = np.array([11, 12, 13, 21, 22], np.int32)
TRACE = Trace((1, 2, 3, 4), IDS, np.zeros((5, 3), np.float32), np.array([2, 4]))


def writer(
    prefix: tuple[int, ...] = (), suffix: tuple[int, ...] = (), frame: tuple[int, int] = (0, 0), **card: Any
) -> ScriptWriter:
    return ScriptWriter(replace(FAKE_PRM, **card), prefix, suffix, frame, {13, 22}.__contains__)


def written(prefix: tuple[int, ...] = (), suffix: tuple[int, ...] = (), **card: Any) -> Script:
    return writer(prefix, suffix, (1, 2), **card).write(TRACE)


def test_without_a_tag_the_score_stands_at_the_steps_last_token() -> None:
    script = written()
    assert script == Script([1, 2, 3, 4, 11, 12, 13, 21, 22], [4, 7, 9], [6, 8])


def test_a_tag_closes_each_step_and_may_take_the_place_of_its_last_token() -> None:
    assert written(step_tag_ids=(9,)) == Script([1, 2, 3, 4, 11, 12, 13, 9, 21, 22, 9], [4, 8, 11], [7, 10])
    assert written(step_tag_ids=(9,), drops_step_end=True).ids == [1, 2, 3, 4, 11, 12, 9, 21, 9]


def test_a_step_that_was_cut_short_keeps_its_last_token() -> None:
    cut = Trace((1, 2, 3, 4), IDS[:4], np.zeros((4, 3), np.float32), np.array([2, 3]))
    script = writer(step_tag_ids=(9,), drops_step_end=True).write(cut)
    assert script == Script([1, 2, 3, 4, 11, 12, 9, 21, 9], [4, 7, 9], [6, 8])


def test_a_score_inside_a_turn_stands_where_the_card_says() -> None:
    script = written(step_tag_ids=(7, 8, 100, 7), read_at=1)
    assert [script.ids[r] for r in script.reads] == [8, 8]


def test_its_own_prompt_takes_the_question_alone() -> None:
    assert written(prefix=(70,), suffix=(71, 72)).ids[:4] == [70, 2, 71, 72]


def test_a_longer_text_begins_with_the_keys_of_a_shorter_one() -> None:
    tagging = writer(step_tag_ids=(9,))
    long = tagging.write(TRACE)
    short = tagging.write(Trace((1, 2, 3, 4), IDS[:3], np.zeros((3, 3), np.float32), np.array([2])))
    assert (short.key(0), short.key(1)) == (long.key(0), long.key(1))


@pytest.mark.parametrize("other", [(1, 2, 3, 5), (1, 2, 3)])
def test_another_prompt_is_another_text(other: tuple[int, ...]) -> None:
    assert writer().write(replace(TRACE, prompt_ids=other)).key(0) != writer().write(TRACE).key(0)
