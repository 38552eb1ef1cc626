"""A session's layout: streams where whole answers are sampled and the rule says so, one buffer for everything else."""

from __future__ import annotations

from dataclasses import replace

import pytest

from edge_ttc.config import Config, General
from edge_ttc.policy.layout import KvCosts, KvLayout, KvShape
from edge_ttc.session_layout import session_layout
from edge_ttc.strategy.registry import STRATEGIES
from edge_ttc.testing.cards import FAKE_POLICY

SHARED = KvLayout(True, 192, 9999)
CARD = replace(FAKE_POLICY, answer_tok=2048, n_ctx=4000)
SHAPE = KvShape(24, 14, 12_288)


def layout(strategy: str, n: int = 32, free_bytes: int = 16 << 30, answer_tok: int = 2048) -> KvLayout:
    config = Config(general=General(strategy=strategy, n=n))
    card = replace(CARD, answer_tok=answer_tok)
    return session_layout(card, SHAPE, config, KvCosts(), shared=SHARED, free_bytes=free_bytes)


def test_many_long_answers_get_streams_that_hold_the_longest_text() -> None:
    found = layout("majority")
    assert not found.unified
    assert found.n_cells == found.n_seq * 4096
    assert found.n_seq > 32


@pytest.mark.parametrize("strategy", ["auto", "beam", "greedy", "mcts", "revise"])
def test_everything_that_forks_often_shares_a_buffer(strategy: str) -> None:
    assert layout(strategy, n=8) is SHARED


def test_short_answers_share_a_buffer() -> None:
    assert layout("majority", n=16, answer_tok=64) is SHARED


def test_streams_take_at_most_a_quarter_of_the_free_memory_as_they_are_opened() -> None:
    opened = layout("majority").n_cells * SHAPE.cell_bytes
    assert not layout("majority", free_bytes=4 * opened).unified
    assert layout("majority", free_bytes=4 * opened - 4) is SHARED


def test_the_methods_that_fork_once_are_those_that_sample_whole_answers() -> None:
    once = {name for name, strategy in STRATEGIES.items() if strategy.forks_once}
    assert once == {"majority", "best-of-n", "best-of-n-argmax", "early-stop-dirichlet", "early-stop-esc"}
