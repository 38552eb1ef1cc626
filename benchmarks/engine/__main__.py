"""``python -m benchmarks.engine``: prints tables, keeps every row in ``benchmarks/results/engine.jsonl``.

A run that was stopped goes on where it was; ``--fresh`` measures the named sections anew. Narration on stderr.
"""

from __future__ import annotations

import argparse
import os
import sys
import time
from importlib import import_module
from pathlib import Path
from types import ModuleType

from benchmarks.engine import limits, peers
from benchmarks.engine.options import Options
from benchmarks.engine.results import Results

OUT = Path(__file__).parents[1] / "results" / "engine.jsonl"
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
"""Section → module with ``SECTION``, ``run`` and ``report``, in the order they run."""
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


def main() -> int:
    """Measures what was asked for and prints all tables; the exit status."""
    asked = _arguments()
    results = Results(asked.out)
    options = Options(asked.threads, 1 if asked.smoke else asked.rounds, asked.full, asked.smoke)
    if asked.fresh:
        for name in (*asked.only, "machine"):
            results.drop(name)
    if not asked.report:
        limits.run(results, options)
        for name in asked.only:
            _run(name, results, options)
    text = _report(results)
    if not asked.smoke:
        asked.out.with_suffix(".md").write_text(text)
    print(text)
    return 0


def _run(name: str, results: Results, options: Options) -> None:
    module = _module(name)
    if module is None or (name in ("decode", "peers") and not peers.have_tools()):
        print(f"{name}: left out", file=sys.stderr)
        return
    started = time.monotonic()
    module.run(results, options)
    print(f"{name}: {time.monotonic() - started:.0f} s", file=sys.stderr, flush=True)


def _module(name: str) -> ModuleType | None:
    try:
        return import_module(f"benchmarks.engine.{SECTIONS[name]}")
    except ModuleNotFoundError as error:
        if error.name != f"benchmarks.engine.{SECTIONS[name]}":
            raise
        return None


def _report(results: Results) -> str:
    parts = ["# The engine, measured", limits.report(results)]
    for name in SECTIONS:
        module = _module(name)
        text = module.report(results) if module else ""
        if text:
            parts.append(f"## {TITLES[name]}\n\n{text}")
    return "\n\n".join(p for p in parts if p) + "\n"


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--only", type=lambda s: s.split(","), default=list(SECTIONS), metavar="SECTION[,SECTION]")
    parser.add_argument("--full", action="store_true", help="also N = 4, 16, 64, 512 tokens, every size at full length")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--threads", type=int, default=min(2, os.cpu_count() or 1))
    parser.add_argument("--fresh", action="store_true", help="measure the sections anew instead of going on")
    parser.add_argument("--report", action="store_true", help="only print what is there")
    parser.add_argument("--smoke", action="store_true", help="seconds instead of minutes; the figures mean nothing")
    parser.add_argument("--out", type=Path, default=OUT)
    asked = parser.parse_args()
    unknown = [name for name in asked.only if name not in SECTIONS]
    if unknown:
        parser.error(f"there is no section {unknown[0]!r}: choose from {', '.join(SECTIONS)}")
    return asked


if __name__ == "__main__":
    sys.exit(main())
