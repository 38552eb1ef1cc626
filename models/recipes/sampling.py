"""Fast batched sampling from the policy in PyTorch.

Questions with prompts of one length form a batch, so nothing is padded; every prompt is read once and its cache is
copied to its samples; rows that ended leave the batch at the next repacking.
"""

from __future__ import annotations

import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F
from tokenizers import Tokenizer
from torch import Tensor

from edge_ttc.domain import Problem
from edge_ttc.problems import school
from models.recipes.decoder import Block, Decoder, rotate
from models.recipes.device import DEVICE, fast_dtype, tensor
from models.recipes.vocabulary import END, QUESTION, SOLUTION

CAP = 200
"""Most tokens of a sample."""
REPACK = 8
"""Decoding steps between two repackings of the cache."""


@dataclass(frozen=True, slots=True)
class Samples:
    """Samples of a list of problems.

    Attributes:
        problems: the questions, in order.
        prompts: per problem, its prompt's token ids.
        ids: per problem, its samples' token ids, ``END`` included where a sample ended.
    """

    problems: list[Problem]
    prompts: list[list[int]]
    ids: list[list[list[int]]]


def questions(split: str, seed: int, count: int, source: Iterable[Problem] | None = None) -> list[Problem]:
    """``count`` problems of a split (of the benchmark's mix, or of ``source``), no text twice."""
    unique: dict[str, Problem] = {}
    for problem in source or school.benchmark(seed, split):
        unique.setdefault(problem.text, problem)
        if len(unique) == count:
            break
    return list(unique.values())


def encode_prompts(tokenizer: Tokenizer, problems: Iterable[Problem]) -> list[list[int]]:
    """The prompt of each problem."""
    return prompts_of(tokenizer, [p.text for p in problems])


def prompts_of(tokenizer: Tokenizer, texts: list[str]) -> list[list[int]]:
    """The prompt of each question."""
    return [[QUESTION, *e.ids, SOLUTION] for e in tokenizer.encode_batch_fast(texts)]


class _Layer:
    """One block's weights, fused and cast for decoding."""

    def __init__(self, block: Block, dtype: torch.dtype) -> None:
        self.n_head, self.dtype = block.n_head, dtype
        self.qkv = block.reading.detach().to(dtype)
        self.up = torch.cat([block.gate.weight, block.up.weight]).detach().to(dtype)
        self.o, self.down = block.o.weight.detach().to(dtype), block.down.weight.detach().to(dtype)
        self.attn_norm, self.ffn_norm = block.attn_norm, block.ffn_norm

    def __call__(self, x: Tensor, cos: Tensor, sin: Tensor, kv: Tensor, start: int) -> Tensor:
        """``x`` (B, T, D) float32; writes k and v at ``start`` into ``kv`` (2, B, H, room, d_head)."""
        b, t, d = x.shape
        h = F.linear(self.attn_norm(x).to(self.dtype), self.qkv)
        q, k, v = h.view(b, t, 3, self.n_head, -1).permute(2, 0, 3, 1, 4)
        kv[0, :, :, start : start + t] = rotate(k, cos, sin)
        kv[1, :, :, start : start + t] = v
        k, v = kv[:, :, :, : start + t]
        y = F.scaled_dot_product_attention(rotate(q, cos, sin).to(self.dtype), k, v, is_causal=t > 1)
        x = x + F.linear(y.transpose(1, 2).reshape(b, t, d), self.o)
        gate, up = F.linear(self.ffn_norm(x).to(self.dtype), self.up).chunk(2, -1)
        return x + F.linear(F.silu(gate) * up, self.down)


class Sampler:
    """The policy, ready to decode many rows at once."""

    def __init__(self, model: Decoder, dtype: torch.dtype | None = None, rows: int = 512) -> None:
        dtype = dtype or fast_dtype()
        self.model, self.dtype, self.rows = model, dtype, rows
        self.layers = [_Layer(block, dtype) for block in model.layers]
        self.readout = model.embed.weight.detach().to(dtype)

    def _empty(self, rows: int, room: int) -> Tensor:
        c = self.model.config
        return torch.empty(c.n_layer, 2, rows, c.n_head, room, c.d_head, dtype=self.dtype, device=DEVICE)

    def _logits(self, ids: Tensor, cache: Tensor, start: int) -> Tensor:
        """``ids`` (B, T) → logits (B, V) float32 after the last of them."""
        t = ids.shape[1]
        cos, sin = self.model.cos[start : start + t], self.model.sin[start : start + t]
        x = self.model.embed(ids)
        for layer, kv in zip(self.layers, cache, strict=True):
            x = layer(x, cos, sin, kv, start)
        return F.linear(self.model.norm(x[:, -1]).to(self.dtype), self.readout).float()

    def _repack(self, cache: Tensor, rows: Tensor, used: int) -> Tensor:
        """The cache of ``rows`` alone, with room for ``REPACK`` more tokens."""
        fresh = self._empty(len(rows), used + REPACK)
        for old, new in zip(cache, fresh, strict=True):
            new[..., :used, :] = old[..., :used, :].index_select(1, rows)
        return fresh

    @torch.no_grad()
    def sample(self, prompts: Tensor, choose: Callable[[Tensor], Tensor], copies: int, cap: int) -> list[list[int]]:
        """``copies`` samples of each prompt (B, T): B * copies lists, copies of one prompt side by side."""
        used = prompts.shape[1]
        cache = self._empty(len(prompts), used)
        logits = self._logits(prompts, cache, 0).repeat_interleave(copies, 0)
        cache = self._repack(cache, torch.arange(len(prompts), device=DEVICE).repeat_interleave(copies), used)
        texts: list[list[int]] = [[] for _ in range(len(logits))]
        owners = np.arange(len(texts))
        for step in range(1, cap + 1):
            tokens = choose(logits)
            row_tokens = tokens.tolist()
            for owner, token in zip(owners, row_tokens, strict=True):
                if not texts[owner] or texts[owner][-1] != END:
                    texts[owner].append(token)
            if step % REPACK == 0:
                alive = np.array([i for i, o in enumerate(owners) if texts[o][-1] != END], dtype=np.int64)
                if step == cap or not len(alive):
                    break
                rows = tensor(alive)
                cache, tokens, owners = self._repack(cache, rows, used), tokens[rows], owners[alive]
            logits = self._logits(tokens[:, None], cache, used)
            used += 1
        return texts


def greedy(logits: Tensor) -> Tensor:
    return logits.argmax(-1)


def drawn(seed: int, temperature: float = 1.0) -> Callable[[Tensor], Tensor]:
    """Draws from the full vocabulary by inverting the cumulative distribution: one uniform number a row."""
    generator = torch.Generator(DEVICE).manual_seed(seed)

    def choose(logits: Tensor) -> Tensor:
        cumulative = (logits / temperature).softmax(-1).cumsum(-1)
        u = torch.rand(len(logits), 1, generator=generator, device=DEVICE) * cumulative[:, -1:]
        return torch.searchsorted(cumulative, u, right=True).squeeze(1).clamp_(max=logits.shape[1] - 1)

    return choose


def _groups(prompts: list[list[int]], limit: int) -> Iterator[list[int]]:
    """Indices of prompts of one length, at most ``limit`` at once, longest first."""
    by_length: dict[int, list[int]] = defaultdict(list)
    for index, prompt in enumerate(prompts):
        by_length[len(prompt)].append(index)
    for _, indices in sorted(by_length.items(), reverse=True):
        for first in range(0, len(indices), limit):
            yield indices[first : first + limit]


def sample_prompts(
    sampler: Sampler, prompts: list[list[int]], copies: int, seed: int, cap: int = CAP
) -> list[list[list[int]]]:
    """``copies`` samples at temperature 1 of each prompt; ``copies == 0`` means one greedy text."""
    ids: list[list[list[int]]] = [[] for _ in prompts]
    choose = drawn(seed) if copies else greedy
    started, tokens = time.monotonic(), 0
    for number, group in enumerate(_groups(prompts, max(1, sampler.rows // max(1, copies)))):
        batch = torch.tensor([prompts[i] for i in group], device=DEVICE)
        texts = sampler.sample(batch, choose, max(1, copies), cap)
        tokens += sum(map(len, texts))
        for place, index in enumerate(group):
            ids[index] = texts[place * max(1, copies) : (place + 1) * max(1, copies)]
        if number % 40 == 39:
            print(f"sampled {tokens} tokens, {tokens / (time.monotonic() - started):.0f} tok/s", flush=True)
    print(f"sampled {tokens} tokens, {tokens / (time.monotonic() - started):.0f} tok/s", flush=True)
    return ids


def sample_problems(
    sampler: Sampler, tokenizer: Tokenizer, problems: list[Problem], copies: int, seed: int, cap: int = CAP
) -> Samples:
    """As ``sample_prompts``, of each problem's prompt."""
    prompts = encode_prompts(tokenizer, problems)
    return Samples(problems, prompts, sample_prompts(sampler, prompts, copies, seed, cap))


def save(samples: Samples, path: Path) -> None:
    """Texts laid end to end as npz: ids, starts, each text's question; each question's name and text."""
    texts = [text for of_question in samples.ids for text in of_question]
    path.parent.mkdir(parents=True, exist_ok=True)
    np.savez(
        path,
        ids=np.concatenate([np.array(t, dtype=np.uint16) for t in texts]),
        starts=np.cumsum([0, *map(len, texts)]),
        question=np.repeat(np.arange(len(samples.ids)), [len(x) for x in samples.ids]).astype(np.int32),
        name=np.array([p.id for p in samples.problems]),
        text=np.array([p.text for p in samples.problems]),
    )
