"""A text laid into a row with others is read as if it stood alone."""

from __future__ import annotations

import numpy as np
import pytest

pytest.importorskip("torch")

import torch

from models.recipes.config import DecoderConfig
from models.recipes.decoder import RewardHead
from models.recipes.packing import LONGEST_ROW, pack, row_batches, row_length
from tests.unit.recipes.pools import pool


def model() -> RewardHead:
    torch.manual_seed(1)
    made = RewardHead(DecoderConfig(n_vocab=64, d_model=32, n_layer=3, n_head=2, d_ff=48)).eval()
    torch.nn.init.normal_(made.head.weight)
    return made


def test_a_text_in_a_row_scores_as_it_does_alone() -> None:
    data, reader = pool([(0, 5), (1, 3), (0, 9), (1, 4), (0, 2)]), model()
    rows = pack(data, [np.array([0, 2, 4]), np.array([1, 3])], 0.25)
    with torch.no_grad():
        together = reader(rows.ids, rows.features, rows.layout).flatten()[rows.last]
        for score, index in zip(together, rows.documents, strict=True):
            start, stop = data.starts[index], data.starts[index + 1]
            ids = torch.from_numpy(data.ids[start:stop].astype(np.int64))[None]
            alone = reader(ids, torch.from_numpy(data.features[start:stop].astype(np.float32))[None])[0, -1]
            assert score == pytest.approx(alone.item(), abs=1e-4)


def test_prompts_and_padding_carry_no_weight_and_ends_weigh_most() -> None:
    data = pool([(0, 5), (0, 9), (1, 3)])
    rows = pack(data, [np.array([0, 1]), np.array([2])], 0.25)
    assert rows.weights.shape == (2, 21)
    assert not rows.weights[0, :7].any()
    assert not rows.weights[1, 15:].any()
    assert set(rows.weights[rows.weights > 0].tolist()) == {0.5, 2.0}


def test_every_document_comes_once_and_no_row_is_longer_than_allowed() -> None:
    data = pool([(0, 200)] * 7 + [(1, 30)] * 5)
    rows = [row for batch in row_batches(data, 2048, seed=1) for row in batch]
    assert sorted(np.concatenate(rows).tolist()) == list(range(12))
    assert all(row_length(data, row) <= LONGEST_ROW for row in rows)
    assert all(len(set(data.question[row])) == 1 for row in rows)
