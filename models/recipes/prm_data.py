"""Pools the reward model learns from: the policy's own samples and generated errors, with exact labels and no human.

``python -m models.recipes.prm_data`` samples and writes ``build/models/prm_{train,eval}.npz``. Samples are cheap and
training is not, so that more is sampled than is learnt from: most of what a question teaches about telling right from
wrong is in the texts of one that has both (``chosen``).
"""

from __future__ import annotations

import argparse
import itertools
import multiprocessing
import os
import random
import time
from collections import Counter
from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, fields
from pathlib import Path
from typing import NamedTuple, Self

import numpy as np
import torch
from tokenizers import Tokenizer

from edge_ttc.domain import Problem
from edge_ttc.problems import is_right, school
from edge_ttc.problems.school.countdown import holds, numbers_used, value_of
from models.recipes.config import PRM_DATA, TOKENIZER, TOLD, WORK, PrmDataConfig
from models.recipes.corruptions import corrupted
from models.recipes.decoder import N_FEATURES, Decoder
from models.recipes.device import tensor
from models.recipes.documents import Documents, batches, padded
from models.recipes.engine import sampled
from models.recipes.sampling import CAP, encode_prompts, questions
from models.recipes.train_policy import problems as train_problems
from models.recipes.train_policy import trained
from models.recipes.vocabulary import END, load_tokenizer, solution_text

TRAIN, EVAL = WORK / "prm_train.npz", WORK / "prm_eval.npz"
NO_LABEL = -1
WIDE = 0.25
"""Share of the training pool's questions that come from the policy's own training mix."""
CLOSE, CLOSEST = 0.5, (("graph", (1, 2, 3, 4), 45), ("relation", (3, 4, 5, 6), 40), ("riddle", (1, 2, 3, 6), 15))
"""Share of questions of the families whose right and wrong texts the verifier tells apart worst, and (family, levels,
share) of these: who has what must be read in the question, where elsewhere a sum can be done again."""


class Text(NamedTuple):
    """One document before it is laid into a pool: solution tokens, a label for each, and what is known of it."""

    question: int
    prompt: list[int]
    ids: list[int]
    labels: np.ndarray
    right: bool
    n_same: int
    answer: str
    made: bool


@dataclass(frozen=True, slots=True)
class Pool:
    """Labelled documents laid end to end.

    Attributes:
        ids: (n_tokens,) uint16.
        starts: (n_docs + 1,) int64 offsets into the token arrays.
        prompts: (n_docs,) int32 tokens of each document that are its prompt.
        labels: (n_tokens,) int8: at a token of the solution, whether everything up to it is right; -1 in the prompt.
        ends: (n_tokens,) bool: the token closes a step or the answer line; the reward is read here.
        features: (n_tokens, 3) float16: log-probability, entropy, top log-probability; zeros in the prompt.
        question: (n_docs,) int32.
        right: (n_docs,) bool: the final answer is right.
        count: (n_docs,) int32: how often this text was sampled.
        made: (n_docs,) bool: made by the generator (a reference or a corruption), not sampled.
        answer: (n_docs,) str: the final answer as written, empty where there is none.
        family: (n_docs,) str.
        level: (n_docs,) int8.
    """

    ids: np.ndarray
    starts: np.ndarray
    prompts: np.ndarray
    labels: np.ndarray
    ends: np.ndarray
    features: np.ndarray
    question: np.ndarray
    right: np.ndarray
    count: np.ndarray
    made: np.ndarray
    answer: np.ndarray
    family: np.ndarray
    level: np.ndarray

    @property
    def documents(self) -> Documents:
        return Documents(self.ids, self.starts, self.prompts)

    def step_labels(self) -> list[np.ndarray]:
        """Per document, (steps,) bool: whether everything up to each step's end is right."""
        bounds = zip(self.starts, self.starts[1:], strict=False)
        return [self.labels[start:stop][self.ends[start:stop]] == 1 for start, stop in bounds]

    def save(self, path: Path) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        np.savez(path, **{f.name: getattr(self, f.name) for f in fields(self)})

    @classmethod
    def load(cls, path: Path) -> Self:
        with np.load(path, allow_pickle=False) as file:
            return cls(**{f.name: file[f.name] for f in fields(cls)})


def token_bytes(tokenizer: Tokenizer) -> list[bytes]:
    """The bytes each token stands for; special tokens stand for one byte that no text contains, ``END`` for 0xFF."""
    printable = [*range(33, 127), *range(161, 173), *range(174, 256)]
    others = [b for b in range(256) if b not in printable]
    byte_of = {chr(b): b for b in printable} | {chr(256 + i): b for i, b in enumerate(others)}
    tokens = [tokenizer.id_to_token(i) or "" for i in range(tokenizer.get_vocab_size())]
    return [b"\xff" if t.startswith("<|") and t.endswith("|>") else bytes(byte_of[c] for c in t) for t in tokens]


def common_prefix(a: bytes, b: bytes) -> int:
    """How many leading bytes ``a`` and ``b`` share."""
    return next((i for i, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))


def prefix_labels(pieces: list[bytes], reference: str, right: bool) -> np.ndarray:
    """(n_tokens,) int8: 1 while the text so far is the reference's; all 1 where the final answer is right."""
    if right:
        return np.ones(len(pieces), dtype=np.int8)
    shared = common_prefix(b"".join(pieces), reference.encode() + b"\xff")
    return (np.cumsum([len(p) for p in pieces]) <= shared).astype(np.int8)


def labels_of(problem: Problem, pieces: list[bytes], right: bool) -> np.ndarray:
    """``prefix_labels``; for Countdown, where many ways lead to the target, 1 while it is still in reach."""
    if problem.source != "school/countdown" or right:
        return prefix_labels(pieces, solution_text(problem), right)
    lines = b"".join(pieces[:-1]).decode("utf-8", "replace").split("\n")
    target = value_of(problem.answer or "")
    good = holds(lines, list(numbers_used(problem.answer or "").elements()), target if target is not None else 0)
    kept = sum(len(line.encode()) + 1 for line in lines[:good])
    return (np.cumsum([len(p) for p in pieces]) <= kept).astype(np.int8)


def ballot(problem: Problem, answer: str) -> str:
    """What an answer votes for: Countdown's expressions vote for their value, as the runtime's comparison has it."""
    if problem.source != "school/countdown" or is_right(problem, answer):
        return (problem.answer or "") if is_right(problem, answer) else answer
    value = value_of(answer)
    return answer if value is None else str(value)


def step_ends(pieces: list[bytes]) -> np.ndarray:
    """(n_tokens,) bool: the newline that closes a step, and the last token, which closes the answer."""
    ends = np.array([p == b"\n" for p in pieces], dtype=bool)
    ends[-1] = True
    return ends


def final_answer(ids: list[int], pieces: list[bytes]) -> str:
    """What stands after ``Answer: `` in the last line of a text that ended, else an empty string."""
    if not ids or ids[-1] != END:
        return ""
    last = b"".join(pieces[:-1]).decode("utf-8", "replace").rpartition("\n")[2]
    return last.removeprefix("Answer: ").strip() if last.startswith("Answer: ") else ""


def sampled_texts(
    problems: list[Problem], prompts: list[list[int]], ids: list[list[list[int]]], table: list[bytes]
) -> Iterator[Text]:
    """The policy's own samples, each text of a question once with its count."""
    for index, problem in enumerate(problems):
        for sample, count in Counter(map(tuple, ids[index])).items():
            pieces = [table[i] for i in sample]
            answer = final_answer(list(sample), pieces)
            right = is_right(problem, answer)
            labels = labels_of(problem, pieces, right)
            yield Text(index, prompts[index], list(sample), labels, right, count, ballot(problem, answer), False)


def chosen(rng: random.Random, texts: list[Text], config: PrmDataConfig) -> Iterator[Text]:
    """Some of the texts of each question: ``texts`` where right and wrong ones are among them, else ``alike``."""
    for _, group in itertools.groupby(texts, key=lambda t: t.question):
        members = list(group)
        mixed = len({t.right for t in members}) == 2
        most = config.texts if mixed else config.alike
        few = members if len(members) <= most else rng.sample(members, most)
        if mixed and len({t.right for t in few}) == 1:
            few[-1] = rng.choice([t for t in members if t.right != few[0].right])
        yield from few


def made_texts(tokenizer: Tokenizer, problems: list[Problem], table: list[bytes], seed: int) -> Iterator[Text]:
    """The reference of each problem and one corruption of it, which is wrong to its end."""
    rng = random.Random(f"corruptions/{seed}")
    prompts = encode_prompts(tokenizer, problems)
    for index, problem in enumerate(problems):
        reference = solution_text(problem)
        lines = tuple(reference.split("\n"))
        others = tuple(solution_text(rng.choice(problems)).split("\n"))
        wrong = corrupted(rng, lines, others)
        for text in (lines, wrong):
            if text is None:
                continue
            ids = [*tokenizer.encode("\n".join(text)).ids, END]
            pieces = [table[i] for i in ids]
            answer = final_answer(ids, pieces)
            if text is wrong and problem.source == "school/countdown" and is_right(problem, answer):
                continue  # another way to the target
            labels = prefix_labels(pieces, reference, False)
            yield Text(index, prompts[index], ids, labels, bool(labels[-1]), 1, ballot(problem, answer), True)


def build_pool(texts: Iterable[Text], problems: list[Problem], table: list[bytes]) -> Pool:
    """Lay texts end to end; features are zeros until ``with_features``."""
    texts = list(texts)
    blank = [np.full(len(t.prompt), NO_LABEL, dtype=np.int8) for t in texts]
    quiet = [np.zeros(len(t.prompt), dtype=bool) for t in texts]
    starts = np.concatenate([[0], np.cumsum([len(t.prompt) + len(t.ids) for t in texts])])
    return Pool(
        ids=np.concatenate([np.array(t.prompt + t.ids, dtype=np.uint16) for t in texts]),
        starts=starts,
        prompts=np.array([len(t.prompt) for t in texts], dtype=np.int32),
        labels=np.concatenate([x for b, t in zip(blank, texts, strict=True) for x in (b, t.labels)]),
        ends=np.concatenate(
            [x for q, t in zip(quiet, texts, strict=True) for x in (q, step_ends([table[i] for i in t.ids]))]
        ),
        features=np.zeros((int(starts[-1]), N_FEATURES), dtype=np.float16),
        question=np.array([t.question for t in texts], dtype=np.int32),
        right=np.array([t.right for t in texts]),
        count=np.array([t.n_same for t in texts], dtype=np.int32),
        made=np.array([t.made for t in texts]),
        answer=np.array([t.answer[:24] for t in texts]),
        family=np.array([problems[t.question].source.rpartition("/")[2] for t in texts]),
        level=np.array([problems[t.question].level for t in texts], dtype=np.int8),
    )


@torch.no_grad()
def fill_features(pool: Pool, policy: Decoder, batch_tokens: int = 8192) -> None:
    """One teacher-forced pass: the features of token t are those of predicting t from what stands before it."""
    docs = pool.documents
    for batch in batches(docs, batch_tokens, seed=0):
        ids = tensor(padded(docs, batch))
        log_p = policy.logits(policy(ids[:, :-1])).log_softmax(-1)
        drawn = log_p.gather(-1, ids[:, 1:, None]).squeeze(-1)
        rows = torch.stack((drawn, -(log_p.exp() * log_p).sum(-1), log_p.amax(-1)), -1).half().cpu().numpy()
        for row, index in enumerate(batch):
            first, start, stop = docs.prompts[index], docs.starts[index], docs.starts[index + 1]
            pool.features[start + first : stop] = rows[row, first - 1 : stop - start - 1]


def joined(pools: list[Pool]) -> Pool:
    """Pools laid end to end; questions numbered on."""
    parts = {f.name: [getattr(p, f.name) for p in pools] for f in fields(Pool)}
    tokens = np.cumsum([0, *(p.starts[-1] for p in pools)])
    parts["starts"] = [[0], *(p.starts[1:] + n for p, n in zip(pools, tokens, strict=False))]
    asked = np.cumsum([0, *(int(p.question.max()) + 1 for p in pools)])
    parts["question"] = [p.question + np.int32(n) for p, n in zip(pools, asked, strict=False)]
    return Pool(**{name: np.concatenate(arrays) for name, arrays in parts.items()})


class Shard(NamedTuple):
    """One worker's part: ``sampled`` questions drawn ``copies`` times each, and ``made`` generated texts."""

    split: str
    seed: int
    sampled: int
    copies: int
    made: int
    gsm8k: Path | None


def closest(seed: int, split: str) -> Iterator[Problem]:
    """An endless stream of the families of ``CLOSEST``."""
    rng, shares = random.Random(f"closest/{seed}"), [share for _, _, share in CLOSEST]
    for index in itertools.count():
        family, levels, _ = rng.choices(CLOSEST, shares)[0]
        yield school.generate(family, rng.choice(levels), f"closest-{seed}-{index}", split)


def source(shard: Shard) -> Iterator[Problem]:
    """The benchmark's mix; to train on, what is told apart worst and what the policy trained on strewn in."""
    hard, rng = school.benchmark(shard.seed, shard.split), random.Random(f"prm/{shard.seed}")
    if shard.split != "prm":
        return hard
    streams = (closest(shard.seed, "prm"), train_problems(shard.gsm8k, shard.seed, "prm", TOLD), hard)
    shares = (CLOSE, WIDE, 1 - CLOSE - WIDE)
    return (next(rng.choices(streams, shares)[0]) for _ in itertools.count())


def shard_pool(shard: Shard, config: PrmDataConfig = PRM_DATA) -> Pool:
    """Sample, label, add generated errors, compute features. Deterministic; uses one thread."""
    torch.set_num_threads(1)
    tokenizer, policy = load_tokenizer(TOKENIZER), trained("small")
    table = token_bytes(tokenizer)
    problems = questions(shard.split, shard.seed, shard.sampled + shard.made, source(shard))
    asked = problems[: shard.sampled]
    prompts = encode_prompts(tokenizer, asked)
    written = sampled(prompts, shard.copies, shard.seed << 20, CAP, say_every=500)
    texts = list(sampled_texts(asked, prompts, written, table))
    if shard.made:
        texts = list(chosen(random.Random(f"chosen/{shard.seed}"), texts, config))
        made = made_texts(tokenizer, problems[shard.sampled :], table, shard.seed)
        texts += [t._replace(question=t.question + shard.sampled) for t in made]
    pool = build_pool(texts, problems, table)
    fill_features(pool, policy)
    return pool


def held_out_shard(config: PrmDataConfig = PRM_DATA) -> Shard:
    """Questions that the verifier never learns from; its weights are picked by them and the stack is fitted on them."""
    return Shard("calibration", config.seed, config.eval_questions, config.eval_copies, 0, None)


def make(gsm8k: Path | None, parts: int, config: PrmDataConfig = PRM_DATA) -> None:
    """Write both pools, the first ``parts`` shards of the one, a process a core (threads would wait for each other)."""
    n = config.shards
    train = [
        Shard("prm", config.seed * 1000 + i, config.questions // n, config.copies, config.made // n, gsm8k)
        for i in range(parts)
    ]
    held_out = [held_out_shard(config)]
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(os.cpu_count(), mp_context=context) as workers:
        started = time.monotonic()
        made = [(p, workers.map(shard_pool, s, [config] * len(s))) for p, s in ((EVAL, held_out), (TRAIN, train))]
        for path, parts_of in made:
            pool = joined(list(parts_of))
            pool.save(path)
            share = np.average(pool.right[~pool.made], weights=pool.count[~pool.made])
            size = f"{len(pool.prompts)} documents, {len(pool.ids)} tokens, pass@1 {share:.3f}"
            print(f"{path.name}: {size}, {time.monotonic() - started:.0f} s", flush=True)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--gsm8k", type=Path, help="GSM8K's train.jsonl, to learn from its templates too")
    parser.add_argument("--shards", type=int, default=PRM_DATA.shards, help="make only so many parts of the pool")
    given = parser.parse_args()
    make(given.gsm8k, given.shards)
