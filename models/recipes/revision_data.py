"""Trajectories the revision model learns from: earlier attempts, each under the verifier's mark, then a right one.

``python -m models.recipes.revision_data`` lets the runtime answer questions with the bundled models and keeps every
sample with its score, so that a score is as trustworthy here as it is when the product revises. What is copied and what
is written anew follows the score, since nobody knows at run time what is right:

* the last attempt is right: the target is that same text, so that what is well marked is kept;
* it is wrong and ill marked: the target is a right text, of two the one nearest to it by edit distance;
* it is wrong and well marked: left out. To teach that such a text is to be changed would teach to change right ones.
"""

from __future__ import annotations

import argparse
import random
import time
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import numpy as np
from tokenizers import Tokenizer

from edge_ttc.api import Session, open_unprofiled
from edge_ttc.config import load_config
from edge_ttc.domain import Problem, Stop
from edge_ttc.policy.marks import mark_of
from edge_ttc.problems import is_right
from edge_ttc.strategy.requests import Grow, Node, Score, Steps
from models.recipes import documents
from models.recipes.config import REVISION, TOKENIZER, WORK, RevisionConfig
from models.recipes.prm_data import Shard, source
from models.recipes.runtime import nodes_of, spread
from models.recipes.sampling import prompts_of, questions
from models.recipes.vocabulary import ATTEMPT, SOLUTION, load_tokenizer

SAMPLES = WORK / "revision_samples.npz"


class GradedAttempt(NamedTuple):
    """A whole solution: token ids with the one that ends it, the verifier's score of it, and the truth."""

    ids: np.ndarray
    score: float
    right: bool


def drawn(session: Session, problem: Problem, copies: int, seed: int) -> list[GradedAttempt]:
    """Finished samples of one question, scored; equal texts once."""

    def steps(root: Node) -> Steps:
        return (yield Score(tuple((yield Grow((root,) * copies, Stop.END)))))

    nodes, _ = nodes_of(session, problem.text, steps, seed)
    texts = {n.ids.tobytes(): n for n in nodes if n.ended}
    return [GradedAttempt(n.ids.astype(np.uint16), n.rank, is_right(problem, n.answer)) for n in texts.values()]


def sampled(part: list[tuple[int, Problem]], config: RevisionConfig = REVISION) -> list[list[GradedAttempt]]:
    """The attempts at each problem, by one thread."""
    started = time.monotonic()
    out: list[list[GradedAttempt]] = []
    with open_unprofiled(config=load_config({}, {"engine.threads": 1})) as session:
        for number, problem in part:
            out.append(drawn(session, problem, config.samples, number))
            if len(out) % 250 == 0:
                print(f"{len(out)} of {len(part)} questions, {time.monotonic() - started:.0f} s", flush=True)
    return out


def make(gsm8k: Path | None, config: RevisionConfig = REVISION) -> None:
    """Sample and score, and keep the texts laid end to end."""
    stream = source(Shard("prm", 1000 * config.seed, 0, 0, 0, gsm8k))
    problems = questions("prm", 0, config.questions, stream)
    attempts_of = spread(sampled, problems)
    flat = [a for attempts in attempts_of for a in attempts]
    SAMPLES.parent.mkdir(parents=True, exist_ok=True)
    np.savez(
        SAMPLES,
        text=np.array([p.text for p in problems]),
        question=np.repeat(np.arange(len(problems)), [len(a) for a in attempts_of]),
        ids=np.concatenate([a.ids for a in flat]),
        starts=np.cumsum([0, *(len(a.ids) for a in flat)]),
        score=np.array([a.score for a in flat], dtype=np.float32),
        right=np.array([a.right for a in flat]),
    )
    print(f"{len(flat)} texts of {len(problems)} questions, {np.mean([a.right for a in flat]):.3f} of them right")


class Question(NamedTuple):
    """A question's prompt tokens and the attempts at it."""

    prompt: list[int]
    attempts: list[GradedAttempt]


def load(path: Path = SAMPLES) -> list[Question]:
    """What ``make`` kept."""
    with np.load(path, allow_pickle=False) as file:
        kept = {name: file[name] for name in file.files}
    tokenizer = load_tokenizer(TOKENIZER)
    prompts = prompts_of(tokenizer, kept["text"].tolist())
    out = [Question(prompt, []) for prompt in prompts]
    rows = zip(kept["question"], kept["starts"], kept["starts"][1:], kept["score"], kept["right"], strict=False)
    for question, start, stop, score, right in rows:
        out[question].attempts.append(GradedAttempt(kept["ids"][start:stop], float(score), bool(right)))
    return out


def edit_distance(a: np.ndarray, b: np.ndarray) -> int:
    """Insertions, deletions and replacements of tokens that lead from ``a`` to ``b``."""
    row = np.arange(len(b) + 1)
    for i, token in enumerate(a, 1):
        fresh = np.minimum(row[1:] + 1, row[:-1] + (b != token))
        fresh = np.concatenate([[i], fresh])
        # What an insertion gives: the least of fresh[j] + (k - j) over j <= k.
        row = np.minimum.accumulate(fresh - np.arange(len(fresh))) + np.arange(len(fresh))
    return int(row[-1])


def trajectory(
    rng: random.Random, wrong: list[GradedAttempt], right: list[GradedAttempt], config: RevisionConfig
) -> tuple[list[GradedAttempt], np.ndarray]:
    """Earlier attempts and the text to write after them; ``wrong`` holds the ill marked ones alone."""
    if rng.random() < config.kept or not wrong:
        last = rng.choice(right)
        return [*rng.sample(wrong, rng.randint(0, min(3, len(wrong)))), last], last.ids
    count = rng.randint(1, min(4, len(wrong)))
    earlier = rng.sample(wrong, count)
    targets = rng.sample(right, min(2, len(right)))
    target = min(targets, key=lambda t: edit_distance(earlier[-1].ids, t.ids))
    return earlier, target.ids


def documents_of(asked: list[Question], config: RevisionConfig) -> Iterator[tuple[np.ndarray, int]]:
    """(document, tokens of its prompt) of each trajectory; questions with right and with wrong attempts alone."""
    rng, tokenizer = random.Random(f"revision/{config.seed}"), load_tokenizer(TOKENIZER)
    for question in asked:
        right = [a for a in question.attempts if a.right]
        wrong = [a for a in question.attempts if not a.right and a.score < config.enough]
        if not right or len(right) == len(question.attempts):
            continue
        for _ in range(config.copies):
            earlier, target = trajectory(rng, wrong, right, config)
            marked = rng.random() < config.marked
            head = [*question.prompt[:-1], *attempts(tokenizer, earlier, marked), SOLUTION]
            if len(head) + len(target) <= documents.MAX_DOCUMENT:
                yield np.array([*head, *target], dtype=np.uint16), len(head)


def attempts(tokenizer: Tokenizer, earlier: list[GradedAttempt], marked: bool) -> list[int]:
    """As they stand in a prompt: the attempt's token, its mark where it has one, its text without what ends it."""
    ids: list[int] = []
    for attempt in earlier:
        mark = tokenizer.encode(mark_of(attempt.score)).ids if marked else []
        ids += [ATTEMPT, *mark, *attempt.ids[:-1].tolist()]
    return ids


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--gsm8k", type=Path, help="GSM8K's train.jsonl, to learn from its templates too")
    make(parser.parse_args().gsm8k)
