"""Small logistic regressions in numpy, with fractional labels and ridge."""

from __future__ import annotations

import numpy as np


def fit_binary(x: np.ndarray, y: np.ndarray, ridge: float = 1.0, steps: int = 50) -> np.ndarray:
    """(k,) weights of P(y) for ``x`` (n, k) whose first column is ones; ``y`` (n,) in [0, 1]. Newton's method."""
    w = np.zeros(x.shape[1])
    penalty = ridge * np.eye(x.shape[1])
    penalty[0, 0] = 1e-6
    for _ in range(steps):
        p = 1 / (1 + np.exp(-np.clip(x @ w, -30, 30)))
        gradient = x.T @ (p - y) + penalty @ w
        hessian = (x * (p * (1 - p) + 1e-9)[:, None]).T @ x + penalty
        step = np.linalg.solve(hessian, gradient)
        w -= step
        if np.abs(step).max() < 1e-8:
            break
    return w


def fit_ranked(
    x: np.ndarray,
    y: np.ndarray,
    often: np.ndarray,
    apart: np.ndarray,
    matters: np.ndarray,
    ridge: float = 1e-5,
    steps: int = 60,
) -> np.ndarray:
    """(k,) weights that say P(y) and put pairs in their order: the mean cross-entropy of rows and of pairs, summed.

    Args:
        x: (n, k) rows, the first column ones; ``y`` (n,) in [0, 1]; ``often`` (n,) how much each row weighs.
        apart: (m, k) what the better one of a pair has beyond the other; ``matters`` (m,) how much each weighs. There
            may be none.
    """
    w = np.zeros(x.shape[1])
    penalty = ridge * np.eye(x.shape[1])
    penalty[0, 0] = 1e-9
    rows, pairs = often / often.sum(), matters / max(matters.sum(), 1e-30)
    for _ in range(steps):
        p, q = (1 / (1 + np.exp(-np.clip(z, -30, 30))) for z in (x @ w, apart @ w))
        gradient = x.T @ (rows * (p - y)) + apart.T @ (pairs * (q - 1)) + penalty @ w
        bent, bent_pairs = (rows * (p * (1 - p) + 1e-9))[:, None], (pairs * (q * (1 - q) + 1e-9))[:, None]
        step = np.linalg.solve((x * bent).T @ x + (apart * bent_pairs).T @ apart + penalty, gradient)
        w -= step
        if np.abs(step).max() < 1e-8:
            break
    return w


def fit_multinomial(x: np.ndarray, labels: np.ndarray, classes: int, ridge: float = 1.0) -> np.ndarray:
    """(classes, k) weights for ``x`` (n, k) with a bias column and integer ``labels`` (n,). Gradient descent."""
    w = np.zeros((classes, x.shape[1]))
    onehot = np.eye(classes)[labels]
    rate = 4.0 / (np.linalg.eigvalsh(x.T @ x / len(x)).max() + 1e-9)
    for _ in range(3000):
        logits = x @ w.T
        p = np.exp(logits - logits.max(1, keepdims=True))
        p /= p.sum(1, keepdims=True)
        shrink = w * ridge / len(x)
        shrink[:, 0] = 0
        w -= rate * ((p - onehot).T @ x / len(x) + shrink)
    return w
