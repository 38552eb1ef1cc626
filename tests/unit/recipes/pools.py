"""A pool of random documents."""

from __future__ import annotations

import numpy as np

from models.recipes.decoder import N_FEATURES
from models.recipes.prm_data import Pool

PROMPTS = {0: 7, 1: 12}


def pool(lengths: list[tuple[int, int]]) -> Pool:
    """Random documents: (question, solution tokens) each; texts of a question share their prompt."""
    rng = np.random.default_rng(3)
    prompts = {q: rng.integers(0, 64, n) for q, n in PROMPTS.items()}
    ids = [np.concatenate([prompts[q], rng.integers(0, 64, n)]) for q, n in lengths]
    count = [PROMPTS[q] for q, _ in lengths]
    labels = [np.concatenate([np.full(PROMPTS[q], -1), rng.integers(0, 2, n)]) for q, n in lengths]
    features = [
        np.concatenate([np.zeros((PROMPTS[q], N_FEATURES)), rng.normal(size=(n, N_FEATURES))]) for q, n in lengths
    ]
    size = len(lengths)
    return Pool(
        ids=np.concatenate(ids).astype(np.uint16),
        starts=np.concatenate([[0], np.cumsum([len(i) for i in ids])]),
        prompts=np.array(count, dtype=np.int32),
        labels=np.concatenate(labels).astype(np.int8),
        ends=np.concatenate(labels) == 1,
        features=np.concatenate(features).astype(np.float16),
        question=np.array([q for q, _ in lengths], dtype=np.int32),
        right=np.zeros(size, dtype=bool), count=np.full(size, 4, dtype=np.int32), made=np.zeros(size, dtype=bool),
        answer=np.full(size, "1"), family=np.full(size, "x"), level=np.ones(size, dtype=np.int8),
    )  # fmt: skip
