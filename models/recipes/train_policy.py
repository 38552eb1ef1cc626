"""Train a policy: ``python -m models.recipes.train_policy small --gsm8k PATH``. Resumes from its checkpoint.

With ``--further`` from the weights that there are, on other questions, under a schedule of its own.
"""

from __future__ import annotations

import argparse
import itertools
import json
import multiprocessing
import os
import random
import time
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import torch
from tokenizers import Tokenizer

from edge_ttc.domain import Problem
from edge_ttc.problems import school
from edge_ttc.problems.school.dial import LEVELS
from models.recipes import checkpoint, documents, gsm_templates, rewording
from models.recipes.config import (
    CHECKPOINTS,
    FURTHER,
    GROWN,
    HAND_WRITTEN,
    LOGS,
    MIX,
    POLICIES,
    TOKENIZER,
    TRAIN,
    TUNED,
    WORK,
    TrainConfig,
    scaled,
)
from models.recipes.decoder import Decoder
from models.recipes.device import DEVICE, prepare
from models.recipes.grow import grown
from models.recipes.losses import batch_loss, solution_losses
from models.recipes.optimiser import make_optimisers, set_rate
from models.recipes.unmastered import unmastered
from models.recipes.vocabulary import load_tokenizer, train_tokenizer


def checkpoint_of(name: str) -> Path:
    """Where the policy's checkpoint stands while it is trained and after; a copy in ``CHECKPOINTS`` is the fallback."""
    return WORK / f"policy-{name}.safetensors"


def trained(name: str) -> Decoder:
    """The policy as its training left it, from the working folder or else the repository."""
    model, path = Decoder((POLICIES | TUNED)[name]), checkpoint_of(name)
    kept = path if path.exists() else CHECKPOINTS / path.name
    if not kept.exists():
        run = "train_revision" if name in TUNED else f"train_policy {name}"
        raise FileNotFoundError(f"{kept} is missing: run python -m models.recipes.{run}")
    checkpoint.load(kept, model)
    return model.to(DEVICE).eval()


def problems(gsm8k: Path | None, seed: int, split: str = "train", told: float = 0.0) -> Iterator[Problem]:
    """The generator's questions, a share of them ``told``, with GSM8K's templates strewn in where they are given.

    Where both are, everyday questions are told in other words, too (``rewording``).
    """
    made = school.stream(seed, split)
    if told:
        made = _strewn(f"told/{seed}", told, _told(seed, split), made)
    if gsm8k is None:
        return made
    mixed = _strewn(f"strewn/{seed}", MIX.gsm, gsm_templates.stream(gsm8k, seed, split), made)
    return rewording.stream(mixed, gsm8k, seed) if told else mixed


def _strewn(seed: str, share: float, some: Iterator[Problem], others: Iterator[Problem]) -> Iterator[Problem]:
    """``others``, with ``share`` of ``some`` among them."""
    rng = random.Random(seed)
    while True:
        yield next(some if rng.random() < share else others)


def _told(seed: int, split: str) -> Iterator[Problem]:
    rng = random.Random(f"levels/{seed}")
    for index in itertools.count():
        yield school.generate("told", rng.choice(LEVELS), f"{seed}-{index}", split)


def held_out() -> frozenset[str]:
    """The hand-written questions, which the generator could tell by chance."""
    rows = [row for path in HAND_WRITTEN for row in path.read_text(encoding="utf-8").splitlines()]
    return frozenset(documents.key(json.loads(row)["question"]) for row in rows)


def tokenizer_for(gsm8k: Path | None) -> Tokenizer:
    """The shared tokenizer, trained once."""
    if not TOKENIZER.exists():
        train_tokenizer(
            POLICIES["small"].n_vocab, TOKENIZER, itertools.islice(problems(gsm8k, seed=9), scaled(80_000, 4_000))
        )
    return load_tokenizer(TOKENIZER)


def untrained(name: str) -> Decoder:
    """The policy before its first step: random weights, or those of the policy that it grows from."""
    if name in GROWN:
        return grown(trained(GROWN[name]).cpu(), POLICIES[name]).train()
    return Decoder(POLICIES[name])


def train(name: str, docs: documents.Documents, config: TrainConfig, *, further: bool = False) -> None:
    """Read ``docs`` once, in an order fixed by the seed, from the checkpoint on."""
    torch.manual_seed(config.seed)
    run = f"{name}-further" if further else name
    model, path = (trained(name).train() if further else untrained(name)).to(DEVICE), checkpoint_of(run)
    optimisers = make_optimisers(model, config)
    kept = CHECKPOINTS / path.name
    start = path if path.exists() else kept
    done = checkpoint.load(start, model, optimisers) if start.exists() else {"step": 0, "tokens": 0}
    if done.get("further") and not further:
        print(f"{start} has been trained further already: remove it to train {name} anew")
        return
    prepare(model.blocks)
    LOGS.mkdir(parents=True, exist_ok=True)
    tokens, step, mean, started = 0, 0, 0.0, time.monotonic()
    with (LOGS / f"policy-{run}.jsonl").open("a" if done["step"] else "w") as log:
        for step, batch in enumerate(documents.batches(docs, config.batch_tokens, config.seed)):
            read = int((docs.starts[batch + 1] - docs.starts[batch]).sum())
            tokens += read
            if step < done["step"]:
                continue
            set_rate(optimisers, config, tokens / len(docs.ids))
            loss = batch_loss(model, docs, batch)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            for optimiser in optimisers:
                optimiser.step()
                optimiser.zero_grad(set_to_none=True)
            mean = loss.item() if mean == 0 else 0.98 * mean + 0.02 * loss.item()
            if step % 50 == 0:
                rate = (tokens - done["tokens"]) / (time.monotonic() - started)
                row = {"step": step, "tokens": tokens, "loss": round(mean, 4), "tok_per_s": round(rate)}
                log.write(json.dumps(row) + "\n")
                log.flush()
                print(row, flush=True)
            if step % 250 == 249:
                checkpoint.save(path, model, optimisers, {"step": step + 1, "tokens": tokens})
        checkpoint.save(path, model, optimisers, {"step": step + 1, "tokens": tokens})
    if further:
        checkpoint.save(checkpoint_of(name), model, [], {"step": step + 1, "tokens": tokens, "further": 1})


def shard(gsm8k: Path | None, number: int, config: TrainConfig) -> documents.Documents:
    """One part of the training data; the first alone is all of it where there is one shard."""
    seed = config.seed + 1000 * number
    stream = problems(gsm8k, seed, told=config.told)
    return documents.mixed(tokenizer_for(gsm8k), stream, seed, config.tokens // config.shards, held_out=held_out())


def training_documents(gsm8k: Path | None, config: TrainConfig) -> documents.Documents:
    """Everything a policy reads, made by as many processes as there are shards and cores."""
    tokenizer_for(gsm8k)  # trained once, before the others ask for it
    if config.shards == 1:
        return shard(gsm8k, 0, config)
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(min(config.shards, os.cpu_count() or 1), mp_context=context) as workers:
        parts = workers.map(shard, [gsm8k] * config.shards, range(config.shards), [config] * config.shards)
        return documents.laid_together(list(parts))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("name", choices=sorted(POLICIES))
    parser.add_argument("--gsm8k", type=Path, help="GSM8K's train.jsonl; without it none of its templates is learnt")
    parser.add_argument("--further", action="store_true", help="go on from the weights there are")
    given = parser.parse_args()
    if given.further and given.name not in FURTHER:
        parser.error(f"config.FURTHER has no schedule for {given.name}")
    config = FURTHER[given.name] if given.further else TRAIN[given.name]
    docs = training_documents(given.gsm8k, config)
    if config.mastered is not None:
        losses = solution_losses(trained(GROWN[given.name]), docs)
        docs = unmastered(docs, losses, config.mastered, config.seed)
    print(f"{len(docs.ids) / 1e6:.1f} M tokens, {len(docs.prompts)} documents", flush=True)
    train(given.name, docs, config, further=given.further)


if __name__ == "__main__":
    main()
