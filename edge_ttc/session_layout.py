"""Which KV layout a session opens its policy with: by the cost rule where its method samples whole answers at once."""

from __future__ import annotations

import math

from edge_ttc.catalog import ModelCard
from edge_ttc.config import Config
from edge_ttc.policy.layout import KvCosts, KvLayout, KvShape, Workload, choose

_WHOLE = frozenset({"majority", "best-of-n", "best-of-n-argmax", "early-stop-dirichlet", "early-stop-esc"})
"""Methods that fork a prompt once and let the branches run to their end. All others, and ``auto``, may fork every step
and rest many nodes, for which streams have no room."""
_PROMPT_TOK = 96
_EXPECTED = 0.25
"""Of an answer's cap, what an answer is expected to take: a cap is far above the usual."""
_MEMORY = 0.25
"""Of the free memory, what streams may take."""


def session_layout(
    card: ModelCard, shape: KvShape, config: Config, costs: KvCosts, *, shared: KvLayout, free_bytes: int
) -> KvLayout:
    """The layout for a session's configured method and number of candidates.

    Args:
        card: the policy's.
        shape: the policy's, from its file.
        config: its strategy and number of candidates.
        costs: the machine card's.
        shared: the one buffer that is taken unless streams are cheaper.
        free_bytes: free memory.
    """
    if config.general.strategy not in _WHOLE:
        return shared
    work = Workload(config.general.n, _PROMPT_TOK, math.ceil(card.answer_tok * _EXPECTED))
    found = choose(work, shape, costs, shared=shared, memory_bytes=int(free_bytes * _MEMORY))
    if found.unified:
        return shared
    each = math.ceil(card.n_ctx / 256) * 256  # a stream holds the longest text there may be
    return KvLayout(False, found.n_seq, found.n_seq * each)
