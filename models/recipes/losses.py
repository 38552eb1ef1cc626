"""How unlikely a policy finds solutions: what it is trained by, and what it is asked of documents."""

from __future__ import annotations

import numpy as np
import torch
import torch.nn.functional as F
from torch import Tensor

from models.recipes.decoder import Decoder
from models.recipes.device import DEVICE, prepare, reduced, tensor
from models.recipes.documents import Documents, batches, padded

BATCH_TOKENS = 16_384
"""Of one look at documents that are not learnt from."""


def predicted(docs: Documents, batch: np.ndarray) -> tuple[Tensor, Tensor]:
    """``padded`` (B, T) int64, and (B, T - 1) bool: which of its tokens predict one of the solution.

    The question is given, never to be predicted.
    """
    ids = tensor(padded(docs, batch))
    lengths = tensor(docs.starts[batch + 1] - docs.starts[batch])
    prompts = tensor(docs.prompts[batch]).long()
    positions = torch.arange(ids.shape[1] - 1, device=DEVICE)
    return ids, (positions >= prompts[:, None] - 1) & (positions < lengths[:, None] - 1)


def batch_loss(model: Decoder, docs: Documents, batch: np.ndarray) -> torch.Tensor:
    """Mean cross-entropy over solution tokens."""
    ids, wanted = predicted(docs, batch)
    with reduced():
        hidden = model(ids[:, :-1])
        logits = model.logits(hidden[wanted])
    return F.cross_entropy(logits.float(), ids[:, 1:][wanted])


def solution_losses(model: Decoder, docs: Documents) -> np.ndarray:
    """(n_docs,) float32 nats: how unlikely the policy finds each document's solution, given its prompt."""
    prepare(model.blocks)
    losses = np.zeros(len(docs.prompts), dtype=np.float32)
    with torch.inference_mode():
        for batch in batches(docs, BATCH_TOKENS, seed=0):
            ids, wanted = predicted(docs, batch)
            with reduced():
                logits = model.logits(model(ids[:, :-1])[wanted])
            tokens = F.cross_entropy(logits.float(), ids[:, 1:][wanted], reduction="none")
            rows = torch.arange(len(batch), device=DEVICE)[:, None].expand_as(wanted)[wanted]
            losses[batch] = torch.zeros(len(batch), device=DEVICE).index_add_(0, rows, tokens).cpu().numpy()
    return losses
