"""Which KV layout suits a workload: one buffer that all branches share, or a stream for each.

In one buffer a fork costs nothing, but every branch's attention passes over the cells of all others, masked. In streams
nothing is passed over, but a fork, and closing up after a branch has died, copy a whole stream, and every step reads a
prompt for each branch, more than caches hold. The rule adds both up from the machine card's numbers (docs/adr/0014 has
the measurement) and takes the cheaper one that fits in memory.
"""

from __future__ import annotations

from dataclasses import dataclass

from edge_ttc.kv_cells import QUERY_TILE

_PAD = 256
"""llama.cpp rounds a stream up to so many cells."""
_MOST_SEQUENCES = 256
_SPARE = 2
"""Sequences beside the branches: the prompt, and room to move."""


@dataclass(frozen=True, slots=True)
class KvCosts:
    """Seconds on this machine, measured by ``kv_costs.measure``; the defaults are those of two AVX2 cores.

    Attributes:
        masked_s: to pass over one foreign cell, per query, layer and head.
        copy_s: to copy a byte of a stream.
        read_s: to read a byte of a prompt that every branch has to itself. It hangs on the model, too: a small one's
            prompts stay in the processor's cache.
    """

    masked_s: float = 1.1e-9
    copy_s: float = 1.5e-10
    read_s: float = 1e-10


@dataclass(frozen=True, slots=True)
class KvShape:
    """What of a model decides: layers, heads, and bytes of one cell over all layers."""

    n_layer: int
    n_head: int
    cell_bytes: int


@dataclass(frozen=True, slots=True)
class Workload:
    """What is expected of one answer whose branches are forked from the prompt and then go their own ways.

    Attributes:
        lanes: branches at once.
        prompt_tok: tokens of the prompt.
        new_tok: tokens that a branch grows.
        longest_tok: of the longest text that a stream must hold, where that is more than is expected.
    """

    lanes: int
    prompt_tok: int
    new_tok: int
    longest_tok: int = 0


@dataclass(frozen=True, slots=True)
class KvLayout:
    """How a context is opened: ``n_cells`` is the total."""

    unified: bool
    n_seq: int
    n_cells: int


def masked_cells(work: Workload) -> float:
    """Foreign cells that all queries of the answer pass over in a shared buffer, where at most so many grow at once."""
    beside = min(work.lanes, QUERY_TILE - 1) - 1
    return work.lanes * work.new_tok * beside * work.new_tok / 2


def copied_cells(work: Workload) -> float:
    """Cells that are copied with streams, always whole ones: a fork for each branch, and a move for each that dies."""
    return 2 * work.lanes * _each(work)


def choose(work: Workload, shape: KvShape, costs: KvCosts, *, shared: KvLayout, memory_bytes: int) -> KvLayout:
    """The layout for a workload.

    Args:
        work: what is expected.
        shape: of the model.
        costs: of the machine.
        shared: the unified layout, which is taken unless streams are cheaper.
        memory_bytes: what the KV cache may take.
    """
    apart = streams(work)
    if apart.n_seq > _MOST_SEQUENCES or apart.n_cells * shape.cell_bytes > memory_bytes:
        return shared
    masked_s = masked_cells(work) * costs.masked_s * shape.n_layer * shape.n_head
    copied_s = copied_cells(work) * costs.copy_s * shape.cell_bytes
    read_s = (work.lanes - 1) * work.new_tok * work.prompt_tok * costs.read_s * shape.cell_bytes
    return apart if copied_s + read_s < masked_s else shared


def streams(work: Workload) -> KvLayout:
    """A stream for every branch, for the prompt, and one to move in."""
    n_seq = work.lanes + _SPARE
    return KvLayout(False, n_seq, n_seq * _each(work))


def _each(work: Workload) -> int:
    """Cells of one stream."""
    whole = max(work.longest_tok, work.prompt_tok + work.new_tok)
    return (whole + _PAD - 1) // _PAD * _PAD
