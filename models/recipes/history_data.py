"""Attempts of chains of revisions, each with the earlier ones it was written after: what the revision verifier learns
from, and what it is measured on. ``python -m models.recipes.history_data --gsm8k PATH``.

The product revises with the bundled models; the verifier that reads histories then sees what the revision model saw:
the question, the latest attempts under their marks, and the new one (arXiv 2408.03314, §6.1 and appendix I).
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import NamedTuple

import numpy as np

from edge_ttc.api import open_unprofiled
from edge_ttc.config import load_config
from edge_ttc.domain import Problem
from edge_ttc.problems import is_right
from edge_ttc.strategy.requests import RECALLED, Node, Steps
from edge_ttc.strategy.revise import revise
from edge_ttc.strategy.select import by_chain
from models.recipes.config import HISTORY, TOKENIZER, WORK, HistoryConfig
from models.recipes.prm_data import NO_LABEL, Pool, Shard, ballot, source, step_ends, token_bytes
from models.recipes.revision_data import GradedAttempt, attempts
from models.recipes.runtime import nodes_of, spread
from models.recipes.sampling import prompts_of, questions
from models.recipes.vocabulary import ATTEMPT, SOLUTION, load_tokenizer

PATHS = {split: WORK / f"history_{split}.npz" for split in ("prm", "calibration", "test")}
MODEL = "tiny-revision"


class Written(NamedTuple):
    """One attempt of a chain: ``earlier`` are those before it, latest last, as (token ids, score)."""

    ids: np.ndarray
    beliefs: np.ndarray
    right: bool
    answer: str
    rank: float
    chain: int
    earlier: list[tuple[np.ndarray, float]]


@dataclass(frozen=True, slots=True)
class HistoryPool(Pool):
    """A pool whose prompts hold earlier attempts.

    Attributes:
        rank: (n_docs,) float32, the bundled stack's score, which read no history.
        chain: (n_docs,) int32, which chain of its question a text belongs to.
    """

    rank: np.ndarray
    chain: np.ndarray


def chains_of(part: list[tuple[int, Problem]], config: HistoryConfig) -> list[list[Written]]:
    """The attempts of each problem's chains, by one thread."""
    out = []
    with open_unprofiled(MODEL, config=load_config({}, {"engine.threads": 1})) as session:
        for number, problem in part:

            def steps(root: Node) -> Steps:
                return (yield from revise(root, config.n, config.chains, 1, config.enough, config.temperature))

            nodes, _ = nodes_of(session, problem.text, steps, config.seed + number)
            out.append([w for chain in by_chain(nodes) for w in written(problem, chain)])
    return out


def written(problem: Problem, chain: Sequence[Node]) -> list[Written]:
    """What is kept of the ended attempts of a chain."""
    return [
        Written(
            node.ids.astype(np.uint16),
            node.beliefs,
            is_right(problem, node.answer),
            ballot(problem, node.answer or ""),
            node.rank,
            chain[0].key,
            [(e.ids.astype(np.uint16), e.rank) for e in chain[max(0, at - RECALLED) : at]],
        )
        for at, node in enumerate(chain)
        if node.ended
    ]


def build(problems: list[Problem], found: list[list[Written]]) -> HistoryPool:
    """The attempts laid end to end behind what each was written after; every token labelled by the final answer."""
    tokenizer = load_tokenizer(TOKENIZER)
    table, heads = token_bytes(tokenizer), prompts_of(tokenizer, [p.text for p in problems])
    rows: list[tuple[int, list[int], Written]] = []
    for question, (head, texts) in enumerate(zip(heads, found, strict=True)):
        for text in texts:
            earlier = [GradedAttempt(ids, score, False) for ids, score in text.earlier]
            rows.append((question, [*head[:-1], *attempts(tokenizer, earlier, marked=True), SOLUTION], text))
    starts = np.concatenate([[0], np.cumsum([len(prompt) + len(w.ids) for _, prompt, w in rows])])
    features = np.zeros((int(starts[-1]), 3), dtype=np.float16)
    labels = np.full(int(starts[-1]), NO_LABEL, dtype=np.int8)
    ends = np.zeros(int(starts[-1]), dtype=bool)
    for (_, prompt, w), start, stop in zip(rows, starts, starts[1:], strict=False):
        own = slice(start + len(prompt), stop)
        features[own], labels[own] = w.beliefs, w.right
        ends[own] = step_ends([table[i] for i in w.ids])
    of = np.array([question for question, _, _ in rows], dtype=np.int32)
    return HistoryPool(
        ids=np.concatenate([np.array([*prompt, *w.ids], dtype=np.uint16) for _, prompt, w in rows]),
        starts=starts,
        prompts=np.array([len(prompt) for _, prompt, _ in rows], dtype=np.int32),
        labels=labels,
        ends=ends,
        features=features,
        question=of,
        right=np.array([w.right for _, _, w in rows]),
        count=np.ones(len(rows), dtype=np.int32),
        made=np.zeros(len(rows), dtype=bool),
        answer=np.array([w.answer[:24] for _, _, w in rows]),
        family=np.array([problems[q].source.rpartition("/")[2] for q in of]),
        level=np.array([problems[q].level for q in of], dtype=np.int8),
        rank=np.array([w.rank for _, _, w in rows], dtype=np.float32),
        chain=np.array([w.chain for _, _, w in rows], dtype=np.int32),
    )


def without_history(pool: Pool) -> Pool:
    """The same texts behind the question alone, as a verifier reads them that knows of no earlier attempts."""
    kept = []
    for start, prompt in zip(pool.starts, pool.prompts, strict=False):
        head = pool.ids[start : start + prompt]
        history = np.flatnonzero(head == ATTEMPT)
        keep = np.ones(len(head), dtype=bool)
        if len(history):
            keep[history[0] : -1] = False
        kept.append(keep)
    lengths = np.diff(pool.starts) - pool.prompts
    mask = np.concatenate([x for keep, n in zip(kept, lengths, strict=True) for x in (keep, np.ones(n, dtype=bool))])
    prompts = np.array([keep.sum() for keep in kept], dtype=np.int32)
    arrays = {name: getattr(pool, name) for name in Pool.__dataclass_fields__}
    arrays |= {name: arrays[name][mask] for name in ("ids", "labels", "ends", "features")}
    return Pool(**arrays | {"starts": np.concatenate([[0], np.cumsum(prompts + lengths)]), "prompts": prompts})


def make(gsm8k: Path | None, config: HistoryConfig = HISTORY) -> None:
    """Write the three pools."""
    streams = {"prm": source(Shard("prm", 1000 * config.seed, 0, 0, 0, gsm8k))}
    for split, path in PATHS.items():
        count = config.questions if split == "prm" else config.eval_questions
        problems = questions(split, config.seed, count, streams.get(split))
        pool = build(problems, spread(partial(chains_of, config=config), problems))
        pool.save(path)
        print(f"{path.name}: {len(pool.prompts)} attempts, {len(pool.ids)} tokens, {pool.right.mean():.3f} right")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--gsm8k", type=Path, help="GSM8K's train.jsonl, to learn from its templates too")
    make(parser.parse_args().gsm8k)
