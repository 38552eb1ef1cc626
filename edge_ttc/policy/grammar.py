"""Grammars (GBNF): what a branch may still write, and drawing within it."""

from __future__ import annotations

from typing import Protocol

import numpy as np

from edge_ttc.policy.base import Sampling
from edge_ttc.policy.sampling import Draw, biased, draw_kept, highest, kept_count, no_numbers

GRAMMAR_TOP_K = 64
"""Tokens that are tried first of a vocabulary that is kept whole: a grammar is asked token by token."""


class Grammar(Protocol):
    """The state of one branch in a grammar."""

    def allowed(self, ids: np.ndarray) -> np.ndarray:
        """(n,) bool: which of the tokens ``ids`` (n,) may come next."""
        ...

    def accept(self, token: int) -> None:
        """Go on with a token.

        Raises:
            EngineError: the grammar does not allow it here.
        """
        ...


def draw_within(grammar: Grammar, logits: np.ndarray, sampling: Sampling, uniforms: np.ndarray) -> Draw | None:
    """Draw one row (1, V): the top k are asked first, and the whole vocabulary only where none of them may come.

    None where no token at all may come, not even one that ends the text: the text is whole then.

    Raises:
        EngineError: the row has no finite number.
    """
    if not np.isfinite(logits).any():
        raise no_numbers()
    logits = np.nan_to_num(logits, nan=-1e30, neginf=-1e30, posinf=1e30)
    n_vocab = logits.shape[1]
    steered = biased(logits, sampling.bias)
    ids = highest(steered, min(kept_count(n_vocab, sampling.top_k), max(sampling.top_k, GRAMMAR_TOP_K)))[0]
    may = grammar.allowed(ids)
    if not may.any():
        ids = np.arange(n_vocab)
        may = grammar.allowed(ids)
        if not may.any():
            return None
    near = np.where(may, steered[:, ids], -np.inf)
    drawn = draw_kept(logits[:, ids], near, sampling, uniforms)
    token = ids[drawn.ids].astype(np.int32)
    grammar.accept(int(token[0]))
    return Draw(token, drawn.beliefs)
