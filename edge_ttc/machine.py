"""The machine card: what was measured on this machine, kept in a file of the state folder and never shipped.

A card belongs to one processor and number of cores, and each number has a file of its own: a run on fewer cores takes
nothing from what is known of all of them. Another machine, or a file that cannot be read, begins a new one.
"""

from __future__ import annotations

import json
import logging
import math
import platform
import time
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path

from edge_ttc.config_file import write_atomically
from edge_ttc.errors import EdgeTTCError
from edge_ttc.paths import Paths
from edge_ttc.threads.cores import usable_cores
from edge_ttc.typed import build

_log = logging.getLogger(__name__)
_VERSION = 1
_LARGEST = 1 << 20
_REST_S = 600.0
"""After a measurement that others disturbed, the next one waits so long: on a machine that is always busy, opening a
model must not cost a measurement each time."""


@dataclass(frozen=True, slots=True)
class MachineCard:
    """What is known of this machine.

    Attributes:
        cpu, cores: whose card it is; ``cores`` are the physical performance cores that are ours to use.
        threads: by a model's SHA-256, seconds of a decode step of 16 branches by number of threads.
        engine: by a model's SHA-256, what ``policy.engine_costs`` measured.
        disturbed: by a model's SHA-256, Unix time of the latest measurement that was not kept.
    """

    cpu: str
    cores: int
    threads: dict[str, dict[str, float]] = field(default_factory=dict)
    engine: dict[str, dict[str, object]] = field(default_factory=dict)
    disturbed: dict[str, float] = field(default_factory=dict)
    version: int = _VERSION

    def step_s(self, sha256: str) -> dict[int, float]:
        """Seconds of a step by number of threads; empty where the model was not measured."""
        return {int(n): s for n, s in self.threads.get(sha256, {}).items() if n.isdigit() and int(n) > 0 and s > 0}

    def with_step_s(self, sha256: str, times: Mapping[int, float]) -> MachineCard:
        """The card with a model's measurement in it."""
        return replace(self, threads=self.threads | {sha256: {str(n): s for n, s in times.items()}})

    def rests(self, sha256: str) -> bool:
        """Whether measuring the model was in vain a short while ago."""
        return abs(time.time() - self.disturbed.get(sha256, -math.inf)) < _REST_S

    def with_disturbed(self, sha256: str) -> MachineCard:
        """The card with a measurement in it that was in vain, now."""
        return replace(self, disturbed=self.disturbed | {sha256: time.time()})

    def with_engine(self, sha256: str, costs: dict[str, object]) -> MachineCard:
        """The card with a model's engine costs in it."""
        return replace(self, engine=self.engine | {sha256: costs})


def this_machine() -> MachineCard:
    """A card on which nothing has been measured yet."""
    return MachineCard(processor(), usable_cores())


def file_of(card: MachineCard, paths: Paths) -> Path:
    """Where a card is kept."""
    return paths.state_dir / f"machine-{card.cores}.json"


def read_card(paths: Paths) -> MachineCard:
    """The card that is kept, or a new one. Never raises: what cannot be read is measured again."""
    fresh = this_machine()
    path = file_of(fresh, paths)
    try:
        with path.open("rb") as file:
            kept = json.loads(file.read(_LARGEST))
        engine = kept.pop("engine", {})
        card = build(MachineCard, kept)
    except FileNotFoundError:
        return fresh
    except (OSError, ValueError, TypeError, AttributeError, RecursionError) as error:
        _log.info("%s cannot be read (%s); this machine is measured again", path, error)
        return fresh
    if (card.version, card.cpu, card.cores) != (_VERSION, fresh.cpu, fresh.cores):
        return fresh
    return replace(card, engine=engine if isinstance(engine, dict) else {})


def keep_card(card: MachineCard, paths: Paths) -> bool:
    """Whether the card could be written; where it cannot, the next process measures again."""
    try:
        write_atomically(file_of(card, paths), json.dumps(asdict(card), indent=1) + "\n")
    except (EdgeTTCError, OSError) as error:
        _log.info("the machine card is not kept: %s", error)
        return False
    return True


def processor() -> str:
    """The processor's name as the system tells it."""
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return platform.processor() or platform.machine()
    names = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    return names[0] if names else platform.machine()
