"""What the tree engine wants to know of a machine and a model: for the machine card, measured in a few seconds."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import Any

from edge_ttc.errors import ModelError
from edge_ttc.llama_binding import LlamaContext
from edge_ttc.policy import kv_costs, step_costs
from edge_ttc.policy.decoder import Decoder
from edge_ttc.policy.layout import KvCosts
from edge_ttc.policy.step_costs import StepCosts

_PROMPT = [5 + i % 7 for i in range(96)]


@dataclass(frozen=True, slots=True)
class EngineCosts:
    """``kv`` decides between one KV buffer and streams, ``steps`` how much is drafted from siblings.

    ``kv`` is None where only the first opening has measured, for which the model is not loaded once more.
    """

    kv: KvCosts | None
    steps: StepCosts

    def to_dict(self) -> dict[str, Any]:
        """Plain numbers and lists, for a file."""
        return (asdict(self.kv) if self.kv else {}) | {
            "step_tokens": list(self.steps.tokens),
            "step_s": list(self.steps.seconds),
            "draft_s": self.steps.draft_s,
        }


def from_dict(values: Mapping[str, Any]) -> EngineCosts:
    """The costs of ``to_dict``.

    Raises:
        ModelError: something is missing, or is no cost.
    """
    try:
        tokens, seconds = tuple(values["step_tokens"]), tuple(float(s) for s in values["step_s"])
        names = [f.name for f in fields(KvCosts)]
        has_kv = any(name in values for name in names)
        kv = KvCosts(**{name: float(values[name]) for name in names}) if has_kv else None
        steps = StepCosts(tokens, seconds, float(values["draft_s"]))
    except (KeyError, TypeError, ValueError) as error:
        raise ModelError(f"the machine card's engine costs are broken ({error})", "measure them again") from error
    rising = all(type(t) is int and t > 0 for t in tokens) and list(tokens) == sorted(set(tokens))
    costs = (*seconds, *(asdict(kv).values() if kv else ()), steps.draft_s)
    fine = all(math.isfinite(c) and c >= 0 for c in costs) and all(s > 0 for s in seconds)
    if not (tokens and rising and len(tokens) == len(seconds) and fine and list(seconds) == sorted(seconds)):
        raise ModelError("the machine card's engine costs are broken (not rising, or not finite)", "measure them again")
    return EngineCosts(kv, steps)


def measure(path: Path, *, n_threads: int) -> EngineCosts:
    """Measure a GGUF file whose hash has been checked, with so many threads; best on a quiet machine.

    Raises:
        ModelError: the file does not load.
        EngineError: there is no memory for the contexts.
    """
    context = LlamaContext(path, n_cells=1024, n_seq=2, n_threads=n_threads)
    try:
        steps = step_costs.measure(context, _PROMPT)
    finally:
        context.close()
    assert steps is not None, "there was no limit on time"
    return EngineCosts(kv_costs.measure(path, n_threads=n_threads), steps)


def measure_steps(decoder: Decoder, *, most_s: float) -> EngineCosts | None:
    """Measure steps alone, on a decoder that holds nothing, for about so long; None where it is too slow for that."""
    steps = step_costs.measure(decoder, _PROMPT, most_s=most_s)
    return EngineCosts(None, steps) if steps else None
