"""From `edge-ttc ask` to the answer in a fresh process, and where the time goes.

``python -m benchmarks.cold_start`` runs the command several times and then one instrumented process; it writes
``results/cold_start.json``.
"""

from __future__ import annotations

import argparse
import json
import statistics
import subprocess
import sys
import time
from pathlib import Path

RESULTS = Path(__file__).parent / "results"
QUESTION = "What is 12 + 7?"
PHASES = """
import json, time
t = [time.perf_counter()]
def mark(): t.append(time.perf_counter())
import numpy; mark()
import edge_ttc.api; mark()
import llama_cpp; mark()
import onnxruntime; mark()
session = edge_ttc.api.open(); mark()
session.ask("What is 12 + 7?"); mark()
names = ["numpy", "edge_ttc", "llama_cpp", "onnxruntime", "open models", "ask"]
print(json.dumps({n: round(b - a, 4) for n, a, b in zip(names, t, t[1:])}))
"""


def whole_process(runs: int) -> list[float]:
    """Wall seconds of the whole command, after one run that warms the page cache."""
    command = [sys.executable, "-m", "edge_ttc", "ask", QUESTION, "--no-log", "-q"]
    seconds = []
    for _ in range(runs + 1):
        started = time.perf_counter()
        subprocess.run(command, check=True, capture_output=True)
        seconds.append(time.perf_counter() - started)
    return seconds[1:]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=10)
    runs = parser.parse_args().runs
    seconds = whole_process(runs)
    phases = [json.loads(subprocess.run([sys.executable, "-c", PHASES], check=True, capture_output=True).stdout)
              for _ in range(runs)]  # fmt: skip
    result = {
        "question": QUESTION,
        "runs": runs,
        "wall_s": {"median": statistics.median(seconds), "min": min(seconds), "max": max(seconds)},
        "phases_median_s": {k: statistics.median(p[k] for p in phases) for k in phases[0]},
    }
    RESULTS.mkdir(exist_ok=True)
    (RESULTS / "cold_start.json").write_text(json.dumps(result, indent=1) + "\n")
    print(json.dumps(result, indent=1))


if __name__ == "__main__":
    main()
