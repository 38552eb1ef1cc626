"""The regressions behind the profile find the weights that made the data."""

from __future__ import annotations

import numpy as np

from models.recipes.logistic import fit_binary, fit_multinomial


def test_binary_weights_are_found() -> None:
    rng = np.random.default_rng(0)
    x = np.hstack([np.ones((20_000, 1)), rng.normal(size=(20_000, 2))])
    truth = np.array([0.5, 1.5, -1.0])
    y = (rng.random(20_000) < 1 / (1 + np.exp(-x @ truth))).astype(float)
    assert np.abs(fit_binary(x, y) - truth).max() < 0.1


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
