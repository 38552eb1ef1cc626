"""A grown decoder computes what the small one did, and everything in it can learn."""

from __future__ import annotations

from dataclasses import replace

import pytest

pytest.importorskip("torch")

import torch

from models.recipes.config import DecoderConfig
from models.recipes.decoder import Decoder
from models.recipes.grow import grown

SMALL = DecoderConfig(n_vocab=64, d_model=32, n_layer=3, n_head=2, d_ff=24, n_ctx=64)
LARGE = DecoderConfig(n_vocab=64, d_model=80, n_layer=5, n_head=5, d_ff=96, n_ctx=64)


def small() -> Decoder:
    torch.manual_seed(3)
    model = Decoder(SMALL)
    for p in model.parameters():
        p.data = p.data + 0.2 * torch.randn_like(p)
    model.embed.weight.data *= 20.0  # the little that is added to a mean square has no weight then
    return model.eval()


def test_it_computes_what_the_small_one_does() -> None:
    model = small()
    large = grown(model, LARGE).eval()
    ids = torch.randint(0, 64, (3, 40))
    with torch.no_grad():
        assert torch.allclose(model.logits(model(ids)), large.logits(large(ids)), atol=2e-3)


def test_what_was_added_learns() -> None:
    large = grown(small(), LARGE)
    ids = torch.randint(0, 64, (3, 40))
    optimiser = torch.optim.SGD(large.parameters(), lr=0.1)
    for _ in range(4):
        optimiser.zero_grad()
        torch.nn.functional.cross_entropy(large.logits(large(ids)).flatten(0, 1), ids.flatten()).backward()
        optimiser.step()
    for name, p in large.named_parameters():
        assert p.grad is not None
        assert p.grad.flatten()[-1] != 0, name


@pytest.mark.parametrize("wrong", [{"n_vocab": 65}, {"n_head": 2}, {"n_layer": 2}, {"d_ff": 8}])
def test_what_cannot_grow_is_refused(wrong: dict[str, int]) -> None:
    with pytest.raises(ValueError, match="cannot grow"):
        grown(small(), replace(LARGE, **wrong))
