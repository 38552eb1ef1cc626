"""Cells are counted exactly, however they are written."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from edge_ttc.kv_pool import Pool


@given(st.lists(st.integers(0, 3), max_size=40))
def test_writing_for_a_whole_batch_is_writing_one_by_one(order: list[int]) -> None:
    pools = Pool(8, 500), Pool(8, 500)
    for pool in pools:
        root = pool.claim(5)
        pool.write(root, 5)
        for _ in range(4):
            pool.claim(20, root)
    for step in order:
        batch = [1 + (step + i) % 4 for i in range(1 + step)]
        pools[0].write_each(batch)
        for sequence in batch:
            pools[1].write(sequence, 1)
        assert (pools[0].used, pools[0].promised, pools[0].room) == (pools[1].used, pools[1].promised, pools[1].room)
    for pool in pools:
        for sequence in range(5):
            pool.drop(sequence)
        assert (pool.used, pool.promised, pool.free_sequences) == (0, 0, 8)
