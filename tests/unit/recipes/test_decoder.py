"""The decoder, laid out to be quick, computes what the plain equations say."""

from __future__ import annotations

import math

import pytest

pytest.importorskip("torch")

import torch
from torch import Tensor

from models.recipes.config import DecoderConfig
from models.recipes.decoder import Block, Decoder, rope_tables

CONFIG = DecoderConfig(n_vocab=64, d_model=32, n_layer=2, n_head=4, d_ff=48, n_ctx=64)


def turned(x: Tensor, position: int) -> Tensor:
    """One head's vector (d_head,) at a position: neighbours are a complex number, turned."""
    pairs = torch.view_as_complex(x.view(-1, 2))
    angles = torch.tensor([position * CONFIG.rope_base ** (-2 * i / len(x)) for i in range(len(pairs))])
    return torch.view_as_real(pairs * torch.polar(torch.ones(len(pairs)), angles)).flatten()


def plainly(block: Block, x: Tensor) -> Tensor:
    """``x`` (T, D) through a block, token by token and head by head."""
    h, size = block.attn_norm(x), CONFIG.d_head
    q, k, v = (w(h) for w in (block.q, block.k, block.v))
    out = []
    for t in range(len(x)):
        heads = []
        for part in (slice(i * size, (i + 1) * size) for i in range(CONFIG.n_head)):
            query = turned(q[t, part], t)
            scores = torch.stack([query @ turned(k[s, part], s) for s in range(t + 1)]) / math.sqrt(size)
            heads.append(scores.softmax(0) @ v[: t + 1, part])
        out.append(torch.cat(heads))
    x = x + block.o(torch.stack(out))
    h = block.ffn_norm(x)
    return x + block.down(torch.nn.functional.silu(block.gate(h)) * block.up(h))


def test_a_block_is_its_equations_with_a_gradient_and_without() -> None:
    torch.manual_seed(4)
    block, x = Block(CONFIG), torch.randn(9, CONFIG.d_model)
    tables = rope_tables(CONFIG, 9)
    wanted = plainly(block, x)
    assert torch.allclose(block(x[None], *tables)[0], wanted, atol=1e-5)
    with torch.no_grad():
        assert torch.allclose(block(x[None], *tables)[0], wanted, atol=1e-5)


def test_a_past_is_as_good_as_reading_it_again() -> None:
    torch.manual_seed(5)
    model, ids = Decoder(CONFIG).eval(), torch.randint(0, 64, (2, 20))
    past: list[list[Tensor]] = [[] for _ in range(CONFIG.n_layer)]
    with torch.no_grad():
        parts = torch.cat((model(ids[:, :13], past), *(model(ids[:, i : i + 1], past) for i in range(13, 20))), 1)
        assert torch.allclose(parts, model(ids), atol=1e-5)


def test_what_a_mask_hides_is_not_seen() -> None:
    torch.manual_seed(6)
    block, x = Block(CONFIG), torch.randn(1, 6, CONFIG.d_model)
    tables, mask = rope_tables(CONFIG, 6), torch.ones(1, 1, 6, 6, dtype=torch.bool).tril()
    assert torch.allclose(block(x, *tables, mask=mask), block(x, *tables), atol=1e-5)
    mask[..., 5, 2] = False
    changed = x.clone()
    changed[0, 2] += 1.0
    before, after = block(x, *tables, mask=mask), block(changed, *tables, mask=mask)
    assert torch.equal(before[0, 5], after[0, 5])
    assert not torch.equal(before[0, 4], after[0, 4])
