"""What the terminal app itself costs: the first frame, the screen while a question is solved, and the answer to a key.

``python -m benchmarks.tui`` starts the real program on a pseudo-terminal with a fresh home, and writes
``results/tui.json``. Only the app's own process counts; the models work in another one. The screen's share is measured
over scripted models that take their time (``benchmarks.paced_app``), since the bundled ones are done before a share
means anything; with those, the processor seconds of a question are told instead. Two more rows have faster steps: in a
fresh chat, and behind twenty answered questions. Linux only.
"""

from __future__ import annotations

import argparse
import json
import os
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.engine.results import commit
from benchmarks.paced_app import PACE_VARIABLE
from benchmarks.pty_app import PtyApp
from edge_ttc.paths import HOME_VARIABLE, find_paths


@dataclass(frozen=True, slots=True)
class Spent:
    """Processor seconds of the app, in so many seconds."""

    cpu_s: float
    wall_s: float


RESULTS = Path(__file__).parent / "results"
QUESTION, SLOW_QUESTION = "Solve for x: 3 * (x - 4) + 5 = 2 * x + 11", "A hard one"
FIRST_WORDS = "Ask a question in mathematics"
METHODS = {"search": ("beam", 64), "votes": ("best-of-n", 64), "a single solution": ("greedy", 16)}
PATIENCE_S = 120.0
STEP_S, FAST_STEP_S = 0.3, 0.05
"""A decode step of the scripted models, as slow as a large model's and as a small one's; a solution has 36."""
TURNS = 20
"""Answered questions that a long transcript has."""
KEYS = 200
"""Keys that are pressed at least: their 95th percentile is to mean something."""
LETTERS = "жщюяцъыэфшчбдлпхґєїљњћџђ"
"""Keys that stand nowhere else on the screen, so that their echo is seen for what it is."""
TEXTUAL = (
    "import textual.app, textual.widgets, textual.screen, textual.command; from textual.widgets import Markdown, Input"
)
TARGETS = {"first_frame_cpu_s": 0.5, "closed": 0.05, "open": 0.10, "key_p95_s": 0.1}


def home_with(folder: Path, **settings: Any) -> dict[str, str]:
    """The environment of a fresh home with a configuration."""
    env = {HOME_VARIABLE: str(folder)}
    file = find_paths(env).config_file
    file.parent.mkdir(parents=True, exist_ok=True)
    rows = "\n".join(f"{key} = {json.dumps(value)}" for key, value in settings.items())
    file.write_text(f"[general]\n{rows}\n", encoding="utf-8")
    return env


def import_cpu_s() -> float:
    """What importing Textual alone burns, the interpreter's start included."""
    before = os.times()
    subprocess.run([sys.executable, "-c", TEXTUAL], check=True)
    after = os.times()
    return after.children_user + after.children_system - before.children_user - before.children_system


def first_frames(runs: int) -> dict[str, float]:
    """Medians over interleaved runs, after one that warms the page cache."""
    imports, frames, walls = [], [], []
    for _ in range(runs + 1):
        imports.append(import_cpu_s())
        with tempfile.TemporaryDirectory() as folder, PtyApp(home_with(Path(folder))) as app:
            walls.append(app.wait_for(FIRST_WORDS) - app.started_s)
            frames.append(app.cpu_s)
    median = [statistics.median(values[1:]) for values in (imports, frames, walls)]
    return {"textual_import_cpu_s": median[0], "first_frame_total_cpu_s": median[1],
            "first_frame_cpu_s": median[1] - median[0], "first_frame_wall_s": median[2]}  # fmt: skip


def answers(env: dict[str, str]) -> int:
    """How many answers in the journal came to their end, a failed one too."""
    with sqlite3.connect(f"file:{find_paths(env).journal_file}?mode=ro", uri=True) as db:
        return db.execute("SELECT count(*) FROM answers WHERE state <> 'running'").fetchone()[0]


def solving(app: PtyApp, env: dict[str, str], question: str, meanwhile: Callable[[PtyApp], None]) -> Spent:
    """What went by from a question's Enter to its answer."""
    before, since = answers(env), app.position
    app.write(question)
    app.wait_for(question[-2:], since)
    time.sleep(0.3)
    began, burnt = time.monotonic(), app.cpu_s
    app.write("\r")
    while answers(env) == before:
        meanwhile(app)
        if time.monotonic() - began > PATIENCE_S:
            raise TimeoutError(f"no answer after {PATIENCE_S:g} s; the app's last words: {app.last_words!r}")
    return Spent(app.cpu_s - burnt, time.monotonic() - began)


def watch(_: PtyApp) -> None:
    time.sleep(0.02)


def screens(questions: int, module: str, question: str) -> list[dict[str, Any]]:
    """What the screen burns while questions are solved, view closed and open, for each kind of picture."""
    return [
        {"picture": name, "view": view, **screen(questions, module, question, method, view)}
        for name, method in METHODS.items()
        for view in ("closed", "open")
    ]


def fast_screens(questions: int) -> list[dict[str, Any]]:
    """The same with fast steps and a search, the view open, in a fresh chat and behind ``TURNS`` answers."""
    given = (questions, "benchmarks.paced_app", SLOW_QUESTION, METHODS["search"], "open")
    return [{"turns_before": turns, **screen(*given, FAST_STEP_S, turns)} for turns in (1, TURNS)]


def screen(
    questions: int,
    module: str,
    question: str,
    method: tuple[str, int],
    view: str,
    step_s: float = STEP_S,
    turns_before: int = 1,
) -> dict[str, float]:
    """Means of ``questions`` questions, after some that warm everything up and fill the transcript."""
    with tempfile.TemporaryDirectory() as folder:
        env = home_with(Path(folder), strategy=method[0], n=method[1]) | {PACE_VARIABLE: str(step_s)}
        with PtyApp(env, module) as app:
            ready(app)
            if view == "closed":
                app.write("\x1bOQ")  # F2
                time.sleep(0.5)
            for _ in range(turns_before):
                solving(app, env, question, watch)
            spent = [solving(app, env, question, watch) for _ in range(questions)]
    cpu, wall = sum(s.cpu_s for s in spent), sum(s.wall_s for s in spent)
    return {"cpu_s_a_question": cpu / questions, "solving_s_a_question": wall / questions, "share": cpu / wall}


def ready(app: PtyApp) -> None:
    """The first frame is there, and the models are loaded."""
    app.wait_for(FIRST_WORDS)
    app.wait_for("-policy")
    time.sleep(0.5)


def key_latencies(keys: int) -> list[float]:
    """Seconds from a key to its echo on the screen, while the bundled models search and the compute view is open.

    A letter is pressed once a question: its echo cannot be the picture of one that stands in the prompt already.
    """
    found: list[float] = []
    fresh: list[str] = []

    def press(app: PtyApp) -> None:
        if not fresh:
            watch(app)
            return
        letter, since = fresh.pop(), app.position
        pressed = time.monotonic()
        app.write(letter)
        found.append(app.wait_for(letter, since, 10.0) - pressed)
        time.sleep(0.07)

    with tempfile.TemporaryDirectory() as folder:
        env = home_with(Path(folder), strategy="lookahead", n=44)
        with PtyApp(env) as app:
            ready(app)
            while len(found) < keys:
                fresh = list(LETTERS)
                solving(app, env, QUESTION, press)
                app.write("\x7f" * 200)  # clear the prompt
                time.sleep(0.5)
    return found


def table(result: dict[str, Any]) -> str:
    """The result for people, each figure beside its promise."""
    frame, keys = result["first_frame"], result["keys"]
    rows = [("first frame, CPU beyond importing Textual", f"{frame['first_frame_cpu_s']:.2f} s", "< 0.50 s")]
    for row in result["screen"]:
        what = f"screen while solving, {row['picture']}, compute view {row['view']}"
        rows.append((what, f"{row['share']:.1%} of a core", f"< {TARGETS[row['view']]:.0%}"))
    for row in result["fast_steps"]:
        turns = "a fresh chat" if row["turns_before"] == 1 else f"{row['turns_before']} answers before"
        what = f"the same, search, view open, steps of {FAST_STEP_S * 1e3:.0f} ms, {turns}"
        rows.append((what, f"{row['share']:.1%} of a core", ""))
    for row in result["bundled_models"]:
        what = f"a question of {row['solving_s_a_question']:.1f} s, {row['picture']}, compute view {row['view']}"
        rows.append((what, f"{row['cpu_s_a_question']:.2f} s of CPU", ""))
    rows.append((f"key to echo while solving, p95 of {keys['n']}", f"{keys['p95_s'] * 1e3:.0f} ms", "< 100 ms"))
    return "\n".join(f"{what:<66} {value:>16}   {promise}" for what, value, promise in rows)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=5, help="starts of the app")
    parser.add_argument("--questions", type=int, default=3, help="questions a figure")
    parser.add_argument("--keys", type=int, default=KEYS, help="keys pressed at least")
    given = parser.parse_args()
    keys = key_latencies(given.keys)
    result = {
        "question": QUESTION,
        "cores": os.cpu_count(),
        "commit": commit(),
        "load_average": os.getloadavg()[0],
        "targets": TARGETS,
        "first_frame": first_frames(given.runs),
        "screen": screens(given.questions, "benchmarks.paced_app", SLOW_QUESTION),
        "fast_steps": fast_screens(given.questions),
        "bundled_models": screens(given.questions, "edge_ttc", QUESTION),
        "keys": {"n": len(keys), "median_s": statistics.median(keys), "p95_s": statistics.quantiles(keys, n=20)[-1]},
    }
    RESULTS.mkdir(exist_ok=True)
    (RESULTS / "tui.json").write_text(json.dumps(result, indent=1) + "\n", encoding="utf-8")
    print(table(result))


if __name__ == "__main__":
    main()
