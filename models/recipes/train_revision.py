"""Train the revision model from the small policy: ``python -m models.recipes.train_revision --gsm8k PATH``.

The paper's trajectories (0 to 4 wrong attempts, the last one nearest to the right answer by edit distance, then a right
one; loss on the last alone), made of the policy's own samples (``prm_data``), with the cures that a plain recipe asks
for: contexts whose last attempt is right and is to be kept, errors made by the generator, and half of all tokens from
the policy's own training mix, so that a first attempt gets no worse.
"""

from __future__ import annotations

import argparse
import json
import random
import time
from collections import defaultdict
from pathlib import Path

import numpy as np
import torch

from models.recipes import checkpoint, documents
from models.recipes.config import LOGS, REVISION, TOKENIZER, WORK, RevisionConfig
from models.recipes.documents import Documents
from models.recipes.optimiser import make_optimisers, set_rate
from models.recipes.prm_data import TRAIN, Pool
from models.recipes.train_policy import batch_loss, held_out, problems, trained
from models.recipes.vocabulary import ATTEMPT, END, SOLUTION, load_tokenizer

CHECKPOINT = WORK / "policy-revision.safetensors"


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
    rng: random.Random, wrong: list[np.ndarray], right: list[np.ndarray], config: RevisionConfig
) -> tuple[list[np.ndarray], np.ndarray]:
    """Earlier attempts and the text to write: a right one after wrong ones, or a right one that is kept."""
    target = rng.choice(right)
    count = rng.randint(0, min(4, len(wrong)))
    earlier = rng.sample(wrong, count)
    if earlier:
        nearest = min(wrong, key=lambda w: edit_distance(w, target))
        others = [w for w in earlier if w is not nearest][: count - 1]
        earlier = [*others, nearest]
    if rng.random() < config.kept:
        earlier = [*earlier[-3:], target]
    return earlier, target


def trajectories(pool: Pool, config: RevisionConfig) -> list[tuple[np.ndarray, int]]:
    """(document, tokens of its prompt) of each trajectory."""
    rng = random.Random(f"revision/{config.seed}")
    of_question: dict[int, list[int]] = defaultdict(list)
    for index, question in enumerate(pool.question):
        of_question[int(question)].append(index)
    out: list[tuple[np.ndarray, int]] = []
    for indices in of_question.values():
        texts = {i: pool.ids[pool.starts[i] + pool.prompts[i] : pool.starts[i + 1]] for i in indices}
        ended = [i for i in indices if texts[i][-1] == END]
        right, wrong = [texts[i] for i in ended if pool.right[i]], [texts[i] for i in ended if not pool.right[i]]
        if not right:
            continue
        start = pool.starts[indices[0]]
        prompt = pool.ids[start : start + pool.prompts[indices[0]] - 1]  # without the mark that opens the solution
        for _ in range(config.copies if wrong else 1):
            earlier, target = trajectory(rng, wrong, right, config)
            parts = [prompt, *(np.concatenate([[ATTEMPT], e[:-1]]) for e in earlier), [SOLUTION]]
            head = np.concatenate(parts).astype(np.uint16)
            if len(head) + len(target) <= documents.MAX_DOCUMENT:
                out.append((np.concatenate([head, target]), len(head)))
    return out


def joined(rows: list[tuple[np.ndarray, int]], base: Documents) -> Documents:
    """The trajectories and the base's documents as one set."""
    rows = rows + [(base.document(i), int(base.prompts[i])) for i in range(len(base.prompts))]
    starts = np.concatenate([[0], np.cumsum([len(d) for d, _ in rows])])
    return Documents(np.concatenate([d for d, _ in rows]), starts, np.array([p for _, p in rows], dtype=np.int32))


def main(config: RevisionConfig = REVISION) -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--gsm8k", type=Path, help="GSM8K's train.jsonl, for the base's part of the mix")
    gsm8k = parser.parse_args().gsm8k
    torch.manual_seed(config.seed)
    rows = trajectories(Pool.load(TRAIN), config)
    tokens = sum(len(d) for d, _ in rows)
    base = documents.mixed(
        load_tokenizer(TOKENIZER), problems(gsm8k, config.seed), config.seed, tokens, held_out=held_out()
    )
    docs = joined(rows, base)
    print(f"{len(rows)} trajectories of {tokens} tokens; {len(docs.ids)} tokens in all", flush=True)
    model = trained("small").train()
    optimisers = make_optimisers(model, config.train)
    model.forward = torch.compile(model.forward, dynamic=True)
    read, mean, started = 0, 0.0, time.monotonic()
    LOGS.mkdir(parents=True, exist_ok=True)
    with (LOGS / "revision.jsonl").open("w") as log:
        for step, batch in enumerate(documents.batches(docs, config.train.batch_tokens, config.seed)):
            read += int((docs.starts[batch + 1] - docs.starts[batch]).sum())
            set_rate(optimisers, config.train, read / len(docs.ids))
            loss = batch_loss(model, docs, batch)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            for optimiser in optimisers:
                optimiser.step()
                optimiser.zero_grad(set_to_none=True)
            mean = loss.item() if mean == 0 else 0.98 * mean + 0.02 * loss.item()
            if step % 50 == 0:
                rate = round(read / (time.monotonic() - started))
                row = {"step": step, "tokens": read, "loss": round(mean, 4), "tok_per_s": rate}
                log.write(json.dumps(row) + "\n")
                log.flush()
                print(row, flush=True)
    checkpoint.save(CHECKPOINT, model, [], {"tokens": read})


if __name__ == "__main__":
    main()
