"""KV cells: how many bytes one takes, and how many an engine opens unless it is told otherwise."""

from __future__ import annotations

from edge_ttc.catalog import ModelCard, Role

HELD_TOK, RUN_TOK = 32_768, 8192
"""Tokens that an ONNX verifier holds of what it has read, and padded tokens of one of its runs."""
_BRANCHES = 64
QUERY_TILE = 64
"""From so many queries in a batch on, llama.cpp computes with masked cells instead of passing over them."""


def cell_bytes(n_layer: int, n_head_kv: int, key_width: int, value_width: int = 0, *, number_bytes: int = 2) -> int:
    """Bytes of one cell: the keys and values of a token in all layers.

    Args:
        n_layer: attention layers.
        n_head_kv: heads that have keys and values of their own.
        key_width: of a head's key.
        value_width: of a head's value; 0 is as wide as a key.
        number_bytes: of one number; llama.cpp keeps halves.
    """
    return n_layer * n_head_kv * (key_width + (value_width or key_width)) * number_bytes


def default_cells(card: ModelCard) -> int:
    """Cells for a model of its kind: a policy's prompt with 64 whole branches, a verifier's texts."""
    if card.role is Role.PRM:
        return HELD_TOK + RUN_TOK if card.format == "onnx" else 2 * card.n_ctx
    return card.n_ctx + _BRANCHES * card.answer_tok
