"""FLOPs of a forward pass, against counts done by hand."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from edge_ttc.energy.flops import ModelShape, decode_flop, forward_flop, prefill_flop, score_flop

SHAPE = ModelShape(n_params_non_embedding=1000, d_model=8, n_vocab=50, n_layer=2)


def test_one_token_by_hand() -> None:
    # matrices 2 x 1000, logits 2 x 8 x 50, attention to itself 4 x 2 x 8 x 1
    assert forward_flop(SHAPE, tokens=1, logits=1) == 2000 + 800 + 64


def test_prefill_computes_logits_once() -> None:
    # attention: contexts 1, 2, 3
    assert prefill_flop(SHAPE, tokens=3) == 3 * 2000 + 800 + 64 * 6


def test_decoding_attends_to_the_context() -> None:
    # contexts 11, 12
    assert decode_flop(SHAPE, tokens=2, context_tok=10) == 2 * (2000 + 800) + 64 * 23


def test_scoring_has_no_logits() -> None:
    assert score_flop(SHAPE, tokens=2) == 2 * 2000 + 64 * 3


def test_no_tokens_cost_nothing() -> None:
    assert prefill_flop(SHAPE, 0) == decode_flop(SHAPE, 0, 100) == score_flop(SHAPE, 0) == 0


@given(first=st.integers(0, 500), second=st.integers(0, 500), context=st.integers(0, 500))
def test_a_pass_may_be_cut_anywhere(first: int, second: int, context: int) -> None:
    whole = forward_flop(SHAPE, first + second, context)
    parts = forward_flop(SHAPE, first, context) + forward_flop(SHAPE, second, context + first)
    assert whole == pytest.approx(parts)
