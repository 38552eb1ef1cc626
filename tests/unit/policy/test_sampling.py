"""Drawing tokens: exact distribution, one uniform number a token, honest beliefs."""

from __future__ import annotations

import numpy as np
import pytest

from edge_ttc.policy.base import Sampling
from edge_ttc.policy.sampling import draw, uniforms

LOGITS = np.log(np.array([[0.1, 0.2, 0.3, 0.4]], dtype=np.float32))


@pytest.mark.parametrize(("uniform", "token"), [(0.0, 0), (0.05, 0), (0.15, 1), (0.35, 2), (0.7, 3), (0.999999, 3)])
def test_a_uniform_number_fixes_the_token(uniform: float, token: int) -> None:
    assert draw(LOGITS, Sampling(), np.array([uniform])).ids.tolist() == [token]


def test_drawn_frequencies_follow_the_distribution() -> None:
    n = 40_000
    ids = draw(np.repeat(LOGITS, n, axis=0), Sampling(), uniforms((1, 2), n)).ids
    assert np.abs(np.bincount(ids, minlength=4) / n - [0.1, 0.2, 0.3, 0.4]).max() < 0.01


def test_temperature_sharpens_what_is_drawn_but_not_the_beliefs() -> None:
    cold = draw(LOGITS, Sampling(temperature=0.1), np.array([0.5]))
    assert cold.ids.tolist() == [3]
    assert cold.beliefs[0, 0] == pytest.approx(np.log(0.4), abs=1e-5)


def test_beliefs_are_log_probability_entropy_and_top_log_probability() -> None:
    p = np.array([0.1, 0.2, 0.3, 0.4])
    beliefs = draw(LOGITS, Sampling(), np.array([0.15])).beliefs[0]
    assert beliefs == pytest.approx([np.log(0.2), -(p * np.log(p)).sum(), np.log(0.4)], abs=1e-5)


def test_greedy_takes_the_highest_logit_and_ignores_the_draw() -> None:
    rows = np.array([[0.0, 5.0, 1.0], [3.0, 2.0, 1.0]], dtype=np.float32)
    assert draw(rows, Sampling(temperature=0), np.array([0.99, 0.99])).ids.tolist() == [1, 0]


def test_top_k_draws_only_from_the_kept_tokens() -> None:
    rows = np.repeat(LOGITS, 500, axis=0)
    assert set(draw(rows, Sampling(top_k=2), uniforms((0, 0), 500)).ids.tolist()) == {2, 3}


def test_branches_draw_from_streams_of_their_own() -> None:
    assert uniforms((5, 1), 8).tolist() == uniforms((5, 1), 8).tolist()
    assert uniforms((5, 1), 8).tolist() != uniforms((5, 2), 8).tolist()
    assert uniforms((5, 1), 4).tolist() == uniforms((5, 1), 8)[:4].tolist()
