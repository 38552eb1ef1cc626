"""What a larger policy reads: documents that the smaller one finds unlikely, and a share of the rest."""

from __future__ import annotations

import numpy as np
import pytest

pytest.importorskip("torch")
pytest.importorskip("tokenizers")

import torch

from models.recipes.config import DecoderConfig
from models.recipes.decoder import Decoder
from models.recipes.documents import Documents, batches
from models.recipes.losses import batch_loss, solution_losses
from models.recipes.unmastered import MASTERED, unmastered


@pytest.fixture(autouse=True)
def uncompiled(monkeypatch: pytest.MonkeyPatch) -> None:
    """A compiler takes longer than these few batches."""
    monkeypatch.setattr("models.recipes.losses.prepare", lambda blocks: None)


def documents(count: int) -> Documents:
    rng = np.random.default_rng(0)
    lengths = rng.integers(6, 40, count)
    starts = np.concatenate([[0], np.cumsum(lengths)])
    return Documents(rng.integers(8, 60, starts[-1]).astype(np.uint16), starts, rng.integers(2, 5, count, np.int32))


def test_losses_of_documents_add_up_to_the_loss_that_training_sees() -> None:
    torch.manual_seed(0)
    model, docs = Decoder(DecoderConfig(n_vocab=64, d_model=32, n_layer=2, n_head=2, d_ff=48)).eval(), documents(50)
    losses = solution_losses(model, docs)
    tokens = np.diff(docs.starts) - docs.prompts
    for batch in batches(docs, 400, seed=1):
        with torch.no_grad():
            mean = batch_loss(model, docs, batch).item()
        assert losses[batch].sum() / tokens[batch].sum() == pytest.approx(mean, rel=2e-2)


def test_every_unmastered_document_is_read_and_a_share_of_the_others() -> None:
    docs = documents(1000)
    losses = np.where(np.arange(1000) % 2, 2 * MASTERED, MASTERED / 2)
    hard, mixed, whole = (unmastered(docs, losses, share, seed=3) for share in (0.0, 0.2, 1.0))
    assert len(hard.prompts) == 500
    assert len(whole.prompts) == 1000
    assert 550 < len(mixed.prompts) < 650
    for index in range(500):
        np.testing.assert_array_equal(hard.document(index), docs.document(2 * index + 1))
        assert hard.prompts[index] == docs.prompts[2 * index + 1]
