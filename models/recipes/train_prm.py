"""Train the process reward model: ``python -m models.recipes.train_prm``. Resumes from its checkpoint.

Starts from the policy's weights; layers the policy lacks start as the identity. The weights that are kept are those
with the best AUC within a question on held-out questions.
"""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F
from torch import Tensor

from models.recipes import checkpoint, documents
from models.recipes.config import CHECKPOINTS, LOGS, POLICIES, PRM, PRM_TRAIN, WORK, DecoderConfig, TrainConfig
from models.recipes.decoder import N_FEATURES, RewardHead
from models.recipes.optimiser import make_optimisers, set_rate
from models.recipes.prm_data import EVAL, TRAIN, Pool
from models.recipes.prm_metrics import report
from models.recipes.train_policy import trained

CHECKPOINT, BEST = WORK / "prm.safetensors", WORK / "prm_best.safetensors"
RANK_WEIGHT = 0.5
"""Weight of the pairwise loss between right and wrong texts of one question."""
MID_STEP_WEIGHT = 0.25
"""Weight of the tokens inside a step against the token that ends it."""
EVALUATIONS = 10


def kept_prm() -> Path:
    """The best weights so far, from the working folder or else the repository."""
    return BEST if BEST.exists() else CHECKPOINTS / BEST.name


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
    return torch.from_numpy(out)


def targets_of(pool: Pool, batch: np.ndarray, width: int) -> tuple[Tensor, Tensor]:
    """Labels and weights, (len(batch), width) float32. A text sampled n times weighs as the root of n."""
    labels = np.zeros((len(batch), width), dtype=np.float32)
    weights = np.zeros_like(labels)
    for row, index in enumerate(batch):
        start, first, stop = pool.starts[index], pool.prompts[index], pool.starts[index + 1]
        label, end = pool.labels[start + first : stop], pool.ends[start + first : stop]
        labels[row, first : stop - start] = label
        weights[row, first : stop - start] = np.where(end, 1.0, MID_STEP_WEIGHT) * pool.count[index] ** 0.5
    return torch.from_numpy(labels), torch.from_numpy(weights)


def batch_loss(model: RewardHead, pool: Pool, batch: np.ndarray) -> Tensor:
    """Weighted mean binary cross-entropy at labelled tokens, and a pairwise one within questions."""
    ids = torch.from_numpy(documents.padded(pool.documents, batch))
    labels, weights = targets_of(pool, batch, ids.shape[1])
    with torch.autocast("cpu", torch.bfloat16):
        logits = model(ids, features_of(pool, batch, ids.shape[1]))
    losses = F.binary_cross_entropy_with_logits(logits.float(), labels, reduction="none")
    last = torch.from_numpy(pool.starts[batch + 1] - pool.starts[batch] - 1)
    final, right = logits.float()[torch.arange(len(batch)), last], torch.from_numpy(pool.right[batch])
    question = torch.from_numpy(pool.question[batch])
    pairs = (question[:, None] == question[None, :]) & right[:, None] & ~right[None, :]
    apart = F.softplus(final[None, :] - final[:, None])[pairs]
    entropy = (losses * weights).sum() / weights.sum()
    return entropy + RANK_WEIGHT * apart.mean() if len(apart) else entropy


def question_batches(pool: Pool, batch_tokens: int, seed: int) -> Iterator[np.ndarray]:
    """Arrays of document indices, all texts of a question together, questions of about equal length side by side."""
    rng = np.random.default_rng(seed)
    lengths = np.diff(pool.starts)
    order = np.argsort(pool.question, kind="stable")
    members = np.split(order, np.flatnonzero(np.diff(pool.question[order])) + 1)
    longest = np.array([lengths[m].max() for m in members])
    shuffled = rng.permutation(len(members))
    for window in np.array_split(shuffled, max(1, len(shuffled) // 4096)):
        groups: list[list[np.ndarray]] = [[]]
        for index in window[np.argsort(longest[window], kind="stable")]:
            rows = sum(map(len, groups[-1])) + len(members[index])
            if groups[-1] and rows * longest[index] > batch_tokens:
                groups.append([])
            groups[-1].append(members[index])
        for place in rng.permutation(len(groups)):
            yield np.concatenate(groups[place])


@torch.no_grad()
def final_scores(model: RewardHead, pool: Pool, batch_tokens: int = 8192) -> np.ndarray:
    """(n_docs,) P(correct) at each document's last token."""
    docs, out = pool.documents, np.zeros(len(pool.prompts), dtype=np.float32)
    for batch in documents.batches(docs, batch_tokens, seed=0):
        ids = torch.from_numpy(documents.padded(docs, batch))
        with torch.autocast("cpu", torch.bfloat16):
            logits = model(ids, features_of(pool, batch, ids.shape[1])).float()
        last = torch.from_numpy(docs.starts[batch + 1] - docs.starts[batch] - 1)
        out[batch] = logits[torch.arange(len(batch)), last].sigmoid().numpy()
    return out


def epochs(pool: Pool, train: TrainConfig) -> Iterator[tuple[np.ndarray, int]]:
    """Batches and the tokens read so far, for as many epochs as ``train.tokens`` takes."""
    tokens, epoch = 0, 0
    while True:
        for batch in question_batches(pool, train.batch_tokens, train.seed + epoch):
            tokens += int((pool.starts[batch + 1] - pool.starts[batch]).sum())
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


def learn(model: RewardHead, optimisers: list[torch.optim.Optimizer], pool: Pool, batch: np.ndarray) -> float:
    """One optimisation step; its loss."""
    loss = batch_loss(model, pool, batch)
    loss.backward()
    torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
    for optimiser in optimisers:
        optimiser.step()
        optimiser.zero_grad(set_to_none=True)
    return loss.item()


def evaluate(model: RewardHead, held_out: Pool, progress: dict[str, int]) -> dict[str, object]:
    """The figures on held-out questions; the weights are kept when they rank better than all before them."""
    figures = report(held_out, final_scores(model, held_out))
    ranked = round(figures["auc_within"] * 10_000)
    kept = ranked > progress["best"]
    progress |= {"evaluations": progress["evaluations"] + 1, "best": max(ranked, progress["best"])}
    if kept:
        checkpoint.save(BEST, model, [], progress)
    return {"kept": kept, **figures}


def main(train: TrainConfig = PRM_TRAIN) -> None:
    torch.manual_seed(train.seed)
    pool, held_out = Pool.load(TRAIN), Pool.load(EVAL)
    model = from_policy(PRM)
    optimisers = make_optimisers(model, train)
    progress = {"step": 0, "tokens": 0, "best": -1, "evaluations": 0}
    if CHECKPOINT.exists():
        progress = checkpoint.load(CHECKPOINT, model, optimisers)
    first, before, log = progress["step"], progress["tokens"], Log("prm.jsonl", append=progress["step"] > 0)
    print(f"{len(pool.ids) / 1e6:.1f} M tokens, {len(pool.prompts)} documents", flush=True)
    model.forward = torch.compile(model.forward, dynamic=True)
    mean, started = 0.0, time.monotonic()
    for step, (batch, tokens) in enumerate(epochs(pool, train)):
        if step < first:
            continue
        set_rate(optimisers, train, min(tokens / train.tokens, 1.0))
        loss = learn(model, optimisers, pool, batch)
        mean = loss if mean == 0 else 0.98 * mean + 0.02 * loss
        progress |= {"step": step + 1, "tokens": tokens}
        if step % 50 == 0:
            rate = (tokens - before) / (time.monotonic() - started)
            log.say({"step": step, "tokens": tokens, "loss": round(mean, 4), "tok_per_s": round(rate)})
        if tokens >= train.tokens * (progress["evaluations"] + 1) / EVALUATIONS:
            log.say({"step": step, "tokens": tokens, **evaluate(model, held_out, progress)})
            checkpoint.save(CHECKPOINT, model, optimisers, progress)


if __name__ == "__main__":
    main()
