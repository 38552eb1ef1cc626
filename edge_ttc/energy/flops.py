"""Floating-point operations of a transformer's forward pass: pure arithmetic on shapes.

A pass over tokens costs 2 × non-embedding parameters per token, 2 × d × V per token whose logits are
computed, and attention: QKᵀ and AV are 2 × d each per layer and per token attended to, so
4 × n_layer × d × context per token (design, "FLOPs"; the count of arXiv 2001.08361 with logits and attention).
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ModelShape:
    """What the count needs to know of a model.

    Attributes:
        n_params_non_embedding: parameters outside the token embedding and the output matrix.
        d_model: width of the residual stream, and of all attention heads together.
        n_vocab: rows of the output matrix; 0 for a model that computes no logits (a PRM's head is counted as nothing).
        n_layer: attention layers.
    """

    n_params_non_embedding: int
    d_model: int
    n_vocab: int
    n_layer: int


def forward_flop(shape: ModelShape, tokens: int, context_tok: int = 0, logits: int = 0) -> float:
    """One causal pass over ``tokens`` new tokens that follow ``context_tok`` cached ones.

    Args:
        tokens: tokens that run through the layers.
        context_tok: tokens whose keys and values are there already (a shared prefix costs nothing again).
        logits: tokens whose logits are computed.
    """
    matrices = 2.0 * (shape.n_params_non_embedding * tokens + shape.d_model * shape.n_vocab * logits)
    return matrices + 4.0 * shape.n_layer * shape.d_model * _attended_tok(tokens, context_tok)


def prefill_flop(shape: ModelShape, tokens: int, context_tok: int = 0) -> float:
    """A prompt, with the logits of its last token."""
    return forward_flop(shape, tokens, context_tok, logits=1 if tokens else 0)


def decode_flop(shape: ModelShape, tokens: int, context_tok: int) -> float:
    """``tokens`` generated one by one after ``context_tok``, each run through the model with its logits.

    The last token of a finished sequence need not be run; it is counted all the same, so this is an upper bound
    by at most one token a sequence.
    """
    return forward_flop(shape, tokens, context_tok, logits=tokens)


def score_flop(shape: ModelShape, tokens: int, context_tok: int = 0) -> float:
    """A verifier's pass over ``tokens``, without logits."""
    return forward_flop(shape, tokens, context_tok)


def _attended_tok(tokens: int, context_tok: int) -> float:
    """Sum over the new tokens of the tokens each attends to: those before it, and itself."""
    return tokens * context_tok + tokens * (tokens + 1) / 2
