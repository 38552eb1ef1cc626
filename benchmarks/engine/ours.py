"""Our engine on a model file, timed: branches of one prompt, sampled, never ending before their cap."""

from __future__ import annotations

import functools
import time
from dataclasses import dataclass
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import numpy as np

from edge_ttc.domain import Stop
from edge_ttc.llama_binding import LlamaContext
from edge_ttc.llama_policy import shape_of as header_shape
from edge_ttc.policy.base import Branch, Sampling
from edge_ttc.policy.batcher import Batcher
from edge_ttc.policy.layout import KvCosts, KvLayout, KvShape, Workload, choose, streams
from edge_ttc.policy.streams import StreamDecoder
from edge_ttc.preflight_gguf import read_header

LARGE_VOCABULARY, SMALL_VOCABULARY = Sampling(0.8, top_k=40), Sampling(1.0)
KV_BYTES = 4 << 30


@dataclass(frozen=True, slots=True)
class Timing:
    """Seconds: reading the prompt, all steps, and of those inside ``llama_decode``; and the tokens that were decoded.

    A branch's first token is drawn from the prompt's logits and its last one is not decoded any more: as many tokens as
    are counted here are decoded and drawn after it, which is what ``llama-batched-bench`` counts.
    """

    prefill_s: float
    grow_s: float
    decode_s: float
    steps: int
    tokens: int

    @property
    def tok_s(self) -> float:
        return self.tokens / self.grow_s

    @property
    def own_s(self) -> float:
        """Of a step: all that is not ``llama_decode``."""
        return (self.grow_s - self.decode_s) / max(1, self.steps)


class Engine:
    """A model opened for at most ``lanes`` branches.

    Args:
        path: a GGUF file.
        lanes, prompt_tok, new_tok: what to make room for.
        layout: ``unified``, ``streams``, or ``rule`` for what ``layout.choose`` says.
        repack: as ``LlamaContext`` takes it.
        costs: what the rule goes by; a machine's own ones are better than the defaults.
    """

    def __init__(
        self,
        path: Path,
        *,
        lanes: int,
        prompt_tok: int,
        new_tok: int,
        threads: int,
        layout: str = "rule",
        repack: bool = True,
        costs: KvCosts | None = None,
    ) -> None:
        shared = KvLayout(True, lanes + 2, prompt_tok + (lanes + 1) * new_tok + 64)
        work = Workload(lanes, prompt_tok, new_tok)
        self.layout = shared if layout == "unified" else streams(work)
        if layout == "rule":
            self.layout = choose(work, shape_of(path), costs or KvCosts(), shared=shared, memory_bytes=KV_BYTES)
        self.context = LlamaContext(
            path,
            n_cells=self.layout.n_cells,
            n_seq=self.layout.n_seq,
            n_threads=threads,
            unified=self.layout.unified,
            repack=repack,
        )
        self._clock = DecodeClock(self.context)
        decoder = self.context if self.layout.unified else StreamDecoder(self.context)
        nothing = np.zeros(self.context.n_vocab, dtype=bool)
        self.batcher = Batcher(decoder, nothing, nothing)
        self.sampling = SMALL_VOCABULARY if self.context.n_vocab <= 8192 else LARGE_VOCABULARY

    def run(self, lanes: int, prompt_tok: int, new_tok: int, seed: int = 0) -> Timing:
        """Independent samples of one prompt, ``new_tok`` drawn for each."""
        prompt = np.random.default_rng(seed).integers(10, self.context.n_vocab - 300, prompt_tok).tolist()
        started = time.perf_counter()
        root = self.batcher.plant(prompt)
        self.batcher.want(root)
        while not self.batcher.is_ready(root):
            self.batcher.step()
        read = time.perf_counter()
        self._clock.seconds, log = 0.0, self.batcher.schedule
        before = (log.steps, log.tokens)
        branches = [Branch(root, (seed, i), new_tok) for i in range(lanes)]
        job = self.batcher.submit(branches, Stop.END, self.sampling)
        while not job.done:
            self.batcher.step()
        done = time.perf_counter()
        self.batcher.release([root, *(s.handle for s in job.segments if s)])
        steps, tokens = log.steps - before[0], log.tokens - before[1]
        return Timing(read - started, done - read, self._clock.seconds, steps, tokens)

    def close(self) -> None:
        self.context.close()


class DecodeClock:
    """Adds up the seconds that a context spends inside ``llama_decode``, and only those."""

    def __init__(self, context: LlamaContext) -> None:
        self.seconds = 0.0
        inner, clock = context.lib.llama_decode, time.perf_counter

        def llama_decode(context: Any, batch: Any) -> int:
            started = clock()
            code = inner(context, batch)
            self.seconds += clock() - started
            return code

        # The context's own copy of the library's names: other contexts go on with the module.
        context.lib = SimpleNamespace(**{**vars(context.lib), "llama_decode": llama_decode})


@functools.cache
def shape_of(path: Path) -> KvShape:
    """What the layout's rule wants to know of a file."""
    return header_shape(read_header(path))
