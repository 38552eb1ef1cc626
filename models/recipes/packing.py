"""Labelled texts laid into rows for training: a question's prompt once, its texts behind it, each blind to the others.

Half of a pool's tokens are prompts, and a question has up to eight texts: read so, the same texts cost 0.62 of the
tokens (233 k as documents and 144 k as rows, counted on a part of a training pool).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor

from models.recipes.decoder import N_FEATURES, Layout
from models.recipes.device import tensor
from models.recipes.prm_data import Pool
from models.recipes.vocabulary import END

PROMPT, PADDING = 0, -1
"""Segments of a row; texts count from 1."""
LONGEST_ROW = 640
"""Texts that would make a row longer begin another row with the prompt again."""


@dataclass(frozen=True, slots=True)
class Rows:
    """A batch.

    Attributes:
        ids: (B, T) int64.
        features: (B, T, 3) float32.
        labels: (B, T) float32; 0 where there is no label.
        weights: (B, T) float32; 0 where there is no label.
        layout: positions and who sees whom.
        documents: (n,) int64 the pool's documents in the batch.
        last: (n,) int64 where in the flattened (B * T) each of them ends.
    """

    ids: Tensor
    features: Tensor
    labels: Tensor
    weights: Tensor
    layout: Layout
    documents: np.ndarray
    last: Tensor


def row_length(pool: Pool, members: np.ndarray) -> int:
    """Tokens of a row that holds these documents of one question."""
    lengths = pool.starts[members + 1] - pool.starts[members] - pool.prompts[members]
    return int(pool.prompts[members[0]] + lengths.sum())


def split_row(pool: Pool, members: np.ndarray) -> Iterator[np.ndarray]:
    """The documents of one question in rows of at most ``LONGEST_ROW`` tokens, at least one in each."""
    group: list[int] = []
    for index in members:
        if group and row_length(pool, np.array([*group, index])) > LONGEST_ROW:
            yield np.array(group)
            group = []
        group.append(int(index))
    yield np.array(group)


def pack(pool: Pool, rows: list[np.ndarray], mid_step_weight: float) -> Rows:
    """A batch of rows. A text that was sampled n times weighs as the root of n; tokens inside a step weigh less."""
    width = max(row_length(pool, members) for members in rows)
    shape = (len(rows), width)
    ids, features = np.full(shape, END, dtype=np.int64), np.zeros((*shape, N_FEATURES), dtype=np.float32)
    labels, weights = np.zeros(shape, dtype=np.float32), np.zeros(shape, dtype=np.float32)
    positions, segments = np.zeros(shape, dtype=np.int64), np.full(shape, PADDING, dtype=np.int64)
    last: list[int] = []
    for row, members in enumerate(rows):
        first = int(pool.starts[members[0]])
        at = prompt = int(pool.prompts[members[0]])
        ids[row, :prompt] = pool.ids[first : first + prompt]
        positions[row, :prompt], segments[row, :prompt] = np.arange(prompt), PROMPT
        for segment, index in enumerate(members, 1):
            start, stop = int(pool.starts[index]) + prompt, int(pool.starts[index + 1])
            here = slice(at, at + stop - start)
            ids[row, here], features[row, here] = pool.ids[start:stop], pool.features[start:stop]
            positions[row, here], segments[row, here] = prompt + np.arange(stop - start), segment
            labels[row, here] = pool.labels[start:stop]
            importance = np.where(pool.ends[start:stop], 1.0, mid_step_weight)
            weights[row, here] = importance * pool.count[index] ** 0.5
            at += stop - start
            last.append(row * width + at - 1)
    return Rows(
        ids=tensor(ids),
        features=tensor(features),
        labels=tensor(labels),
        weights=tensor(weights),
        layout=Layout(tensor(positions), sees(tensor(segments))),
        documents=np.concatenate(rows),
        last=tensor(np.array(last)),
    )


def sees(segments: Tensor) -> Tensor:
    """(B, T) segments → (B, 1, T, T) bool: a token sees what stands before it in its own segment and in the prompt."""
    t = segments.shape[1]
    earlier = torch.ones(t, t, dtype=torch.bool, device=segments.device).tril()
    same = segments[:, :, None] == segments[:, None, :]
    return ((same | (segments == PROMPT)[:, None, :]) & earlier)[:, None]


def row_batches(pool: Pool, batch_tokens: int, seed: int) -> Iterator[list[np.ndarray]]:
    """Batches of rows of about equal length, ``batch_tokens`` tokens each, in an order fixed by the seed, once."""
    rng = np.random.default_rng(seed)
    order = np.argsort(pool.question, kind="stable")
    questions = np.split(order, np.flatnonzero(np.diff(pool.question[order])) + 1)
    rows = [row for members in questions for row in split_row(pool, members)]
    lengths = np.array([row_length(pool, row) for row in rows])
    shuffled = rng.permutation(len(rows))
    for window in np.array_split(shuffled, max(1, len(shuffled) // 4096)):
        groups: list[list[np.ndarray]] = [[]]
        for index in window[np.argsort(lengths[window], kind="stable")]:
            if groups[-1] and (len(groups[-1]) + 1) * lengths[index] > batch_tokens:
                groups.append([])
            groups[-1].append(rows[index])
        for place in rng.permutation(len(groups)):
            yield groups[place]
