"""A larger decoder that computes what a smaller one does, to train on from: the large policy starts from the small one.

The small weights stand in one corner of the large ones. What is added reads freely and writes nothing: the outputs of
new heads, new feed-forward units and new layers are 0, so that the function is the small one's until the first update
(Net2Net, Chen et al., arXiv 1511.05641). RMSNorm divides by the mean over more, empty, dimensions; its weights make
up for that.
"""

from __future__ import annotations

import torch
from torch import Tensor

from models.recipes.config import DecoderConfig
from models.recipes.decoder import Block, Decoder


@torch.no_grad()
def grown(small: Decoder, config: DecoderConfig) -> Decoder:
    """A decoder of ``config`` with the function of ``small``.

    Raises:
        ValueError: ``config`` is not larger in every way, or has another vocabulary or size of head.
    """
    old = small.config
    same = (old.n_vocab, old.d_head, old.rope_base) == (config.n_vocab, config.d_head, config.rope_base)
    larger = config.d_model >= old.d_model and config.d_ff >= old.d_ff and config.n_layer >= old.n_layer
    if not (same and larger):
        raise ValueError(f"{config} cannot grow from {old}: vocabulary, head size and rope base must be the same")
    large = Decoder(config)
    scale = (old.d_model / config.d_model) ** 0.5
    for block in large.layers:
        block.o.weight.zero_()
        block.down.weight.zero_()
        block.attn_norm.weight.fill_(scale)
        block.ffn_norm.weight.fill_(scale)
    places = [round(i * (config.n_layer - 1) / max(1, old.n_layer - 1)) for i in range(old.n_layer)]
    for place, layer in zip(places, small.layers, strict=True):
        _lay(layer, large.layers[place], scale)
    large.embed.weight.zero_()
    _corner(large.embed.weight, small.embed.weight)
    large.norm.weight.fill_(scale)
    large.norm.weight[: old.d_model] = small.norm.weight * scale
    return large


def _lay(small: Block, large: Block, scale: float) -> None:
    """One layer into another; the old rows read nothing of the new dimensions, which are empty anyway."""
    width = len(small.attn_norm.weight)
    for name in ("attn_norm", "ffn_norm"):
        getattr(large, name).weight[:width] = getattr(small, name).weight * scale
    for name in ("q", "k", "v", "o", "gate", "up", "down"):
        _corner(getattr(large, name).weight, getattr(small, name).weight)


def _corner(large: Tensor, small: Tensor) -> None:
    """``small`` (n, m) into the first rows and columns of ``large``; beside it in its rows stands 0."""
    n, m = small.shape
    large[:n] = 0.0
    large[:n, :m] = small
