"""The runtime's engine alone, on an exported policy: many questions share one batch."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np

from edge_ttc.domain import Stop
from edge_ttc.llama_binding import LlamaContext
from edge_ttc.policy.base import Branch, Sampling
from edge_ttc.policy.batcher import Batcher
from edge_ttc.policy.lane import Job
from edge_ttc.policy.layout import Workload, streams
from edge_ttc.policy.streams import StreamDecoder
from models.recipes.config import BUNDLE, gguf_of
from models.recipes.vocabulary import END

ROWS = 64
"""Branches of a batch: about where a step's fixed costs no longer weigh."""


def policy_file() -> Path:
    """The policy that was exported last, or else the bundled one."""
    staged = gguf_of("small")
    return staged if staged.exists() else BUNDLE / staged.name


def sampled(
    prompts: Sequence[list[int]], copies: int, seed: int, cap: int, say_every: int = 0
) -> list[list[list[int]]]:
    """``copies`` samples of each prompt at temperature 1, ``END`` included where one ended. Uses one thread."""
    layout = streams(Workload(ROWS + 16, max(map(len, prompts)), cap))
    context = LlamaContext(policy_file(), n_cells=layout.n_cells, n_seq=layout.n_seq, n_threads=1, unified=False)
    ends = np.zeros(context.n_vocab, dtype=bool)
    ends[END] = True
    batcher = Batcher(StreamDecoder(context), ends, np.zeros_like(ends))
    running: dict[int, tuple[int, Job]] = {}
    out: list[list[list[int]]] = [[] for _ in prompts]
    ahead = 2 * max(1, ROWS // copies)
    """Questions begun at once: whoever ends early makes room for one that waits."""
    begun = finished = 0
    while finished < len(prompts):
        while begun < len(prompts) and len(running) < ahead:
            root = batcher.plant(prompts[begun])
            branches = [Branch(root, (seed + begun, copy), cap) for copy in range(copies)]
            running[begun] = root, batcher.submit(branches, Stop.END, Sampling(1.0))
            begun += 1
        batcher.step()
        for number in [number for number, (_, job) in running.items() if job.done]:
            root, job = running.pop(number)
            segments = [s for s in job.segments if s is not None]
            out[number] = [s.ids.tolist() for s in segments]
            batcher.release([root, *(s.handle for s in segments)])
            finished += 1
            if say_every and finished % say_every == 0:
                print(f"{finished} of {len(prompts)} questions", flush=True)
    context.close()
    return out
