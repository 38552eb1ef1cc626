"""Opening a llama.cpp policy as this machine wants it: KV layout, drafts and threads by what its card says."""

from __future__ import annotations

import logging
from pathlib import Path

from edge_ttc.catalog import Entry, ModelCard
from edge_ttc.config import Config
from edge_ttc.errors import ModelError
from edge_ttc.machine import MachineCard, keep_card, read_card
from edge_ttc.paths import Paths
from edge_ttc.policy import engine_costs
from edge_ttc.policy.engine_costs import EngineCosts
from edge_ttc.policy.layout import KvCosts, KvShape
from edge_ttc.policy.llama_cpp import LlamaCppPolicy, shared_layout
from edge_ttc.preflight import cell_bytes, free_memory
from edge_ttc.preflight_gguf import read_header
from edge_ttc.session_layout import session_layout
from edge_ttc.threads.govern import govern, measured

_log = logging.getLogger(__name__)


def open_policy(entry: Entry, path: Path, config: Config, paths: Paths) -> LlamaCppPolicy:
    """A policy with its threads governed.

    Args:
        entry: its card.
        path: its file, which has been looked at (``preflight``).
        config: the user's; ``engine.threads`` is the most threads it gets.
        paths: where the machine card lies.
    """
    card, costs = entry.card, costs_of(read_card(paths), entry.card)
    shape = KvShape(card.n_layer, card.d_model, cell_bytes(read_header(path)))
    kv = costs.kv if costs else KvCosts()
    layout = session_layout(card, shape, config, kv, shared=shared_layout(card), free_bytes=free_memory() or 0)
    policy = LlamaCppPolicy(card, path, layout=layout, step_costs=costs.steps if costs else None)
    govern(policy.context, card.sha256, paths, config.engine.threads)
    return policy


def costs_of(machine: MachineCard, card: ModelCard) -> EngineCosts | None:
    """What was measured of a model on this machine, None where nothing was."""
    kept = machine.engine.get(card.sha256)
    try:
        return engine_costs.from_dict(kept) if kept else None
    except ModelError as error:
        _log.info("%s", error)
        return None


def measure_policy(entry: Entry, path: Path, paths: Paths) -> MachineCard:
    """Measure everything the machine card holds of a policy, anew, and keep it; some seconds on a small model.

    Raises:
        ModelError, EngineError: it cannot be loaded.
    """
    policy = LlamaCppPolicy(entry.card, path)
    counts, times = measured(policy.context, read_card(paths).cores)
    policy.close()
    costs = engine_costs.measure(path, n_threads=counts[-1])
    card = read_card(paths).with_step_s(entry.card.sha256, times)
    card = card.with_engine(entry.card.sha256, costs.to_dict())
    keep_card(card, paths)
    return card
