"""Token documents and length-bucketed batches."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from tokenizers import Tokenizer

from edge_ttc.problems import synthetic
from models.recipes.vocabulary import END, QUESTION, SOLUTION, solution_text


@dataclass(frozen=True, slots=True)
class Documents:
    """Documents laid end to end.

    Attributes:
        ids: (n_tokens,) uint16.
        starts: (n_docs + 1,) int64 offsets into ``ids``.
        prompts: (n_docs,) int32 tokens of each document that are its prompt.
    """

    ids: np.ndarray
    starts: np.ndarray
    prompts: np.ndarray

    def document(self, index: int) -> np.ndarray:
        return self.ids[self.starts[index] : self.starts[index + 1]]


def solved(tokenizer: Tokenizer, seed: int, n_tokens: int, split: str = "train") -> Documents:
    """At least ``n_tokens`` of ``<|question|> text <|solution|> steps <|end|>``."""
    ids: list[np.ndarray] = []
    prompts: list[int] = []
    total = 0
    problems = synthetic.stream(seed, split)
    while total < n_tokens:
        chunk = list(itertools.islice(problems, 5000))
        questions = tokenizer.encode_batch_fast([p.text for p in chunk])
        solutions = tokenizer.encode_batch_fast([solution_text(p) for p in chunk])
        for q, s in zip(questions, solutions, strict=True):
            document = np.array([QUESTION, *q.ids, SOLUTION, *s.ids, END], dtype=np.uint16)
            ids.append(document)
            prompts.append(len(q.ids) + 2)
            total += len(document)
    starts = np.concatenate([[0], np.cumsum([len(d) for d in ids])])
    return Documents(np.concatenate(ids), starts, np.array(prompts, dtype=np.int32))


def batches(docs: Documents, batch_tokens: int, seed: int) -> Iterator[np.ndarray]:
    """Arrays of document indices of about equal length, ``batch_tokens`` tokens each, in a shuffled order, once."""
    rng = np.random.default_rng(seed)
    lengths = np.diff(docs.starts)
    order = rng.permutation(len(lengths))
    for window in np.array_split(order, max(1, len(order) // 16_384)):
        ranked = window[np.argsort(lengths[window], kind="stable")]
        groups, group, longest = [], [], 0
        for index in ranked:
            longest = max(longest, int(lengths[index]))
            if group and longest * (len(group) + 1) > batch_tokens:
                groups.append(np.array(group))
                group, longest = [], int(lengths[index])
            group.append(index)
        groups.append(np.array(group))
        for position in rng.permutation(len(groups)):
            yield groups[position]


def padded(docs: Documents, batch: np.ndarray) -> np.ndarray:
    """(len(batch), longest) int64, right-padded with ``END``."""
    width = int((docs.starts[batch + 1] - docs.starts[batch]).max())
    out = np.full((len(batch), width), END, dtype=np.int64)
    for row, index in enumerate(batch):
        document = docs.document(index)
        out[row, : len(document)] = document
    return out
