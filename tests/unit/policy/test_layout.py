"""The rule that chooses a KV layout."""

from __future__ import annotations

from edge_ttc.kv_cells import QUERY_TILE
from edge_ttc.policy.layout import KvCosts, KvLayout, KvShape, Workload, choose, copied_cells, masked_cells

SHARED = KvLayout(True, 192, 8192)
QWEN_05B = KvShape(n_layer=24, n_head=14, cell_bytes=12_288)
GB = 1 << 30
MEASURED = KvCosts()


def chosen(work: Workload, costs: KvCosts = MEASURED, memory_bytes: int = 4 * GB) -> KvLayout:
    return choose(work, QWEN_05B, costs, shared=SHARED, memory_bytes=memory_bytes)


def test_long_independent_texts_get_streams() -> None:
    layout = chosen(Workload(lanes=32, prompt_tok=128, new_tok=512))
    assert not layout.unified
    assert layout.n_seq >= 33
    assert layout.n_cells == layout.n_seq * 768  # 640 tokens, rounded up to 256 cells


def test_few_short_texts_share_a_buffer() -> None:
    assert chosen(Workload(lanes=4, prompt_tok=128, new_tok=8)) is SHARED


def test_a_prompt_that_is_dear_to_read_is_shared() -> None:
    assert not chosen(Workload(lanes=32, prompt_tok=128, new_tok=128)).unified
    assert chosen(Workload(lanes=32, prompt_tok=1280, new_tok=128)) is SHARED
    assert not chosen(Workload(lanes=32, prompt_tok=1280, new_tok=128), KvCosts(read_s=1e-11)).unified


def test_a_branch_passes_over_those_that_grow_beside_it_and_they_never_fill_a_tile() -> None:
    assert masked_cells(Workload(lanes=2, prompt_tok=128, new_tok=10)) == 2 * 10 * 5
    many, more = (masked_cells(Workload(lanes=n, prompt_tok=128, new_tok=10)) / n for n in (QUERY_TILE - 1, 200))
    assert many == more == 10 * (QUERY_TILE - 2) * 5


def test_streams_are_priced_and_opened_for_the_longest_text() -> None:
    """What a fork copies, and what memory is taken, is a whole stream, however little of it is expected to be used."""
    expected, longest = (Workload(32, 128, 512, longest_tok=n) for n in (0, 8000))
    assert copied_cells(longest) == 2 * 32 * 8192
    assert chosen(longest, KvCosts(copy_s=0.0), memory_bytes=64 * GB).n_cells == 34 * 8192
    limit = 34 * 768 * QWEN_05B.cell_bytes  # enough for what is expected
    assert not chosen(expected, memory_bytes=limit).unified
    assert chosen(longest, KvCosts(copy_s=0.0), memory_bytes=limit) is SHARED


def test_one_branch_shares_with_nobody() -> None:
    assert chosen(Workload(lanes=1, prompt_tok=128, new_tok=512)) is SHARED


def test_streams_that_do_not_fit_in_memory_are_not_taken() -> None:
    assert chosen(Workload(lanes=32, prompt_tok=128, new_tok=512), memory_bytes=1 << 20) is SHARED


def test_the_machine_decides() -> None:
    work = Workload(lanes=32, prompt_tok=128, new_tok=512)
    assert chosen(work, KvCosts(masked_s=0.0)) is SHARED
    assert not chosen(work, KvCosts(copy_s=0.0)).unified


def test_more_sequences_than_llama_cpp_takes_share_a_buffer() -> None:
    assert chosen(Workload(lanes=300, prompt_tok=128, new_tok=512)) is SHARED
