"""What this machine and this installation have, and what is missing. Nothing here raises: a doctor is called when
things are broken."""

from __future__ import annotations

import os
import platform
import sys
from dataclasses import asdict
from typing import Any

from edge_ttc import __version__
from edge_ttc.config import Config, load_config
from edge_ttc.diagnosis_machine import machine_card, measure_machine
from edge_ttc.errors import EdgeTTCError
from edge_ttc.machine import processor
from edge_ttc.paths import find_paths


def diagnose(*, measure: bool = False) -> dict[str, Any]:
    """All findings as JSON types; ``problems`` lists what keeps questions from being answered, with remedies.

    Args:
        measure: measure this machine for its card first, which takes some seconds for each policy.
    """
    problems: list[str] = []
    if measure:
        measure_machine(problems)
    config, file = _config(problems)
    findings = {
        "edge_ttc": __version__,
        "python": f"{platform.python_implementation()} {platform.python_version()}",
        "machine": _machine(),
        "llama_cpp": _llama(problems),
        "onnxruntime": _onnxruntime(problems),
        "energy": _energy(config, problems),
        "cost_model": _cost(config),
        "machine_card": machine_card(),
        "models": _models(config, problems),
        "models_dir": str(find_paths().models_dir),
        "state": _state(config, problems),
        "screen": _screen(),
        "config": file,
    }
    return findings | {"problems": problems}


def _config(problems: list[str]) -> tuple[Config, dict[str, Any]]:
    """The configuration (its defaults where it is broken), and what is to be said of the file."""
    path = find_paths().config_file
    about: dict[str, Any] = {"path": str(path), "exists": os.path.exists(path), "valid": True, "notes": []}
    try:
        config = load_config()
    except EdgeTTCError as error:
        problems.append(str(error))
        return Config(), about | {"valid": False}
    return config, about | {"notes": list(config.notices)}


def _machine() -> dict[str, Any]:
    return {
        "platform": platform.platform(),
        "cpu": processor(),
        "cores": os.cpu_count(),
        "usable_cores": len(os.sched_getaffinity(0)) if sys.platform == "linux" else os.cpu_count(),
        "ram_gib": _ram_gib(),
    }


def _ram_gib() -> float | None:
    if sys.platform == "win32":
        return None
    try:
        return round(os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30, 1)
    except (OSError, ValueError):
        return None


def _llama(problems: list[str]) -> dict[str, Any]:
    from edge_ttc.llama_binding import load_library

    try:
        library = load_library()
    except EdgeTTCError as error:
        twin = _twin_of_default()
        answers = f"; until then {twin} answers, the same weights on ONNX Runtime, slower" if twin else ""
        problems.append(f"{error}{answers}")
        return {"version": None, "system_info": None, "missing": str(error), "stand_in": twin}
    info = library.llama_print_system_info().decode("utf-8", "replace").strip()
    return {"version": library.__version__, "system_info": info, "missing": None}


def _twin_of_default() -> str | None:
    """Id of the model that stands in for the default policy, None where none does or nothing can be read."""
    from edge_ttc.api import open_catalog
    from edge_ttc.catalog import Role
    from edge_ttc.stand_in import stand_in

    try:
        catalog = open_catalog()
        twin = stand_in(catalog.find(None, Role.POLICY), catalog)
    except EdgeTTCError:
        return None
    return twin.card.id if twin else None


def _onnxruntime(problems: list[str]) -> dict[str, Any]:
    try:
        import onnxruntime
    except (ImportError, OSError) as error:
        problems.append(f"ONNX Runtime does not load here ({error}); reinstall edge-ttc")
        return {"version": None, "providers": []}
    return {"version": onnxruntime.__version__, "providers": onnxruntime.get_available_providers()}


def _energy(config: Config, problems: list[str]) -> dict[str, Any]:
    from edge_ttc.energy.choose import choose_meter

    energy = config.energy
    try:
        choice = choose_meter(energy.meter, watts_per_core=energy.watts_per_core, idle_w=energy.idle_w)
    except EdgeTTCError as error:
        problems.append(str(error))
        return {"meter": None, "kind": None, "error": None, "why_not_better": [str(error)]}
    source = choice.meter.source
    return {
        "meter": source.name,
        "kind": source.kind.value,
        "error": source.error,
        "why_not_better": list(choice.why_not),
    }


def _cost(config: Config) -> dict[str, Any]:
    """Seconds of each kind of work that plans start from, until this machine has been measured."""
    from edge_ttc.energy.cost import WorkCosts

    return asdict(WorkCosts(watts_per_core=config.energy.watts_per_core))


def _models(config: Config, problems: list[str]) -> list[dict[str, Any]]:
    from edge_ttc.api import open_catalog
    from edge_ttc.catalog import Role
    from edge_ttc.choices import wrong_choices

    try:
        catalog = open_catalog()
        entries = catalog.entries()
    except EdgeTTCError as error:
        problems.append(str(error))
        return []
    states = [{"id": e.card.id, "role": e.card.role.value, "state": e.problem() or "ok"} for e in entries]
    bad = [state for state in states if state["state"] != "ok"]
    problems += [f"model {s['id']} {s['state']}; reinstall edge-ttc, or put the original file back" for s in bad]
    missing = {role.value for role in Role} - {s["role"] for s in states}
    remedy = "reinstall edge-ttc: its bundled models are missing"
    problems += [f"no {role} is installed; {remedy}" for role in sorted(missing)]
    if not missing:
        problems += [str(error) for error in wrong_choices(catalog, config) if str(error) not in "\n".join(problems)]
    return states


def _screen() -> dict[str, Any]:
    """What the terminal app's own process took of one core while it showed answers being worked on."""
    from edge_ttc.screen_cost import LIMITS, read_costs

    costs = read_costs(find_paths().state_dir)
    return {
        screen.value: {"core_share": round(costs[screen].share, 4), "measured_s": round(costs[screen].wall_s, 1)}
        | {"limit": limit}
        if screen in costs
        else None
        for screen, limit in LIMITS.items()
    }


def _state(config: Config, problems: list[str]) -> dict[str, Any]:
    """Whether the journal can be written; nothing is created to find out."""
    from edge_ttc.journal_file import ELSEWHERE, trouble_with

    journal = find_paths().journal_file
    there = next(p for p in (journal, *journal.parents) if os.path.exists(p))
    writable = os.access(there, os.W_OK) and (there == journal or there.is_dir())
    if not writable and not config.general.no_log:
        problems.append(f"{there} cannot be written; {ELSEWHERE}")
    trouble = "" if config.general.no_log else trouble_with(journal)
    problems += [trouble] if trouble else []
    return {
        "journal": str(journal),
        "exists": os.path.exists(journal),
        "writable": writable and not trouble,
        "no_log": config.general.no_log,
    }
