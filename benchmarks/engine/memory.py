"""Memory: the peak over weights and KV cache, and whether it stays flat over two thousand answers."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from functools import partial
from pathlib import Path

from benchmarks.engine import estimate, files
from benchmarks.engine.options import Options
from benchmarks.engine.results import Results, Row, table
from benchmarks.engine.tasks import Task

SECTION = "memory"
ANSWERS = 2000
MODELS = (files.SMALL, files.HALF)


def plan(results: Results, options: Options) -> list[Task]:
    """Each in a process of its own, so that nothing of another measurement counts."""
    models = (files.BUNDLED,) if options.smoke else MODELS
    count = 40 if options.smoke else ANSWERS
    tasks = []
    for model in models:
        measure = partial(_measure, results, options, f"peak {model.name}", "peak", model.name)
        once = estimate.decoding_s(model, 16, 64) + estimate.opening_s(model)
        tasks.append(Task(SECTION, f"peak {model.name}", 0, once + 2, measure))
    measure = partial(_measure, results, options, "answers", "answers", str(count))
    return [*tasks, Task(SECTION, "answers", 0, 2 + 0.05 * count, measure)]


def _measure(results: Results, options: Options, case: str, what: str, argument: str) -> None:
    results.add(SECTION, case, **_child(what, argument, options))


def _child(what: str, argument: str, options: Options) -> Row:
    command = [sys.executable, "-m", "benchmarks.engine.memory", what, argument, str(options.threads)]
    done = subprocess.run(command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, text=True, check=True)
    return json.loads(done.stdout)


def _peak(name: str, threads: int) -> dict[str, object]:
    """N = 16, 64 tokens."""
    from benchmarks.engine.ours import Engine

    model = next(m for m in (files.BUNDLED, *MODELS) if m.name == name)
    path = files.path_of(model)
    import llama_cpp  # noqa: F401  what the library itself takes is not the model's

    before = _status("VmRSS")
    engine = Engine(path, lanes=16, prompt_tok=128, new_tok=64, threads=threads, layout="unified")
    engine.run(16, 128, 64)
    kv = engine.layout.n_cells * engine.context.cell_bytes
    weights = path.stat().st_size
    above = _status("VmHWM") - before
    return {
        "model": name,
        "weights_mb": weights / 1e6,
        "kv_mb": kv / 1e6,
        "peak_mb": above / 1e6,
        "ratio": above / (weights + kv),
    }


def _answers(count: int) -> dict[str, object]:
    """Best-of-4 answers with the bundled models, one after the other."""
    from itertools import islice

    from edge_ttc.api import open as open_session
    from edge_ttc.problems import school

    problems = list(islice(school.benchmark(9, "test"), 50))
    rss: list[int] = []
    with open_session() as session:
        for i in range(count):
            session.ask(problems[i % len(problems)].text, budget=[], strategy="best-of-n", n=4, seed=i)
            if i % (count // 20) == 0:
                rss.append(_status("VmRSS"))
    half = len(rss) // 2
    return {
        "answers": count,
        "files": len(os.listdir("/proc/self/fd")),
        "first_mb": rss[0] / 1e6,
        "half_mb": rss[half] / 1e6,
        "last_mb": rss[-1] / 1e6,
        "mb_per_1000": (rss[-1] - rss[half]) / 1e6 / (count * (len(rss) - 1 - half) / len(rss)) * 1000,
    }


def _status(key: str) -> int:
    """Bytes, from /proc: VmRSS now, VmHWM at most."""
    for line in Path("/proc/self/status").read_text().splitlines():
        if line.startswith(key):
            return int(line.split()[1]) * 1024
    raise OSError(f"there is no {key} in /proc/self/status")


def report(results: Results) -> str:
    """Two tables."""
    peaks = [r for r in results.of(SECTION) if "peak_mb" in r]
    head = ("model", "weights MB", "KV MB", "peak over the start MB", "over weights + KV")
    keys = ("model", "weights_mb", "kv_mb", "peak_mb", "ratio")
    parts = [table(head, [[r[k] for k in keys] for r in peaks])] if peaks else []
    parts += [
        f"{r['answers']} answers: {r['first_mb']:.1f} MB after the first, {r['half_mb']:.1f} at half, "
        f"{r['last_mb']:.1f} at the end: {r['mb_per_1000']:+.2f} MB a thousand answers in the second half."
        for r in results.of(SECTION, case="answers")
    ]
    return "\n\n".join(parts)


if __name__ == "__main__":
    found = _peak(sys.argv[2], int(sys.argv[3])) if sys.argv[1] == "peak" else _answers(int(sys.argv[2]))
    print(json.dumps(found))
