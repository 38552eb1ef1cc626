"""What ``doctor`` says of the machine card, and how it has one measured."""

from __future__ import annotations

import os
from typing import Any

from edge_ttc.errors import EdgeTTCError
from edge_ttc.paths import find_paths

DEFAULT = "measured when a model is first opened while nobody else is busy"
"""What is said of threads and drafts until then."""


def machine_card() -> dict[str, Any]:
    """What was measured, by policy: threads, up to how many branches siblings draft for one another, and whether the KV
    layout's costs were; and the file it is kept in."""
    from edge_ttc.api import open_catalog
    from edge_ttc.llama_policy import costs_of
    from edge_ttc.machine import file_of, read_card
    from edge_ttc.policy.llama_cpp import DRAFT_TOK
    from edge_ttc.policy.speculate import Speculation
    from edge_ttc.threads.times import ladder

    paths = find_paths()
    card = read_card(paths)
    try:
        entries = open_catalog().entries()
    except EdgeTTCError:
        entries = []
    known = {e.card.id: card.step_s(e.card.sha256) for e in entries}
    threads = {name: ladder(times)[-1] for name, times in known.items() if times}
    costs = {e.card.id: found for e in entries if (found := costs_of(card, e.card))}
    drafts = {name: Speculation(found.steps, DRAFT_TOK).up_to for name, found in costs.items()}
    path = file_of(card, paths)
    there = os.path.exists(path)
    return {"path": str(path), "exists": there, "usable_cores": card.cores, "threads": threads or DEFAULT,
            "drafts_up_to": drafts or DEFAULT, "measured": [n for n, found in costs.items() if found.kv]}  # fmt: skip


def measure_machine(problems: list[str]) -> None:
    """Measure every policy that runs on llama.cpp, anew; what cannot be is one of the ``problems``."""
    from edge_ttc.api import open_catalog
    from edge_ttc.catalog import Role
    from edge_ttc.llama_policy import measure_policy
    from edge_ttc.preflight import preflight

    try:
        entries = open_catalog().entries()
    except EdgeTTCError:
        return  # what is wrong with the catalogue is a finding of its own
    for entry in entries:
        if entry.card.role is Role.POLICY and entry.card.format == "gguf":
            try:
                measure_policy(entry, preflight(entry), find_paths())
            except EdgeTTCError as error:
                problems.append(f"this machine could not be measured: {error}")
