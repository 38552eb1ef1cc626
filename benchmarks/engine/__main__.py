"""``python -m benchmarks.engine``: prints tables, keeps every row in ``benchmarks/results/engine.jsonl``.

A run that was stopped goes on where it was; ``--fresh`` measures the named sections anew. What would not end within
``--minutes`` is left out, and the report says so. Narration on stderr; the status is 1 where something failed.
"""

from __future__ import annotations

import argparse
import faulthandler
import os
import sys
from importlib import import_module
from pathlib import Path
from types import ModuleType

from benchmarks.engine import limits, peers, tasks
from benchmarks.engine.options import Options
from benchmarks.engine.results import Results
from benchmarks.engine.tasks import Run

OUT = Path(__file__).parents[1] / "results" / "engine.jsonl"
SMOKE_OUT = Path(__file__).parents[2] / "build" / "engine-smoke.jsonl"
MINUTES = 30.0
SECTIONS = {
    "decode": "decode",
    "peers": "peer_calls",
    "layouts": "layouts",
    "beam": "beam",
    "prm": "prm",
    "speculation": "speculation",
    "overhead": "overhead",
    "memory": "memory",
    "neighbours": "neighbours",
    "cancel": "cancel",
}
"""Section → module with ``SECTION``, ``plan`` and ``report``, in the order of the report."""
TITLES = {
    "decode": "Decoding, against llama-batched-bench (which does not sample)",
    "peers": "Whole answers, against Llama.create_completion and llama-server",
    "layouts": "One KV buffer or streams",
    "beam": "Beam search (16, 4) over 8 steps against independent samples",
    "prm": "Scoring, incremental against full",
    "speculation": "Speculation from siblings",
    "overhead": "Our own time a step, and what sampling costs",
    "memory": "Memory",
    "neighbours": "Under a busy neighbour",
    "cancel": "From a cancel to rest",
}
_NEED_TOOLS = ("decode", "peers")


def main() -> int:
    """Measures what was asked for and prints all tables; the exit status."""
    faulthandler.enable()  # an assertion of a C library ends the process: say where
    asked = _arguments()
    results = Results(asked.out, asked.threads)
    failed = 0 if asked.report else _measure(asked, results)
    text = _report(results)
    asked.out.with_suffix(".md").write_text(text)
    print(text)
    return 1 if failed else 0


def _measure(asked: argparse.Namespace, results: Results) -> int:
    """How many tasks failed."""
    options = Options(asked.threads, 1 if asked.smoke else asked.rounds, asked.full, asked.smoke)
    if asked.fresh:
        for name in (*asked.only, limits.SECTION):
            results.drop(name)
    run = Run(results, asked.minutes * 60)
    planned = limits.plan(results, options)
    for name in asked.only:
        own = _module(name).plan(results, options)
        if name in _NEED_TOOLS and not peers.have_tools():
            for task in (t for t in run.missing(own) if t.section == name):
                run.leave_out(task, "llama.cpp's tools are not built: run `python scripts/build_llama_tools.py`")
        else:
            planned += own
    planned = list({(t.section, t.case, t.round): t for t in planned}.values())  # sections share some
    missing = run.missing(planned)
    tasks.announce(planned, missing, asked.minutes * 60)
    run.go(missing)
    return run.failed


def _module(name: str) -> ModuleType:
    return import_module(f"benchmarks.engine.{SECTIONS[name]}")


def _report(results: Results) -> str:
    parts = ["# The engine, measured", "`python -m benchmarks.engine`", limits.report(results)]
    for name in SECTIONS:
        text = _module(name).report(results)
        if text:
            parts.append(f"## {TITLES[name]}\n\n{text}")
    left_out = tasks.report(results)
    parts += [f"## Left out\n\n{left_out}"] if left_out else []
    return "\n\n".join(p for p in parts if p) + "\n"


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--only", type=lambda s: s.split(","), default=list(SECTIONS), metavar="SECTION[,SECTION]")
    parser.add_argument("--full", action="store_true", help="also N = 4, 16, 64, 512 tokens, every size at full length")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--minutes", type=float, help=f"end within so many ({MINUTES:g}; 0 and --full: no limit)")
    parser.add_argument("--threads", type=int, default=min(2, os.cpu_count() or 1))
    parser.add_argument("--fresh", action="store_true", help="measure the sections anew instead of going on")
    parser.add_argument("--report", action="store_true", help="only print what is there")
    parser.add_argument("--smoke", action="store_true", help="seconds instead of minutes; the figures mean nothing")
    parser.add_argument("--out", type=Path, help=f"rows (.jsonl) and report (.md); {OUT.name} in benchmarks/results")
    asked = parser.parse_args()
    if asked.minutes is None:
        asked.minutes = 0.0 if asked.full else MINUTES
    asked.out = asked.out or (SMOKE_OUT if asked.smoke else OUT)
    unknown = [name for name in asked.only if name not in SECTIONS]
    if unknown:
        parser.error(f"there is no section {unknown[0]!r}: choose from {', '.join(SECTIONS)}")
    return asked


if __name__ == "__main__":
    sys.exit(main())
