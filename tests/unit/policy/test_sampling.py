"""Drawing tokens: exact distribution, one uniform number a token, honest beliefs."""

from __future__ import annotations

import numpy as np
import pytest

from edge_ttc.errors import EngineError
from edge_ttc.policy.base import Sampling
from edge_ttc.policy.sampling import draw, highest, uniforms

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


def reference(logits: np.ndarray, s: Sampling, uniform: float) -> tuple[int, float, float, float]:
    """One row, written out: bias, top-k, top-p, min-p, temperature, inverse transform; beliefs of the kept k."""
    steered = logits.astype(np.float64)
    for token, value in s.bias:
        steered[token] += value
    kept = sorted(range(len(logits)), key=lambda i: -steered[i])
    if s.top_k:
        kept = kept[: s.top_k]
    believed = {i: float(logits[i]) for i in kept}
    total = sum(np.exp(v) for v in believed.values())
    entropy = -sum(np.exp(v) / total * np.log(np.exp(v) / total) for v in believed.values())
    chosen = kept[0]
    if s.temperature > 0:
        mass = {i: np.exp(steered[i]) for i in kept}
        share = {i: m / sum(mass.values()) for i, m in mass.items()}
        before = np.cumsum([0.0, *(share[i] for i in kept)])
        left = [i for i, b in zip(kept, before, strict=False) if b < s.top_p]
        left = [i for i in left if share[i] >= s.min_p * share[kept[0]]]
        weights = {i: np.exp(steered[i] / s.temperature) for i in sorted(left)}
        threshold, running = uniform * sum(weights.values()), 0.0
        for chosen in weights:
            running += weights[chosen]
            if running > threshold:
                break
    return chosen, np.log(np.exp(believed[chosen]) / total), entropy, np.log(np.exp(max(believed.values())) / total)


@pytest.mark.parametrize("size", [50, 1000, 9000])
@pytest.mark.parametrize(
    "sampling",
    [
        Sampling(),
        Sampling(0.0, top_k=5),
        Sampling(0.7, top_k=40),
        Sampling(1.3, top_k=20, top_p=0.8),
        Sampling(0.9, top_k=30, min_p=0.1),
        Sampling(1.0, top_k=40, top_p=0.9, min_p=0.05, bias=((3, 4.0), (7, -1e9))),
    ],
)
def test_it_draws_what_the_definition_draws(size: int, sampling: Sampling) -> None:
    rng = np.random.default_rng(size)
    logits = rng.normal(scale=2, size=(40, size)).astype(np.float32)
    if size > 8192 and not sampling.top_k:
        sampling = Sampling(sampling.temperature, top_k=40)  # what a large vocabulary gets by itself
    drawn = draw(logits, sampling, numbers := rng.random(40))
    for row, number, token, beliefs in zip(logits, numbers, drawn.ids.tolist(), drawn.beliefs, strict=True):
        expected = reference(row, sampling, number)
        assert token == expected[0]
        np.testing.assert_allclose(beliefs, expected[1:], atol=2e-4)


def test_a_forbidden_token_is_never_drawn() -> None:
    rows = np.repeat(LOGITS, 500, axis=0)
    ids = draw(rows, Sampling(bias=((3, -1e9),)), uniforms((0, 0), 500)).ids
    assert set(ids.tolist()) == {0, 1, 2}


@pytest.mark.parametrize("sampling", [Sampling(), Sampling(top_p=0.9), Sampling(min_p=0.05), Sampling(0.7, top_p=0.9)])
def test_logits_that_are_not_finite_do_no_harm(sampling: Sampling) -> None:
    rows = np.array([[np.nan, 1.0, -np.inf, 0.0], [0.0, np.inf, 0.0, 0.0]], dtype=np.float32)
    drawn = draw(rows, sampling, np.array([0.9, 0.5]))
    assert drawn.ids[0] in (1, 3)
    assert drawn.ids[1] == 1
    assert np.isfinite(drawn.beliefs).all()


@pytest.mark.parametrize("broken", [np.nan, -np.inf, np.inf])
def test_from_a_row_without_any_number_nothing_is_drawn(broken: float) -> None:
    rows = np.array([[0.0, 1.0, 0.0, 0.0], [broken] * 4], dtype=np.float32)
    with pytest.raises(EngineError, match="no numbers"):
        draw(rows, Sampling(), np.array([0.5, 0.5]))


@pytest.mark.parametrize("size", [152_064, 32_000, 9_001, 2_048])
@pytest.mark.parametrize("k", [1, 40, 3_000])
def test_the_highest_of_any_vocabulary_are_found(size: int, k: int) -> None:
    k = min(k, size)
    rows = np.random.default_rng(0).normal(size=(6, size)).astype(np.float32)
    np.testing.assert_array_equal(highest(rows, k), np.sort(np.argsort(-rows, axis=1)[:, :k], axis=1))


@pytest.mark.parametrize("value", [0.0, -np.inf])
def test_as_many_are_found_where_all_are_alike(value: float) -> None:
    found = highest(np.full((2, 32_000), value, dtype=np.float32), 40)
    assert [len(set(ids)) for ids in found.tolist()] == [40, 40]


def test_among_what_is_no_number_a_large_vocabulary_is_drawn_from_as_a_small_one() -> None:
    row = np.full((1, 32_000), np.nan, dtype=np.float32)
    row[0, 31_999] = 1.0
    drawn = draw(row, Sampling(0.8, top_k=40), np.array([0.5]))
    assert drawn.ids.tolist() == [31_999]
    assert np.isfinite(drawn.beliefs).all()
