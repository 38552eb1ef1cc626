"""Scoring step by step against reading every text whole at every step, by depth."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial

import numpy as np

from benchmarks.engine import files
from benchmarks.engine.options import Options
from benchmarks.engine.results import Results, median, table
from benchmarks.engine.tasks import Task
from edge_ttc.catalog import Role
from edge_ttc.errors import ModelError
from edge_ttc.kv_store import KvSequence, PastBuffer
from edge_ttc.onnx_session import OnnxSession, past_feeds, past_shape
from edge_ttc.testing.cards import FAKE_PRM
from edge_ttc.verifier.base import Trace
from edge_ttc.verifier.incremental import IncrementalScorer

SECTION = "prm"
PROMPT, STEP_TOK = 128, 32
DEPTHS = 8
_RUN_TOKENS = 4096
"""Tokens of one run that reads whole texts; more are slower, since they leave the caches."""
Scores = list[np.ndarray]
Score = Callable[[Sequence[Trace]], Scores]


@dataclass(frozen=True, slots=True)
class Opened:
    """A verifier in both ways: behind what has been read, until it is forgotten; and every text whole, nothing kept."""

    incremental: Score
    whole: Score
    forget: Callable[[], None]
    close: Callable[[], None]


@dataclass(frozen=True, slots=True)
class Case:
    """A verifier, how it is opened, candidates, its vocabulary, repetitions in a round, and seconds of one."""

    name: str
    opened: Callable[[Options], Opened]
    n: int
    n_vocab: int
    repeats: int
    estimate_s: float


def _bundled(options: Options) -> Opened:
    from edge_ttc.api import open_catalog

    session = OnnxSession(open_catalog().find(None, Role.PRM).verified_path(), options.threads)
    shape = past_shape(session)
    if shape is None:
        raise ModelError("the bundled PRM keeps no past", "export it with models/recipes")
    scorer = IncrementalScorer(session, shape)
    return Opened(scorer.score, partial(whole_texts, session, shape), scorer.prefixes.clear, session.close)


def whole_texts(session: OnnxSession, shape: tuple[int, int, int], traces: Sequence[Trace]) -> Scores:
    """Scores of traces of equal length, read from their first token, without keys and values for later."""
    width = len(traces[0].prompt_ids) + len(traces[0].ids)
    at_once = max(1, _RUN_TOKENS // width)
    scores: Scores = []
    for first in range(0, len(traces), at_once):
        part = traces[first : first + at_once]
        ids = np.array([[*t.prompt_ids, *t.ids] for t in part], dtype=np.int64)
        features = np.zeros((len(part), width, 3), dtype=np.float32)
        past, lengths = PastBuffer(shape).gather([KvSequence()] * len(part))
        for row, trace in enumerate(part):
            features[row, len(trace.prompt_ids) :] = trace.beliefs
        feeds = {"ids": ids, "features": features, "lengths": lengths, **past_feeds(past)}
        (found,) = session.run(["scores"], feeds)
        scores += [row[len(t.prompt_ids) + t.step_ends] for row, t in zip(found, part, strict=True)]
    return scores


def _half(options: Options) -> Opened:
    """Read whole, each candidate has a first token of its own, and nothing is kept: so nothing is shared."""
    from edge_ttc.verifier.llama_cpp import LlamaCppRewardModel

    card = replace(FAKE_PRM, format="gguf", readout="pair", pair_ids=(488, 481), n_ctx=1024, n_vocab=151_936)
    card = replace(card, reads_beliefs=False)
    path = files.path_of(files.VARIANTS[1])
    model = LlamaCppRewardModel(card, path, n_threads=options.threads, n_cells=6144, repack=False)

    def whole(traces: Sequence[Trace]) -> Scores:
        model.forget()
        own = [replace(t, prompt_ids=(20 + i, *t.prompt_ids[1:])) for i, t in enumerate(traces)]
        scores = model.score(own)
        model.forget()
        return scores

    return Opened(model.score, whole, model.forget, model.close)


BUNDLED = Case("bundled PRM, ONNX", _bundled, 16, 2048, 5, 2.0)
HALF = Case("0.5B Q4_K_M unrepacked, llama.cpp", _half, 4, 150_000, 1, 30.0)


def plan(results: Results, options: Options) -> list[Task]:
    """The bundled PRM (N = 16) and a random-weight one of 0.5 B (N = 4, fewer rounds)."""
    tasks = []
    for case in (BUNDLED,) if options.smoke else (BUNDLED, HALF):
        for round_ in range(options.rounds if options.full or case is BUNDLED else 1):
            measure = partial(_measure, results, case, options, round_)
            tasks.append(Task(SECTION, _name(case, DEPTHS - 1), round_, case.repeats * case.estimate_s, measure))
    return tasks


def _name(case: Case, depth: int) -> str:
    return f"{case.name} depth={depth + 1}"


def _measure(results: Results, case: Case, options: Options, round_: int) -> None:
    """Each repetition grows the texts step by step, and reads them in both ways; medians of the repetitions count."""
    model, traces = case.opened(options), _traces(case.n, case.n_vocab)
    model.whole([t[-1] for t in traces])  # warm up, at the largest size
    repeats = 1 if options.smoke else case.repeats
    times = np.empty((2, repeats, DEPTHS))
    apart = 0.0
    for again in range(repeats):
        model.forget()
        scores = []
        for depth in range(DEPTHS):
            times[0, again, depth], found = _timed(model.incremental, [t[depth] for t in traces])
            scores.append(found)
        for depth in range(DEPTHS):
            times[1, again, depth], found = _timed(model.whole, [t[depth] for t in traces])
            apart = max(apart, *(float(np.abs(a - b).max()) for a, b in zip(found, scores[depth], strict=True)))
    model.close()
    incremental, full = np.median(times, axis=1).tolist()
    for depth in range(DEPTHS):
        results.add(
            SECTION,
            _name(case, depth),
            round_,
            model=case.name,
            n=case.n,
            depth=depth + 1,
            incremental_s=incremental[depth],
            full_s=full[depth],
            ratio=full[depth] / incremental[depth],
            ratio_so_far=sum(full[: depth + 1]) / sum(incremental[: depth + 1]),
            apart=apart if case is BUNDLED else None,
        )


def _traces(n: int, n_vocab: int) -> list[list[Trace]]:
    """For each candidate of one question its trace at every depth."""
    rng = np.random.default_rng(0)
    prompt = tuple(rng.integers(20, n_vocab - 20, PROMPT).tolist())
    found = []
    for _ in range(n):
        ids = rng.integers(20, n_vocab - 20, STEP_TOK * DEPTHS).astype(np.int32)
        beliefs = np.full((len(ids), 3), (-0.5, 1.0, -0.4), dtype=np.float32)
        ends = [np.arange(STEP_TOK - 1, STEP_TOK * d, STEP_TOK) for d in range(1, DEPTHS + 1)]
        found.append([Trace(prompt, ids[: e[-1] + 1], beliefs[: e[-1] + 1], e) for e in ends])
    return found


def _timed(score: Score, traces: Sequence[Trace]) -> tuple[float, Scores]:
    started = time.perf_counter()
    scores = score(traces)
    return time.perf_counter() - started, scores


def report(results: Results) -> str:
    """Medians of the rounds."""
    head = ("verifier", "N", "depth", "incremental ms", "full ms", "ratio at this depth", "ratio of all steps so far")
    lines, notes = [], []
    for case in dict.fromkeys(r["case"] for r in results.of(SECTION)):
        rows = results.of(SECTION, case=case)
        times = (1e3 * median(rows, "incremental_s"), 1e3 * median(rows, "full_s"))
        first = rows[0]
        ratios = (median(rows, "ratio"), median(rows, "ratio_so_far"))
        lines.append((first["model"], first["n"], first["depth"], *times, *ratios))
    for model in dict.fromkeys(r["model"] for r in results.of(SECTION, depth=DEPTHS) if r["apart"] is not None):
        apart = max(r["apart"] for r in results.of(SECTION, model=model))
        notes.append(f"{model}: the scores of both ways are at most {apart:.2g} apart.")
    return "\n\n".join([table(head, lines), *notes]) if lines else ""
