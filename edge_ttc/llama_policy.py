"""Opening a llama.cpp policy as this machine wants it: KV layout, drafts and threads by what its card says."""

from __future__ import annotations

import logging
from pathlib import Path

from edge_ttc.catalog import Entry, ModelCard
from edge_ttc.config import Config
from edge_ttc.errors import EngineError, ModelError
from edge_ttc.free_memory import free_memory
from edge_ttc.llama_binding import LlamaContext
from edge_ttc.machine import MachineCard, keep_card, read_card
from edge_ttc.paths import Paths
from edge_ttc.policy import engine_costs
from edge_ttc.policy.engine_costs import EngineCosts
from edge_ttc.policy.layout import KvCosts, KvLayout, KvShape
from edge_ttc.policy.llama_cpp import LlamaCppPolicy, open_context, shared_layout
from edge_ttc.preflight import Checked, gguf_cell_bytes
from edge_ttc.preflight_gguf import GgufHeader
from edge_ttc.session_layout import session_layout
from edge_ttc.threads.govern import govern, measured
from edge_ttc.threads.neighbours import Neighbours

_log = logging.getLogger(__name__)
FIRST_S = 2.0
"""So long the first opening of a model may measure its steps; a small model's take a tenth of it."""
_TRIES = 3


def open_policy(model: Checked, config: Config, paths: Paths) -> LlamaCppPolicy:
    """A policy with its threads governed; what this machine's card does not know yet is measured and kept.

    Args:
        model: its file, which has been looked at.
        config: the user's: strategy and number of candidates choose the KV layout, ``engine.threads`` is the most
            threads it gets.
        paths: where the machine card lies.

    Raises:
        NoMemoryError: weights and KV cells do not fit.
        ModelError, EngineError: it cannot be loaded.
    """
    card, costs = model.card, costs_of(read_card(paths), model.card)
    layout = _layout(model, config, costs)
    model.fit(n_cells=layout.n_cells)
    context = open_context(model.path, layout)
    try:
        govern(context, card.sha256, paths, config.engine.threads)
        costs = costs or _first_costs(context, card, paths)
        steps = costs.steps if costs else None
        return LlamaCppPolicy(card, model.path, layout=layout, step_costs=steps, context=context)
    except BaseException:
        context.close()
        raise


def _layout(model: Checked, config: Config, costs: EngineCosts | None) -> KvLayout:
    assert model.header is not None, "a GGUF file has a header"
    shape = shape_of(model.header)
    kv = costs.kv if costs and costs.kv else KvCosts()
    free = max(0, (free_memory() or 0) - model.header.weights_bytes)
    return session_layout(model.card, shape, config, kv, shared=shared_layout(model.card), free_bytes=free)


def shape_of(header: GgufHeader) -> KvShape:
    """What the layout's rule wants to know of a model, from its file."""
    heads = header.whole("attention.head_count") or 1
    return KvShape(header.whole("block_count"), heads, gguf_cell_bytes(header))


def _first_costs(context: LlamaContext, card: ModelCard, paths: Paths) -> EngineCosts | None:
    """Measure the steps of a model that was never measured here; None where others were busy meanwhile, or it is too
    slow: then nothing is drafted, and a later opening tries again."""
    if read_card(paths).rests(card.sha256):
        return None
    governor, context.governor = context.governor, None
    neighbours = Neighbours()
    costs = engine_costs.measure_steps(context, most_s=FIRST_S)
    context.governor = governor
    kept = read_card(paths)
    if costs is None or neighbours.were_busy():
        _log.info("the steps of %s could not be measured; nothing is drafted from siblings", card.id)
        keep_card(kept.with_disturbed(card.sha256), paths)
        return None
    keep_card(kept.with_engine(card.sha256, costs.to_dict()), paths)
    return costs


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
        ModelError: it cannot be loaded.
        EngineError: it cannot be loaded, or others were busy however often it was tried: then nothing is kept.
    """
    for _ in range(_TRIES):
        neighbours = Neighbours()
        times, costs = _measure(entry, path, read_card(paths).cores)
        if not neighbours.were_busy():
            card = read_card(paths).with_step_s(entry.card.sha256, times)
            card = card.with_engine(entry.card.sha256, costs.to_dict())
            keep_card(card, paths)
            return card
    raise EngineError(
        f"other programs were busy while {entry.card.id} was measured, {_TRIES} times; nothing was kept",
        "close them, and run `edge-ttc doctor --measure` again",
    )


def _measure(entry: Entry, path: Path, cores: int) -> tuple[dict[int, float], EngineCosts]:
    policy = LlamaCppPolicy(entry.card, path)
    try:
        counts, times = measured(policy.context, cores)
    finally:
        policy.close()
    return times, engine_costs.measure(path, n_threads=counts[-1])
