"""From a cancel to the model's rest: in a decode, a long prefill and a reading, here and through a worker process."""

from __future__ import annotations

import dataclasses
import threading
import time
from collections.abc import Callable
from functools import partial
from typing import Any

import numpy as np

from benchmarks.engine.options import Options
from benchmarks.engine.results import Results, table
from benchmarks.engine.tasks import Task
from edge_ttc.api import Session, open_catalog
from edge_ttc.catalog import Role
from edge_ttc.config import Config
from edge_ttc.domain import Answer
from edge_ttc.events import Event, Reserved, Ticked
from edge_ttc.policy.llama_cpp import LlamaCppPolicy
from edge_ttc.verifier.onnx import OnnxRewardModel
from edge_ttc.worker import WorkerSession

SECTION = "cancel"
HARD = "A box holds 12 pencils, and 5 boxes are in a case. How many pencils are in 7 cases and 3 boxes?"
LONG = ("one and " * 1500)[:11_000]
TIMES = 40
CASES = {"a long prefill": (LONG, "read"), "a search's decodes": (HARD, "grow"), "a reading": (HARD, "score")}
"""Case → question, and the request in which the cancel falls."""
PLACES = ("this process", "a worker process")
OPENER = "benchmarks.engine.cancel:open_long"


def open_long(model: str | None = None, prm: str | None = None, *, config: Config | None = None) -> Session:
    """The bundled models, the policy with room for prompts that it was not trained for."""
    catalog = open_catalog()
    policy, verifier = catalog.find(None, Role.POLICY), catalog.find(None, Role.PRM)
    card = dataclasses.replace(policy.card, n_ctx=12_600)
    writer = LlamaCppPolicy(card, policy.verified_path(), n_cells=16_384)
    return Session(writer, OnnxRewardModel(verifier.card, verifier.verified_path()), None, config or Config())


def plan(results: Results, options: Options) -> list[Task]:
    """Cancels fall at random moments of the request, many times a case."""
    times = 4 if options.smoke else TIMES
    return [
        Task(SECTION, f"{name}, {place}", 0, 2 + 0.2 * times, partial(_measure, results, name, place, times))
        for place in PLACES
        for name in CASES
    ]


def _measure(results: Results, name: str, place: str, times: int) -> None:
    question, request = CASES[name]
    with open_long() if place == PLACES[0] else WorkerSession(config=Config(), opener=OPENER) as session:
        results.add(SECTION, f"{name}, {place}", **_latencies(session.ask, question, request, times))


def _latencies(ask: Callable[..., Answer], question: str, request: str, times: int) -> dict[str, Any]:
    rng = np.random.default_rng(0)
    found: list[float] = []
    tries = 0
    while len(found) < times and tries < 4 * times:
        tries += 1
        if (took := _cancel(ask, question, request, float(rng.uniform(0.0, 0.05)))) is not None:
            found.append(took)
    ms = 1000 * np.array(found or [np.nan])
    return {"cancels": len(found), "median_ms": float(np.median(ms)), "p99_ms": float(np.quantile(ms, 0.99))}


def _cancel(ask: Callable[..., Answer], question: str, request: str, delay_s: float) -> float | None:
    """Seconds from the cancel to the answer, None where the answer was there first."""
    stop, set_at = threading.Event(), [0.0]

    def press() -> None:
        set_at[0] = time.perf_counter()
        stop.set()

    timer = threading.Timer(delay_s, press)

    def tell(event: Event) -> None:
        begun = isinstance(event.payload, Reserved) and event.payload.request == request
        if (begun or isinstance(event.payload, Ticked)) and not timer.is_alive() and not stop.is_set():
            timer.start()

    ask(question, strategy="beam", n=32, on_event=tell, cancelled=stop.is_set)
    ended = time.perf_counter()
    timer.cancel()
    return ended - set_at[0] if stop.is_set() and set_at[0] < ended else None


def report(results: Results) -> str:
    """The table; an empty text where nothing was measured."""
    rows = results.of(SECTION)
    lines = [(r["case"], r["cancels"], r["median_ms"], r["p99_ms"]) for r in rows]
    return table(["cancel in", "cancels", "median, ms", "99 %, ms"], lines) if rows else ""
