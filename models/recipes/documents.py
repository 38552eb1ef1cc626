"""Token documents and length-bucketed batches."""

from __future__ import annotations

import itertools
import random
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from tokenizers import Tokenizer

from edge_ttc.domain import Problem
from models.recipes.config import MIX, MixConfig, scaled
from models.recipes.corruptions import corrupted
from models.recipes.vocabulary import ATTEMPT, END, QUESTION, SOLUTION, solution_text

MAX_DOCUMENT = 1024
"""Longer documents are left out."""
CHUNK = scaled(5000, 200)
"""Questions made at a time; part of what the data is, since it ends with a whole one."""


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


def mixed(
    tokenizer: Tokenizer,
    problems: Iterator[Problem],
    seed: int,
    n_tokens: int,
    mix: MixConfig = MIX,
    held_out: frozenset[str] = frozenset(),
) -> Documents:
    """At least ``n_tokens`` of solved questions, a share of them with earlier attempts in the prompt.

    A question whose ``key`` is in ``held_out`` stands there as prompt only: nothing is learnt from it.
    """
    rng = random.Random(f"attempts/{seed}")
    ids: list[np.ndarray] = []
    prompts: list[int] = []
    total = 0
    while total < n_tokens:
        chunk = list(itertools.islice(problems, CHUNK))
        solutions = [solution_text(p) for p in chunk]
        tried = [attempts(rng, s, solutions, mix.kept) if rng.random() < mix.revision else [] for s in solutions]
        flat = iter(tokenizer.encode_batch_fast([t for ts in tried for t in ts]))
        questions = tokenizer.encode_batch_fast([p.text for p in chunk])
        encoded = tokenizer.encode_batch_fast(solutions)
        for problem, q, earlier, s in zip(chunk, questions, tried, encoded, strict=True):
            prompt = [QUESTION, *q.ids]
            for _ in earlier:
                prompt += [ATTEMPT, *next(flat).ids]
            document = np.array([*prompt, SOLUTION, *s.ids, END], dtype=np.uint16)
            if len(document) > MAX_DOCUMENT:
                continue
            ids.append(document)
            prompts.append(len(document) if key(problem.text) in held_out else len(prompt) + 1)
            total += len(document)
    starts = np.concatenate([[0], np.cumsum([len(d) for d in ids])])
    return Documents(np.concatenate(ids), starts, np.array(prompts, dtype=np.int32))


def laid_together(parts: list[Documents]) -> Documents:
    """Documents of several makers, one after the other."""
    tokens = np.cumsum([0, *(len(p.ids) for p in parts)])
    starts = [[0], *(p.starts[1:] + n for p, n in zip(parts, tokens, strict=False))]
    return Documents(
        np.concatenate([p.ids for p in parts]), np.concatenate(starts), np.concatenate([p.prompts for p in parts])
    )


def chosen(docs: Documents, indices: np.ndarray) -> Documents:
    """Some of the documents, in the order of ``indices``."""
    lengths = np.diff(docs.starts)[indices]
    ids = np.concatenate([docs.document(index) for index in indices])
    return Documents(ids, np.concatenate([[0], np.cumsum(lengths)]), docs.prompts[indices])


def key(text: str) -> str:
    """A question with case, spacing, apostrophes and its closing mark aside, to tell whether two are the same."""
    return " ".join(text.lower().replace("'", "").split()).rstrip(".?! ")


def attempts(rng: random.Random, solution: str, others: list[str], kept: float) -> list[str]:
    """1 to 4 earlier attempts: near misses, and with chance ``kept`` a right one as the last."""
    lines = tuple(solution.split("\n"))
    made = [corrupted(rng, lines, tuple(rng.choice(others).split("\n"))) for _ in range(rng.randint(1, 4))]
    texts = ["\n".join(m) for m in made if m is not None]
    if texts and rng.random() < kept:
        texts[-1] = solution
    return texts


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
