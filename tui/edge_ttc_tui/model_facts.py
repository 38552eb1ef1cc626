"""What the model screens say of a model. Pure but for looks at the file system, which a screen takes in a thread."""

from __future__ import annotations

from dataclasses import dataclass

from edge_ttc.catalog import Catalog, Entry, Role
from edge_ttc.errors import ModelError
from edge_ttc.preflight import free_memory, memory_needed


@dataclass(frozen=True, slots=True)
class ModelFacts:
    """What can be known of a model at a glance.

    Attributes:
        wrong: what is wrong with the file, empty where it is there in its full size (its hash is another matter).
        memory_bytes: what it takes once it runs, None where the file does not say.
    """

    entry: Entry
    wrong: str
    memory_bytes: int | None


@dataclass(frozen=True, slots=True)
class ModelChoice:
    """Which models are to answer; ``prm`` is ``none`` for a policy alone, empty for the policy's companion."""

    policy: str
    prm: str


@dataclass(frozen=True, slots=True)
class Pair:
    """A policy with a verifier that reads its vocabulary, or alone."""

    policy: ModelFacts
    prm: ModelFacts | None
    profiled: bool = False

    @property
    def choice(self) -> ModelChoice:
        return ModelChoice(self.policy.entry.card.id, self.prm.entry.card.id if self.prm else "none")

    @property
    def memory_bytes(self) -> int | None:
        parts = [f.memory_bytes for f in (self.policy, self.prm) if f]
        return None if any(part is None for part in parts) else sum(part or 0 for part in parts)

    @property
    def wrong(self) -> str:
        """What keeps the two from running, empty where nothing is known to."""
        found = [f"{f.entry.card.id} {f.wrong}" for f in (self.policy, self.prm) if f and f.wrong]
        return "; ".join(found)


def facts_of(catalog: Catalog) -> list[ModelFacts]:
    """Every model, policies first."""
    entries = sorted(catalog.entries(), key=lambda e: (e.card.role is not Role.POLICY, e.card.id))
    return [ModelFacts(entry, entry.size_problem(), _memory(entry)) for entry in entries]


def pairs_of(catalog: Catalog) -> list[Pair]:
    """Every policy with every verifier that can read what it writes, the profiled ones first, and alone."""
    facts = facts_of(catalog)
    policies = [f for f in facts if f.entry.card.role is Role.POLICY]
    prms = [f for f in facts if f.entry.card.role is Role.PRM]
    pairs: list[Pair] = []
    for policy in policies:
        fitting = [p for p in prms if p.entry.card.tokenizer == policy.entry.card.tokenizer]
        scored = [Pair(policy, prm, bool(policy.entry.card.profile) and prm.entry.card.default) for prm in fitting]
        pairs += [*sorted(scored, key=lambda pair: not pair.profiled), Pair(policy, None)]
    return pairs


def free_bytes() -> int | None:
    """Memory that a model can be put into now, None where the system does not say."""
    return free_memory()


def size_text(size_bytes: int | None) -> str:
    """A size as people say it: ``1.2 MB``."""
    if size_bytes is None:
        return "?"
    for scale, unit in ((1e9, "GB"), (1e6, "MB"), (1e3, "kB")):
        if size_bytes >= scale:
            return f"{size_bytes / scale:.3g} {unit}"
    return f"{size_bytes} B"


def _memory(entry: Entry) -> int | None:
    try:
        return memory_needed(entry)
    except (ModelError, OSError):
        return None
