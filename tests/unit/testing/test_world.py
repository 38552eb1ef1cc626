"""The simulated world shows what arXiv 2408.03314 found on real models; each finding with a statistical bound."""

from __future__ import annotations

import numpy as np
import pytest

from edge_ttc.testing.world import World, is_right, question, riddle_of, solve

NOISY = World()
CLEAN = World(subtle=0.002, noise=0.7)
"""A verifier that is seldom wrong: there is little to be over-optimised."""
QUESTIONS = 150


def right(world: World, strategy: str, bins: tuple[int, ...], count: int = QUESTIONS, **parameters: int) -> np.ndarray:
    """1 for every question answered rightly, else 0."""
    return np.array(
        [
            float(is_right(solve(world, question(b, i), strategy, parameters, seed=i)))
            for b in bins
            for i in range(count)
        ]
    )


def least_gain(a: np.ndarray, b: np.ndarray) -> float:
    """Lower end of the 95 % interval of mean(a − b) on the same questions."""
    difference = a - b
    return float(difference.mean() - 1.96 * difference.std(ddof=1) / np.sqrt(len(difference)))


@pytest.mark.parametrize("difficulty", [1, 2, 3, 4, 5])
def test_pass_1_is_what_is_latent(difficulty: int) -> None:
    seen = right(World(), "majority", (difficulty,), 400, n=1).mean()
    latent = np.mean([riddle_of(World(), 1000 * difficulty + i).pass_1 for i in range(400)])
    assert abs(seen - latent) < 3 * np.sqrt(latent * (1 - latent) / 400) + 0.03  # subtle mistakes take a little


def test_beam_search_hurts_easy_questions_at_large_n() -> None:
    flat = right(NOISY, "best-of-n", (1, 2), n=16)
    assert least_gain(flat, right(NOISY, "beam", (1, 2), n=16, m=4)) > 0.1


def test_it_hurts_more_the_larger_n_is() -> None:
    assert least_gain(right(NOISY, "beam", (1, 2), n=4, m=4), right(NOISY, "beam", (1, 2), n=16, m=4)) > 0.05


def test_beam_search_helps_harder_questions() -> None:
    assert least_gain(right(CLEAN, "beam", (3, 4), n=4, m=4), right(CLEAN, "best-of-n", (3, 4), n=4)) > 0.05


@pytest.mark.parametrize("other", ["beam", "mcts", "dvts"])
def test_lookahead_is_worst_at_equal_cost(other: str) -> None:
    rival = right(CLEAN, other, (3, 4, 5), 100, n=16, m=4)
    assert least_gain(rival, right(CLEAN, "lookahead", (3, 4, 5), 100, n=4, m=4, k=3)) > 0.05


def test_revisions_help_easy_questions_and_not_the_hardest() -> None:
    def gain(difficulty: int) -> tuple[float, float]:
        chain, flat = (right(NOISY, "revise", (difficulty,), 900, n=4, parallel=p, verifier=0) for p in (1, 4))
        return least_gain(chain, flat), least_gain(flat, chain)

    assert gain(2)[0] > 0
    assert gain(5)[1] > 0


def test_the_same_question_and_seed_give_the_same_answer() -> None:
    first, second = (solve(NOISY, question(4, 7), "mcts", {"n": 8}, seed=3) for _ in range(2))
    assert first == second
