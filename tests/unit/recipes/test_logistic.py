"""The regressions behind the profile find the weights that made the data."""

from __future__ import annotations

import numpy as np

from models.recipes.logistic import fit_binary, fit_multinomial, fit_ranked


def test_binary_weights_are_found() -> None:
    rng = np.random.default_rng(0)
    x = np.hstack([np.ones((20_000, 1)), rng.normal(size=(20_000, 2))])
    truth = np.array([0.5, 1.5, -1.0])
    y = (rng.random(20_000) < 1 / (1 + np.exp(-x @ truth))).astype(float)
    assert np.abs(fit_binary(x, y) - truth).max() < 0.1


def test_pairs_outweigh_what_only_tells_questions_apart() -> None:
    """A sign that easy questions have more of than hard ones, and in each of them the wrong texts."""
    rng = np.random.default_rng(2)
    easy = (rng.random(4000) < 0.5).astype(float)
    y = (rng.random(4000) < 0.1 + 0.8 * easy).astype(float)
    x = np.stack([np.ones(4000), 2 * easy - y + 0.5 * rng.normal(size=4000)], 1)
    apart = np.stack([np.zeros(300), -1 + 0.7 * rng.normal(size=300)], 1)
    ranked = fit_ranked(x, y, np.ones(4000), apart, np.ones(300))
    assert fit_binary(x, y)[1] > 0 > ranked[1]
    assert abs(np.mean(1 / (1 + np.exp(-x @ ranked))) - y.mean()) < 0.02


def test_without_pairs_the_rows_alone_are_fitted() -> None:
    rng = np.random.default_rng(3)
    x = np.hstack([np.ones((2000, 1)), rng.normal(size=(2000, 2))])
    y = (rng.random(2000) < 1 / (1 + np.exp(-x @ np.array([0.5, 1.5, -1.0])))).astype(float)
    assert np.abs(fit_ranked(x, y, np.ones(2000), np.empty((0, 3)), np.empty(0)) - fit_binary(x, y)).max() < 0.02


def test_fractional_labels_weigh_as_probabilities() -> None:
    x = np.ones((10, 1))
    p = 1 / (1 + np.exp(-fit_binary(x, np.full(10, 0.3))[0]))
    assert abs(p - 0.3) < 1e-3


def test_multinomial_probabilities_follow_the_labels() -> None:
    rng = np.random.default_rng(1)
    labels = rng.integers(0, 3, 3000)
    x = np.hstack([np.ones((3000, 1)), labels[:, None] + 0.3 * rng.normal(size=(3000, 1))])
    predicted = (x @ fit_multinomial(x, labels, 3).T).argmax(1)
    assert (predicted == labels).mean() > 0.9
