"""What ``doctor`` says of the machine card, and how it has one measured."""

from __future__ import annotations

from typing import Any

from edge_ttc.errors import EdgeTTCError
from edge_ttc.paths import find_paths

DEFAULT = "measured when the policy is first opened while nobody else is busy"


def machine_card() -> dict[str, Any]:
    """Threads by policy as far as they were measured, and the file they are kept in."""
    from edge_ttc.api import open_catalog
    from edge_ttc.machine import FILE, read_card
    from edge_ttc.threads.times import ladder

    paths = find_paths()
    card = read_card(paths)
    try:
        entries = [e for e in open_catalog().entries() if e.card.format == "gguf"]
    except EdgeTTCError:
        entries = []
    known = {e.card.id: card.step_s(e.card.sha256) for e in entries}
    threads = {name: ladder(times)[-1] for name, times in known.items() if times}
    measured = [e.card.id for e in entries if e.card.sha256 in card.engine]
    path = paths.state_dir / FILE
    return {"path": str(path), "exists": path.exists(), "usable_cores": card.cores,
            "threads": threads or DEFAULT, "measured": measured}  # fmt: skip


def measure_machine(problems: list[str]) -> None:
    """Measure every policy that runs on llama.cpp, anew; what cannot be is one of the ``problems``."""
    from edge_ttc.api import open_catalog
    from edge_ttc.catalog import Role
    from edge_ttc.preflight import preflight

    try:
        for entry in open_catalog().entries():
            if entry.card.role is Role.POLICY and entry.card.format == "gguf":
                from edge_ttc.llama_policy import measure_policy

                measure_policy(entry, preflight(entry), find_paths())
    except EdgeTTCError as error:
        problems.append(f"this machine could not be measured: {error}")
