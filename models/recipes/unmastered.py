"""Documents that a smaller policy has not mastered: what a larger one that grows from it has still to learn.

Half of what the generator makes is certain for the small policy and hardly has a gradient: documents to which it gives
a chance above 0.82 hold half of the tokens and 0.7 % of the negative log-probability. A small share of them stays, so
that nothing is forgotten.
"""

from __future__ import annotations

import numpy as np
import torch
import torch.nn.functional as F

from models.recipes import documents
from models.recipes.decoder import Decoder
from models.recipes.device import DEVICE, prepare, reduced
from models.recipes.documents import Documents

MASTERED = 0.2
"""Below this negative log-probability (nats) a document's solution is mastered."""
BATCH_TOKENS = 16_384


def solution_losses(model: Decoder, docs: Documents) -> np.ndarray:
    """(n_docs,) float32 nats: how unlikely the policy finds each document's solution, given its prompt."""
    prepare(model.blocks)
    losses = np.zeros(len(docs.prompts), dtype=np.float32)
    with torch.inference_mode():
        for batch in documents.batches(docs, BATCH_TOKENS, seed=0):
            ids, wanted = documents.predicted(docs, batch)
            with reduced():
                logits = model.logits(model(ids[:, :-1])[wanted])
            tokens = F.cross_entropy(logits.float(), ids[:, 1:][wanted], reduction="none")
            rows = torch.arange(len(batch), device=DEVICE)[:, None].expand_as(wanted)[wanted]
            losses[batch] = torch.zeros(len(batch), device=DEVICE).index_add_(0, rows, tokens).cpu().numpy()
    return losses


def unmastered(docs: Documents, losses: np.ndarray, share: float, seed: int) -> Documents:
    """The documents whose loss is ``MASTERED`` or more, and ``share`` of the others, in their order."""
    lucky = np.random.default_rng(seed).random(len(losses)) < share
    return documents.chosen(docs, np.flatnonzero((losses >= MASTERED) | lucky))
