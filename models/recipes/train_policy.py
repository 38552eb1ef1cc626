"""Train the policy: ``python -m models.recipes.train_policy``. Resumes from its checkpoint."""

from __future__ import annotations

import json
import time

import numpy as np
import torch
import torch.nn.functional as F

from models.recipes import checkpoint, documents
from models.recipes.config import BUNDLE, LOGS, POLICY, POLICY_TRAIN, WORK, TrainConfig
from models.recipes.decoder import Decoder
from models.recipes.optimiser import make_optimisers, set_rate
from models.recipes.vocabulary import load_tokenizer, train_tokenizer

CHECKPOINT = WORK / "policy.safetensors"
TOKENIZER = BUNDLE / "tokenizer.json"


def batch_loss(model: Decoder, docs: documents.Documents, batch: np.ndarray) -> torch.Tensor:
    """Mean cross-entropy over solution tokens (the question is given, never to be predicted)."""
    ids = torch.from_numpy(documents.padded(docs, batch))
    lengths = torch.from_numpy(docs.starts[batch + 1] - docs.starts[batch])
    prompts = torch.from_numpy(docs.prompts[batch]).long()
    positions = torch.arange(ids.shape[1] - 1)
    wanted = (positions >= prompts[:, None] - 1) & (positions < lengths[:, None] - 1)
    with torch.autocast("cpu", torch.bfloat16):
        hidden = model(ids[:, :-1])
        logits = model.logits(hidden[wanted])
    return F.cross_entropy(logits.float(), ids[:, 1:][wanted])


def main(train: TrainConfig = POLICY_TRAIN) -> None:
    torch.manual_seed(train.seed)
    tokenizer = load_tokenizer(TOKENIZER) if TOKENIZER.exists() else train_tokenizer(POLICY.n_vocab, TOKENIZER)
    docs = documents.solved(tokenizer, train.seed, train.tokens)
    print(f"{len(docs.ids) / 1e6:.1f} M tokens, {len(docs.prompts)} documents", flush=True)
    model = Decoder(POLICY)
    optimisers = make_optimisers(model, train)
    done = checkpoint.load(CHECKPOINT, model, optimisers) if CHECKPOINT.exists() else {"step": 0, "tokens": 0}
    model.forward = torch.compile(model.forward, dynamic=True)
    LOGS.mkdir(parents=True, exist_ok=True)
    tokens, step, mean, started = 0, 0, 0.0, time.monotonic()
    with (LOGS / "policy.jsonl").open("a" if done["step"] else "w") as log:
        for step, batch in enumerate(documents.batches(docs, train.batch_tokens, train.seed)):
            read = int((docs.starts[batch + 1] - docs.starts[batch]).sum())
            tokens += read
            if step < done["step"]:
                continue
            set_rate(optimisers, train, tokens / len(docs.ids))
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
            if step % 500 == 499:
                checkpoint.save(CHECKPOINT, model, optimisers, {"step": step + 1, "tokens": tokens})
        checkpoint.save(CHECKPOINT, model, optimisers, {"step": step + 1, "tokens": tokens})


if __name__ == "__main__":
    main()
