"""Keys and values come back as they were put in, however they were joined, forked, cut, and whatever a buffer held."""

from __future__ import annotations

import numpy as np

from edge_ttc.kv_store import KvSequence, PastBuffer

SHAPE = 2, 3, 4


def tokens(rng: np.random.Generator, n: int) -> np.ndarray:
    layers, heads, width = SHAPE
    return rng.normal(size=(layers, 2, heads, n, width)).astype(np.float32)


def test_appended_tokens_come_back_in_order_for_forks_and_after_cuts() -> None:
    rng = np.random.default_rng(0)
    held = [(KvSequence(), tokens(rng, 0))]
    for _ in range(200):
        sequence, whole = held[rng.integers(len(held))]
        action = rng.integers(4)
        if action == 0:
            held.append((sequence.fork(), whole))
            continue
        at = next(i for i, (other, _) in enumerate(held) if other is sequence)
        if action == 1:
            keep = int(rng.integers(whole.shape[3] + 1))
            sequence.trim(keep)
            whole = whole[:, :, :, :keep]
        else:
            chunk = tokens(rng, int(rng.integers(1, 40)))
            sequence.append(chunk)
            whole = np.concatenate([whole, chunk], axis=3)
        held[at] = (sequence, whole)
    past, lengths = PastBuffer(SHAPE).gather([sequence for sequence, _ in held])
    for row, (sequence, whole) in enumerate(held):
        assert lengths[row] == sequence.length == whole.shape[3]
        np.testing.assert_array_equal(past[:, :, row, :, : lengths[row]], whole)


def test_many_tokens_one_by_one_make_few_chunks() -> None:
    rng, sequence = np.random.default_rng(1), KvSequence()
    for _ in range(512):
        sequence.append(tokens(rng, 1))
    assert len(sequence._chunks) <= 512 / 16


def test_a_long_text_is_not_copied_when_a_step_is_put_behind_it() -> None:
    rng, sequence = np.random.default_rng(2), KvSequence()
    long = tokens(rng, 100)
    sequence.append(long)
    sequence.append(tokens(rng, 120))
    assert any(chunk is long for chunk in sequence._chunks)


def test_a_buffer_used_again_gives_each_sequence_its_own_numbers_and_zeros_behind_them() -> None:
    rng, buffer = np.random.default_rng(3), PastBuffer(SHAPE)
    buffer.gather([KvSequence([np.full_like(tokens(rng, 40), np.nan)])] * 3)  # of a model that broke down
    for sizes in ((9, 30, 2), (4,), (50, 1), (0, 0)):
        parts = [tokens(rng, n) for n in sizes]
        past, lengths = buffer.gather([KvSequence([part]) if part.shape[3] else KvSequence() for part in parts])
        assert past.shape == (SHAPE[0], 2, len(sizes), SHAPE[1], max(sizes), SHAPE[2])
        assert lengths.tolist() == list(sizes)
        for row, part in enumerate(parts):
            np.testing.assert_array_equal(past[:, :, row, :, : part.shape[3]], part)
            assert not past[:, :, row, :, part.shape[3] :].any()
