"""Train the revision model from the small policy: ``python -m models.recipes.train_revision --gsm8k PATH``.

The paper's trajectories (up to 4 wrong attempts, then a right one; loss on the last alone), with the verifier's mark on
each attempt (``revision_data``), and ``RevisionConfig.base`` of all tokens from the policy's own training mix, so that
a first attempt gets no worse.
"""

from __future__ import annotations

import argparse
import json
import time
from pathlib import Path

import numpy as np
import torch

from models.recipes import checkpoint, documents
from models.recipes.config import LOGS, REVISION, TOKENIZER, TOLD, RevisionConfig
from models.recipes.device import prepare
from models.recipes.documents import Documents
from models.recipes.losses import batch_loss
from models.recipes.optimiser import make_optimisers, set_rate
from models.recipes.revision_data import documents_of, load
from models.recipes.train_policy import checkpoint_of, held_out, problems, trained
from models.recipes.vocabulary import load_tokenizer


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
    rows = list(documents_of(load(), config))
    tokens = sum(len(d) for d, _ in rows)
    of_base = round(tokens * config.base / (1 - config.base))
    stream = problems(gsm8k, config.seed, told=TOLD)
    base = documents.mixed(load_tokenizer(TOKENIZER), stream, config.seed, of_base, held_out=held_out())
    docs = joined(rows, base)
    print(f"{len(rows)} trajectories of {tokens} tokens; {len(docs.ids)} tokens in all", flush=True)
    model = trained("small").train()
    optimisers = make_optimisers(model, config.train)
    prepare(model.blocks)
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
    checkpoint.save(checkpoint_of("revision"), model, [], {"tokens": read})


if __name__ == "__main__":
    main()
