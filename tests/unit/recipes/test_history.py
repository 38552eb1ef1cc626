"""Attempts behind the earlier ones they were written after."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

pytest.importorskip("torch")

from edge_ttc.domain import Stop
from edge_ttc.problems import school
from edge_ttc.strategy.requests import RECALLED, Node
from edge_ttc.strategy.select import by_chain
from models.recipes.history_data import HistoryPool, build, without_history, written
from models.recipes.prm_data import NO_LABEL
from models.recipes.vocabulary import ATTEMPT, END, QUESTION, SOLUTION


def attempt(key: int, chain: int, answer: str | None, score: float, stop: Stop = Stop.END) -> Node:
    ids = np.array([100 + key, 200 + key, END], dtype=np.int32)
    beliefs = np.full((3, 3), -key / 10, dtype=np.float32)
    return Node(key=key, chain=chain, ids=ids, beliefs=beliefs, answer=answer, score=score, stop=stop)


def made() -> HistoryPool:
    problem = next(p for p in school.benchmark(1, "test") if p.source != "school/countdown")
    long = [attempt(1, -1, "no", 0.05), *(attempt(k, 1, "no", 0.1 * k) for k in range(2, 7))]
    short = [attempt(7, -1, problem.answer, 0.9)]
    cut = [attempt(8, -1, None, 0.0, Stop.CAP), attempt(9, 8, problem.answer, 0.7)]
    chains = by_chain([*long, *short, *cut])
    assert [[n.key for n in chain] for chain in chains] == [[1, 2, 3, 4, 5, 6], [7], [8, 9]]
    return build([problem], [[w for chain in chains for w in written(problem, chain)]])


def test_an_attempt_stands_behind_the_latest_ones_and_what_did_not_end_is_none() -> None:
    pool = made()
    assert len(pool.prompts) == 8
    assert pool.right.tolist() == [False] * 6 + [True, True]
    assert pool.chain.tolist() == [1] * 6 + [7, 8]
    for i in range(8):
        document = pool.documents.document(i)
        head = document[: pool.prompts[i]]
        assert (head[0], head[-1]) == (QUESTION, SOLUTION)
        assert (head == ATTEMPT).sum() == (min(i, RECALLED) if i < 6 else i - 6)
        labels = pool.labels[pool.starts[i] : pool.starts[i + 1]]
        assert (labels[: len(head)] == NO_LABEL).all()
        assert (labels[len(head) :] == pool.right[i]).all()
    sixth = pool.documents.document(5)[: pool.prompts[5]].tolist()
    assert [101 + k in sixth for k in range(6)] == [False, True, True, True, True, False]


def test_without_history_the_question_and_the_text_remain() -> None:
    pool = made()
    plain = without_history(pool)
    first = plain.documents.document(0)[: plain.prompts[0]].tolist()
    for i in range(8):
        document = plain.documents.document(i)
        assert document[: plain.prompts[i]].tolist() == first
        assert document[plain.prompts[i] :].tolist() == pool.documents.document(i)[pool.prompts[i] :].tolist()
        own = slice(plain.starts[i] + plain.prompts[i], plain.starts[i + 1])
        whole = slice(pool.starts[i] + pool.prompts[i], pool.starts[i + 1])
        assert (plain.features[own] == pool.features[whole]).all()


def test_it_is_kept_and_read_again(tmp_path: Path) -> None:
    pool = made()
    pool.save(tmp_path / "pool.npz")
    again = HistoryPool.load(tmp_path / "pool.npz")
    assert (again.rank == pool.rank).all()
    assert (again.ids == pool.ids).all()
