"""Train the process reward model: ``python -m models.recipes.train_prm``. Resumes from its checkpoint.

Starts from the policy's weights (layers the policy lacks start as the identity). What is evaluated and kept is a
running average of the weights, the one with the best AUC within a question on held-out questions. One trunk and one
loss for five models (``RUNS``):

* ``prm``, the default;
* ``further``: the PRM again, from the weights kept in the repository;
* ``outcome``: the outcome reward model, every token of a solution labelled by its final answer alone;
* ``process``: a PRM to compare it with, alike in everything else: start, pool, order, tokens, schedule;
* ``history``: the revision verifier, from the PRM's weights, which reads earlier attempts (``history_data``).
"""

from __future__ import annotations

import argparse
import json
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import cast

import numpy as np
import torch
import torch.nn.functional as F
from torch import Tensor
from torch.optim.swa_utils import AveragedModel, get_ema_multi_avg_fn

from models.recipes import checkpoint, documents, history_data
from models.recipes.config import (
    CHECKPOINTS,
    HISTORY,
    LOGS,
    POLICIES,
    PRM,
    PRM_COMPARED,
    PRM_FURTHER,
    PRM_TRAIN,
    WORK,
    DecoderConfig,
    TrainConfig,
    scaled,
)
from models.recipes.decoder import N_FEATURES, RewardHead
from models.recipes.device import DEVICE, prepare, reduced, tensor
from models.recipes.optimiser import make_optimisers, set_rate
from models.recipes.packing import pack, row_batches, row_length
from models.recipes.prm_data import EVAL, NO_LABEL, TRAIN, Pool
from models.recipes.prm_metrics import report
from models.recipes.train_policy import trained

BEST = WORK / "prm_best.safetensors"
OUTCOME_BEST, PROCESS_BEST = WORK / "orm_best.safetensors", WORK / "prm_compared_best.safetensors"
HISTORY_BEST = WORK / "revision_verifier_best.safetensors"
RANK_WEIGHT = 0.5
"""Weight of the pairwise loss between right and wrong texts of one question."""
MID_STEP_WEIGHT = 0.25
"""Weight of the tokens inside a step against the token that ends it."""
EVALUATIONS = scaled(10, 2)
AVERAGED = 0.99
"""Of the running average of the weights, what a step leaves as it is: one step's weights rank by luck, up to 0.016 of
AUC apart between evaluations (``logs/prm-further-2.jsonl``)."""


def kept_prm(best: Path = BEST) -> Path:
    """The best weights so far, from the working folder or else the repository."""
    return best if best.exists() else CHECKPOINTS / best.name


def by_outcome(pool: Pool) -> Pool:
    """The same texts, each token of a solution labelled by whether its final answer is right."""
    outcome = np.repeat(pool.right.astype(np.int8), np.diff(pool.starts))
    return replace(pool, labels=np.where(pool.labels == NO_LABEL, NO_LABEL, outcome).astype(np.int8))


def from_policy(config: DecoderConfig) -> RewardHead:
    """The policy's trunk with a silent reward head; further layers write nothing yet."""
    model = RewardHead(config)
    missing, unexpected = model.trunk.load_state_dict(trained("small").state_dict(), strict=False)
    if unexpected or any(int(name.split(".")[1]) < POLICIES["small"].n_layer for name in missing):
        raise RuntimeError(f"the policy does not fit: missing {missing}, unexpected {unexpected}")
    for name in missing:
        if name.endswith(("o.weight", "down.weight")):
            torch.nn.init.zeros_(model.trunk.get_parameter(name))
    return model


def features_of(pool: Pool, batch: np.ndarray, width: int) -> Tensor:
    """(len(batch), width, 3) float32, zeros beyond a document's end."""
    out = np.zeros((len(batch), width, N_FEATURES), dtype=np.float32)
    for row, index in enumerate(batch):
        start, stop = pool.starts[index], pool.starts[index + 1]
        out[row, : stop - start] = pool.features[start:stop]
    return tensor(out)


def batch_loss(model: RewardHead, pool: Pool, rows: list[np.ndarray]) -> Tensor:
    """Weighted mean binary cross-entropy at labelled tokens, and a pairwise one within questions."""
    batch = pack(pool, rows, MID_STEP_WEIGHT)
    with reduced():
        logits = model(batch.ids, batch.features, batch.layout).float()
    losses = F.binary_cross_entropy_with_logits(logits, batch.labels, reduction="none")
    final, right = logits.flatten()[batch.last], tensor(pool.right[batch.documents])
    question = tensor(pool.question[batch.documents])
    pairs = (question[:, None] == question[None, :]) & right[:, None] & ~right[None, :]
    apart = F.softplus(final[None, :] - final[:, None])[pairs]
    entropy = (losses * batch.weights).sum() / batch.weights.sum()
    return entropy + RANK_WEIGHT * apart.mean() if len(apart) else entropy


@torch.no_grad()
def final_scores(model: RewardHead, pool: Pool, batch_tokens: int = 8192) -> np.ndarray:
    """(n_docs,) P(correct) at each document's last token."""
    docs, out = pool.documents, np.zeros(len(pool.prompts), dtype=np.float32)
    for batch in documents.batches(docs, batch_tokens, seed=0):
        ids = tensor(documents.padded(docs, batch))
        with reduced():
            logits = model(ids, features_of(pool, batch, ids.shape[1])).float()
        last = tensor(docs.starts[batch + 1] - docs.starts[batch] - 1)
        rows = torch.arange(len(batch), device=DEVICE)
        out[batch] = logits[rows, last].sigmoid().cpu().numpy()
    return out


def epochs(pool: Pool, train: TrainConfig) -> Iterator[tuple[list[np.ndarray], int]]:
    """Batches and the tokens read so far, for as many epochs as ``train.tokens`` takes."""
    tokens, epoch = 0, 0
    while True:
        for batch in row_batches(pool, train.batch_tokens, train.seed + epoch):
            tokens += sum(row_length(pool, row) for row in batch)
            yield batch, tokens
            if tokens >= train.tokens:
                return
        epoch += 1


class Log:
    """JSON lines, to a file and to the screen."""

    def __init__(self, name: str, append: bool) -> None:
        LOGS.mkdir(parents=True, exist_ok=True)
        self.file = (LOGS / name).open("a" if append else "w")

    def say(self, row: dict[str, object]) -> None:
        self.file.write(json.dumps(row) + "\n")
        self.file.flush()
        print(row, flush=True)


def learn(model: RewardHead, optimisers: list[torch.optim.Optimizer], pool: Pool, batch: list[np.ndarray]) -> float:
    """One optimisation step; its loss."""
    loss = batch_loss(model, pool, batch)
    loss.backward()
    torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
    for optimiser in optimisers:
        optimiser.step()
        optimiser.zero_grad(set_to_none=True)
    return loss.item()


def evaluate(model: RewardHead, held_out: Pool, progress: dict[str, int], best: Path) -> dict[str, object]:
    """The figures on held-out questions; the weights are kept when they rank better than all before them."""
    figures = report(held_out, final_scores(model, held_out))
    auc = figures["auc_within"]  # NaN where no question has both right and wrong texts, as among a smoke run's few
    ranked = 0 if np.isnan(auc) else round(auc * 10_000)
    kept = ranked > progress["best"]
    progress |= {"evaluations": progress["evaluations"] + 1, "best": max(ranked, progress["best"])}
    if kept:
        checkpoint.save(best, model, [], progress)
    return {"kept": kept, **figures}


def kept_weights(config: DecoderConfig) -> RewardHead:
    """The best PRM there is, to be trained further."""
    model = RewardHead(config)
    checkpoint.load(kept_prm(), model)
    return model


@dataclass(frozen=True, slots=True)
class Run:
    """One of the trainings.

    Attributes:
        name: of its checkpoint and its log.
        best: where its best weights are kept.
        schedule: tokens and rates.
        pool, held_out: what it learns from, and what its weights are kept by.
        start: the weights it begins with.
        outcome: every token of a solution is labelled by the final answer.
        again: the weights it begins with are to be bettered: they are evaluated first.
        apart: texts of a question have prompts of their own, so each has a row of its own.
    """

    name: str
    best: Path
    schedule: TrainConfig
    pool: Path = TRAIN
    held_out: Path = EVAL
    start: Callable[[DecoderConfig], RewardHead] = from_policy
    outcome: bool = False
    again: bool = False
    apart: bool = False


RUNS = {
    "prm": Run("prm", BEST, PRM_TRAIN),
    "further": Run("prm-further", BEST, PRM_FURTHER, start=kept_weights, again=True),
    "outcome": Run("orm", OUTCOME_BEST, PRM_COMPARED, outcome=True),
    "process": Run("prm-compared", PROCESS_BEST, PRM_COMPARED),
    "history": Run(
        "revision-verifier",
        HISTORY_BEST,
        HISTORY.train,
        history_data.PATHS["prm"],
        history_data.PATHS["calibration"],
        kept_weights,
        again=True,
        apart=True,
    ),
}


def main(run: Run) -> None:
    train = run.schedule
    torch.manual_seed(train.seed)
    state, averaged = WORK / f"{run.name}.safetensors", WORK / f"{run.name}-average.safetensors"
    pool, held_out = Pool.load(run.pool), Pool.load(run.held_out)
    if run.outcome:
        pool = by_outcome(pool)
    if run.apart:
        pool = replace(pool, question=np.arange(len(pool.prompts), dtype=np.int32))
    model = run.start(PRM).to(DEVICE)
    average = AveragedModel(model, multi_avg_fn=get_ema_multi_avg_fn(AVERAGED))
    optimisers = make_optimisers(model, train)
    progress = {"step": 0, "tokens": 0, "best": -1, "evaluations": 0}
    if state.exists():
        progress = checkpoint.load(state, model, optimisers)
        checkpoint.load(averaged, average)
    first, before, log = progress["step"], progress["tokens"], Log(f"{run.name}.jsonl", append=progress["step"] > 0)
    if run.again and not first:  # what is kept must be better than what there is
        log.say({"step": 0, "tokens": 0, **evaluate(model, held_out, progress, run.best)})
        progress["evaluations"] = 0
    print(f"{len(pool.ids) / 1e6:.1f} M tokens, {len(pool.prompts)} documents", flush=True)
    prepare(model.trunk.blocks)
    mean, started = 0.0, time.monotonic()
    for step, (batch, tokens) in enumerate(epochs(pool, train)):
        if step < first:
            continue
        set_rate(optimisers, train, min(tokens / train.tokens, 1.0))
        loss = learn(model, optimisers, pool, batch)
        average.update_parameters(model)
        mean = loss if mean == 0 else 0.98 * mean + 0.02 * loss
        progress |= {"step": step + 1, "tokens": tokens}
        if step % 50 == 0:
            rate = (tokens - before) / (time.monotonic() - started)
            log.say({"step": step, "tokens": tokens, "loss": round(mean, 4), "tok_per_s": round(rate)})
        if tokens >= train.tokens * (progress["evaluations"] + 1) / EVALUATIONS:
            figures = evaluate(cast(RewardHead, average.module), held_out, progress, run.best)
            log.say({"step": step, "tokens": tokens, **figures})
            checkpoint.save(averaged, average, [], progress)
            checkpoint.save(state, model, optimisers, progress)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("run", nargs="?", choices=sorted(RUNS), default="prm")
    main(RUNS[parser.parse_args().run])
