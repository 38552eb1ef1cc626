"""The decoder, in PyTorch: the architecture llama.cpp calls ``llama``, with interleaved rotary pairs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import cast

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from models.recipes.config import DecoderConfig

N_FEATURES = 3
"""Per token: the policy's log-probability of it, its entropy, and its top log-probability."""
FEATURE_LIMIT = 20.0
"""Features are cut to ± this, so that a log-probability of minus infinity does no harm."""


def rope_tables(config: DecoderConfig, length: int) -> tuple[Tensor, Tensor]:
    """cos and sin, (length, d_head / 2) float32."""
    frequencies = config.rope_base ** (-torch.arange(0, config.d_head, 2).float() / config.d_head)
    angles = torch.arange(length).float()[:, None] * frequencies
    return angles.cos(), angles.sin()


def halved(weight: Tensor, n_head: int) -> Tensor:
    """The rows of a query's or a key's ``weight``, each head's even ones first, then its odd ones.

    Queries and keys that are both laid so have the same products as before, and what ``rotate`` reads lies together:
    neighbours read one by one took a third of a training step.
    """
    rows, d = weight.shape
    return weight.view(n_head, rows // n_head // 2, 2, d).transpose(1, 2).reshape(rows, d)


def rotate(x: Tensor, cos: Tensor, sin: Tensor) -> Tensor:
    """Rotate the pairs of ``x`` (B, H, T, d_head), laid as by ``halved``: the second of a pair is half a head on."""
    even, odd = x.chunk(2, -1)
    return torch.cat((even * cos - odd * sin, even * sin + odd * cos), dim=-1)


def attend(q: Tensor, k: Tensor, v: Tensor) -> Tensor:
    """Causal attention (B, H, T, d_head), written out: torch's own is slow backwards on a CPU for texts this short."""
    t = q.shape[2]
    scores = (q * q.shape[3] ** -0.5) @ k.mT
    later = torch.full((t, t), -torch.inf, dtype=scores.dtype, device=q.device).triu(1)
    return (scores + later).softmax(-1, dtype=v.dtype) @ v


@dataclass(frozen=True, slots=True)
class Layout:
    """Rows that hold several texts: where each token stands in its own text, and what it sees.

    Attributes:
        positions: (B, T) int64.
        mask: (B, 1, T, T) bool.
    """

    positions: Tensor
    mask: Tensor


class RMSNorm(nn.Module):
    def __init__(self, d: int, eps: float) -> None:
        super().__init__()
        self.weight = nn.Parameter(torch.ones(d))
        self.eps = eps

    def forward(self, x: Tensor) -> Tensor:
        x = x.float()
        return x * torch.rsqrt(x.pow(2).mean(-1, keepdim=True) + self.eps) * self.weight


class Block(nn.Module):
    def __init__(self, c: DecoderConfig) -> None:
        super().__init__()
        self.n_head, self.d_head = c.n_head, c.d_head
        self.attn_norm = RMSNorm(c.d_model, c.norm_eps)
        self.q = nn.Linear(c.d_model, c.d_model, bias=False)
        self.k = nn.Linear(c.d_model, c.d_model, bias=False)
        self.v = nn.Linear(c.d_model, c.d_model, bias=False)
        self.o = nn.Linear(c.d_model, c.d_model, bias=False)
        self.ffn_norm = RMSNorm(c.d_model, c.norm_eps)
        self.gate = nn.Linear(c.d_model, c.d_ff, bias=False)
        self.up = nn.Linear(c.d_model, c.d_ff, bias=False)
        self.down = nn.Linear(c.d_ff, c.d_model, bias=False)

    @property
    def reading(self) -> Tensor:
        """(3 D, D) weights of queries and keys, ``halved``, and of values."""
        return torch.cat((halved(self.q.weight, self.n_head), halved(self.k.weight, self.n_head), self.v.weight))

    def forward(
        self, x: Tensor, cos: Tensor, sin: Tensor, past: list[Tensor] | None = None, mask: Tensor | None = None
    ) -> Tensor:
        """``x`` (B, T, D) → (B, T, D). ``past`` holds [k, v] of earlier tokens and is extended in place."""
        b, t, d = x.shape
        h = self.attn_norm(x)
        q, k, v = F.linear(h, self.reading).view(b, t, 3, self.n_head, self.d_head).permute(2, 0, 3, 1, 4)
        q, k = rotate(q, cos, sin).to(v.dtype), rotate(k, cos, sin).to(v.dtype)
        if past is not None:
            if past:
                k, v = torch.cat((past[0], k), 2), torch.cat((past[1], v), 2)
            past[:] = [k, v]
        if past is None and mask is None and x.device.type == "cpu" and torch.is_grad_enabled():
            y = attend(q, k, v)
        else:
            y = F.scaled_dot_product_attention(q, k, v, attn_mask=mask, is_causal=mask is None and t > 1)
        x = x + self.o(y.transpose(1, 2).reshape(b, t, d))
        h = self.ffn_norm(x)
        return x + self.down(F.silu(self.gate(h)) * self.up(h))


class Decoder(nn.Module):
    """The shared trunk. ``forward`` gives final hidden states; ``logits`` reads them out through the tied embedding."""

    cos: Tensor
    sin: Tensor

    def __init__(self, config: DecoderConfig) -> None:
        super().__init__()
        self.config = config
        self.embed = nn.Embedding(config.n_vocab, config.d_model)
        self.blocks = nn.ModuleList(Block(config) for _ in range(config.n_layer))
        self.norm = RMSNorm(config.d_model, config.norm_eps)
        cos, sin = rope_tables(config, config.n_ctx)
        self.register_buffer("cos", cos, persistent=False)
        self.register_buffer("sin", sin, persistent=False)
        for name, p in self.named_parameters():
            if p.dim() == 2:
                small = name.endswith(("o.weight", "down.weight"))
                nn.init.normal_(p, std=0.02 / (2 * config.n_layer) ** 0.5 if small else 0.02)

    @property
    def layers(self) -> list[Block]:
        """The blocks, first to last."""
        return [cast(Block, block) for block in self.blocks]

    def forward(
        self,
        ids: Tensor,
        past: list[list[Tensor]] | None = None,
        extra: Tensor | None = None,
        layout: Layout | None = None,
    ) -> Tensor:
        """``ids`` (B, T) int64 → hidden (B, T, D); ``extra`` (B, T, D) is added to the embeddings."""
        start = past[0][0].shape[2] if past and past[0] else 0
        t = ids.shape[1]
        cos, sin = self.cos[start : start + t], self.sin[start : start + t]
        if layout is not None:
            cos, sin = (table[layout.positions][:, None] for table in (self.cos, self.sin))
        mask = None if layout is None else layout.mask
        x = self.embed(ids)
        if extra is not None:
            x = x + extra
        for i, block in enumerate(self.blocks):
            x = block(x, cos, sin, past[i] if past is not None else None, mask)
        return self.norm(x)

    def logits(self, hidden: Tensor) -> Tensor:
        """(…, D) → (…, V)."""
        return F.linear(hidden, self.embed.weight)


class RewardHead(nn.Module):
    """A decoder with a scalar head: a logit of P(correct | prefix) at every token."""

    def __init__(self, config: DecoderConfig) -> None:
        super().__init__()
        self.trunk = Decoder(config)
        self.features = nn.Linear(N_FEATURES, config.d_model, bias=False)
        self.head = nn.Linear(config.d_model, 1)
        nn.init.normal_(self.features.weight, std=0.02)
        nn.init.zeros_(self.head.weight)
        nn.init.zeros_(self.head.bias)

    def forward(self, ids: Tensor, features: Tensor, layout: Layout | None = None) -> Tensor:
        """``ids`` (B, T), ``features`` (B, T, 3) → logits (B, T)."""
        extra = self.features(features.clamp(-FEATURE_LIMIT, FEATURE_LIMIT))
        return self.head(self.trunk(ids, extra=extra, layout=layout)).squeeze(-1)
