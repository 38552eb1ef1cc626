"""Speculation changes nothing: the same tokens when greedy, the same distribution when sampled, on F16 weights."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product
from pathlib import Path

import numpy as np
import pytest

from benchmarks.engine import random_models
from edge_ttc.domain import Stop
from edge_ttc.policy.base import Branch, Sampling
from edge_ttc.policy.llama_cpp import LlamaCppPolicy
from edge_ttc.policy.step_costs import StepCosts
from edge_ttc.testing.cards import policy_card

FREE = StepCosts((1, 64), (1.0, 1.01))
"""As if drafts cost nothing, so that everything that can be drafted is."""
SHAPE = random_models.Shape("llama", 2048, 64, 128, 2, 4, 4, n_ctx=512)
CARD = policy_card(n_vocab=2048, answer_tok=96)
PROMPT = [300, 301, 302, 303] * 4


@pytest.fixture(scope="module")
def pair(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[LlamaCppPolicy, LlamaCppPolicy]]:
    path: Path = tmp_path_factory.mktemp("speculation") / "random.gguf"
    random_models.write(SHAPE, path, seed=3)
    models = LlamaCppPolicy(CARD, path), LlamaCppPolicy(CARD, path, draft_tok=6, step_costs=FREE)
    yield models
    for model in models:
        model.close()


def texts(policy: LlamaCppPolicy, sampling: Sampling, n: int, seed: int, cap: int) -> list[list[int]]:
    root = policy.prefill(PROMPT)
    found = []
    for first in range(0, n, 3):
        branches = [Branch(root, (seed, i), cap) for i in range(first, min(n, first + 3))]
        segments = policy.grow(branches, until=Stop.END, sampling=sampling)
        policy.release(s.handle for s in segments)
        found += [s.ids.tolist() for s in segments]
    policy.release([root])
    return found


def test_greedy_texts_are_the_same_token_for_token(pair: tuple[LlamaCppPolicy, LlamaCppPolicy]) -> None:
    plain, drafting = pair
    assert texts(plain, Sampling(0.0), 6, 0, 90) == texts(drafting, Sampling(0.0), 6, 0, 90)
    assert drafting.batcher.schedule.steps < plain.batcher.schedule.steps / 2


def test_sampled_texts_are_the_same_with_the_same_seeds(pair: tuple[LlamaCppPolicy, LlamaCppPolicy]) -> None:
    """But for a draw that falls beside a last bit: a batch's size moves F16 logits by about 1e-3."""
    plain, drafting = pair
    sampling = Sampling(0.6, top_k=4)
    before = [model.batcher.schedule.steps for model in pair]
    both = zip(texts(plain, sampling, 12, 5, 60), texts(drafting, sampling, 12, 5, 60), strict=True)
    assert sum(a == b for a, b in both) >= 10
    without, with_drafts = (model.batcher.schedule.steps - n for model, n in zip(pair, before, strict=True))
    assert with_drafts < 0.9 * without  # drafts were taken, so that their texts say something


def test_the_distribution_of_three_tokens_is_the_models_own(pair: tuple[LlamaCppPolicy, LlamaCppPolicy]) -> None:
    """Pearson's χ² over all 27 continuations, their probabilities from plain steps, drafts on."""
    plain, drafting = pair
    sampling = Sampling(1.0, top_k=3)
    n = 900
    counts: dict[tuple[int, ...], int] = {}
    for text in texts(drafting, sampling, n, 11, 3):
        counts[tuple(text)] = counts.get(tuple(text), 0) + 1
    expected = _probabilities(plain)
    assert set(counts) <= set(expected)
    chi2 = sum((counts.get(t, 0) - n * p) ** 2 / (n * p) for t, p in expected.items())
    assert chi2 < 54.1  # the 99.9 % quantile with 26 degrees of freedom


def _probabilities(policy: LlamaCppPolicy) -> dict[tuple[int, ...], float]:
    found: dict[tuple[int, ...], float] = {}
    for ranks in product(range(3), repeat=3):
        ids: list[int] = []
        p = 1.0
        for rank in ranks:
            handle = policy.prefill([*PROMPT, *ids])
            logits = policy.batcher.nodes[handle].logits
            assert logits is not None
            top = np.argsort(-logits)[:3]
            mass = np.exp(logits[top] - logits[top].max())
            p *= float(mass[rank] / mass.sum())
            ids.append(int(top[rank]))
            policy.release([handle])
        found[tuple(ids)] = p
    return found
