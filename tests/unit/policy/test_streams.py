"""Sequences in slots of their own: consecutive when they are decoded together, whatever died in between."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from edge_ttc.domain import Stop
from edge_ttc.policy.base import Branch
from edge_ttc.policy.streams import StreamDecoder
from tests.unit.policy.fake_decoder import FakeDecoder
from tests.unit.policy.test_batcher import PROMPT, SAMPLED, alone, batcher, run


class FakeStreams(FakeDecoder):
    """A context with streams: a fork replaces its target, and the ids of lanes must be consecutive and rising."""

    def __init__(self, n_seq: int, each: int = 64) -> None:
        super().__init__(n_cells=n_seq * each, n_seq=n_seq, n_batch=64)
        self.n_cells_each, self.runs = each, []

    def decode(self, tokens: np.ndarray, positions: np.ndarray, sequences: np.ndarray, outputs: np.ndarray) -> None:
        super().decode(tokens, positions, sequences, outputs)
        assert all(len(held) <= self.n_cells_each for held in self.cache.values())
        ids = sequences.tolist()
        lanes = list(dict.fromkeys(i for i in ids if ids.count(i) == 1))
        self.runs.append(1 + sum(b != a + 1 for a, b in pairwise(lanes)))

    def fork(self, source: int, target: int) -> None:
        assert source != target
        self.cache[target] = list(self.cache.get(source, []))


@settings(max_examples=60, deadline=None)
@given(
    caps=st.lists(st.integers(1, 24), min_size=1, max_size=16),
    n_seq=st.integers(4, 12),
    step=st.booleans(),
)
def test_every_branch_writes_what_it_would_alone(caps: list[int], n_seq: int, step: bool) -> None:
    context = FakeStreams(n_seq)
    engine = batcher(StreamDecoder(context))
    roots = [engine.plant([*PROMPT, i]) for i in (7, 8)]
    until = Stop.STEP if step else Stop.END
    wanted = [Branch(roots[i % 2], (5, i), cap) for i, cap in enumerate(caps)]
    (found,) = run(engine, engine.submit(wanted, until, SAMPLED))
    for segment, branch in zip(found, wanted, strict=True):
        assert segment.ids.tolist() == alone([*PROMPT, 7 + roots.index(branch.parent)], branch, until)
        engine.release([segment.handle])
    engine.release(roots)
    assert not any(context.cache.values())


def test_lanes_close_up_when_one_dies() -> None:
    context = FakeStreams(10)
    decoder = StreamDecoder(context)
    engine = batcher(decoder)
    root = engine.plant(PROMPT)
    caps = [3, 20, 7, 20, 11, 20, 5, 20]
    run(engine, engine.submit([Branch(root, (1, i), cap) for i, cap in enumerate(caps)], Stop.END, SAMPLED))
    assert set(context.runs) == {1}
    assert decoder.copies <= len(caps) + len(caps)  # a fork each, and at most one move for each that dies


def test_strangers_between_the_lanes_make_way_where_there_is_room() -> None:
    context = FakeStreams(8)
    decoder = StreamDecoder(context)
    for sequence in range(6):
        decoder.decode(*(np.array([x], dtype=np.int32) for x in (5, 0, sequence, 1)))
    order = decoder.arrange([0, 2, 4])
    decoder.decode(*(np.array(x, dtype=np.int32) for x in ([6] * 3, [1] * 3, [[0, 2, 4][i] for i in order], [1] * 3)))
    assert context.runs[-1] == 1
    assert {tuple(t for t, _ in held) for held in context.cache.values() if held} == {(5,), (5, 6)}
