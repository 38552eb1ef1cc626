"""Which KV layout a session opens its policy with: by the cost rule where its method samples whole answers at once."""

from __future__ import annotations

import math

from edge_ttc.catalog import ModelCard
from edge_ttc.config import Config
from edge_ttc.policy.layout import KvCosts, KvLayout, KvShape, Workload, choose
from edge_ttc.strategy.registry import STRATEGIES

_PROMPT_TOK = 96
_EXPECTED = 0.25
"""Of an answer's cap, what an answer is expected to take: a cap is far above the usual."""
_MEMORY = 0.25
"""Of the memory that is free beside the weights, what streams may take."""


def session_layout(
    card: ModelCard, shape: KvShape, config: Config, costs: KvCosts, *, shared: KvLayout, free_bytes: int
) -> KvLayout:
    """The layout for a session's configured method and number of candidates.

    A method that forks at every step, and ``auto`` which may choose one, rests many nodes, for which streams have no
    room.

    Args:
        card: the policy's.
        shape: the policy's, from its file.
        config: its strategy and number of candidates.
        costs: the machine card's.
        shared: the one buffer that is taken unless streams are cheaper.
        free_bytes: memory that is free beside the weights.
    """
    strategy = STRATEGIES.get(config.general.strategy)
    if strategy is None or not strategy.forks_once:
        return shared
    expected = math.ceil(card.answer_tok * _EXPECTED)
    work = Workload(config.general.n, _PROMPT_TOK, expected, longest_tok=card.n_ctx)
    return choose(work, shape, costs, shared=shared, memory_bytes=int(free_bytes * _MEMORY))
