"""Scoring step by step against reading every text whole at every step, by depth."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from benchmarks.engine import files
from benchmarks.engine.options import Options
from benchmarks.engine.results import Results, median, table
from edge_ttc.catalog import Role
from edge_ttc.testing.cards import FAKE_PRM
from edge_ttc.verifier.base import RewardModel, Trace

SECTION = "prm"
PROMPT, STEP_TOK = 128, 32
DEPTHS = 8


def run(results: Results, options: Options) -> None:
    """The bundled PRM (N = 16) and a random-weight one of 0.5 B (N = 4, fewer rounds)."""
    for round_ in range(options.rounds):
        _round(results, BUNDLED, options, round_)
        if not options.smoke and (round_ == 0 or options.full):
            _round(results, HALF, options, round_)


Opened = tuple[RewardModel, Callable[[], None]]


@dataclass(frozen=True, slots=True)
class Case:
    """A verifier, how it is opened, candidates, and tokens of its vocabulary."""

    name: str
    opened: Callable[[Options], Opened]
    n: int
    n_vocab: int


def _bundled(options: Options) -> Opened:
    from edge_ttc.api import open_catalog
    from edge_ttc.verifier.onnx import OnnxRewardModel

    entry = open_catalog().find(None, Role.PRM)
    model = OnnxRewardModel(entry.card, entry.verified_path(), n_threads=options.threads)
    if model._incremental is None:  # it was exported before the graph had a past
        model = OnnxRewardModel(entry.card, _with_past(), n_threads=options.threads)
    scorer = model._incremental
    assert scorer is not None
    return model, scorer.prefixes.clear


def _with_past() -> Path:
    """The PRM of the recipes' checkpoint, exported with a past: the same shapes, and so the same times."""
    target = files.cache() / "prm-past-int8.onnx"
    if not target.exists():
        import onnx

        from models.recipes import checkpoint, onnx_graph
        from models.recipes.config import PRM
        from models.recipes.decoder import RewardHead

        model = RewardHead(PRM)
        checkpoint.load(Path(onnx_graph.__file__).parent / "checkpoints" / "prm_best.safetensors", model)
        target.parent.mkdir(parents=True, exist_ok=True)
        onnx.save(onnx_graph.build(model.eval(), True, with_past=True), target)
    return target


def _half(options: Options) -> Opened:
    from edge_ttc.verifier.llama_cpp import LlamaCppRewardModel

    card = replace(FAKE_PRM, format="gguf", readout="pair", pair_ids=(488, 481), n_ctx=1024, n_vocab=151_936)
    card = replace(card, reads_beliefs=False)
    path = files.path_of(files.VARIANTS[1])
    model = LlamaCppRewardModel(card, path, n_threads=options.threads, n_cells=6144, repack=False)
    return model, model.forget


BUNDLED = Case("bundled PRM, ONNX", _bundled, 16, 2048)
HALF = Case("0.5B Q4_K_M unrepacked, llama.cpp", _half, 4, 150_000)


def _round(results: Results, case: Case, options: Options, round_: int) -> None:
    if results.has(SECTION, f"{case.name} depth={DEPTHS}", round_):
        return
    model, forget = case.opened(options)
    shared, alone = (_traces(case.n, case.n_vocab, own_prompts) for own_prompts in (False, True))
    model.score([t[0] for t in shared])  # warm up
    forget()
    incremental = [_seconds(model, [t[depth] for t in shared]) for depth in range(DEPTHS)]
    full = []
    for depth in range(DEPTHS):
        forget()
        full.append(_seconds(model, [t[depth] for t in alone]))
    forget()
    model.close()
    for depth in range(DEPTHS):
        results.add(
            SECTION,
            f"{case.name} depth={depth + 1}",
            round_,
            model=case.name,
            n=case.n,
            depth=depth + 1,
            incremental_s=incremental[depth],
            full_s=full[depth],
            ratio=full[depth] / incremental[depth],
            ratio_so_far=sum(full[: depth + 1]) / sum(incremental[: depth + 1]),
        )


def _traces(n: int, n_vocab: int, own_prompts: bool) -> list[list[Trace]]:
    """For each candidate its trace at every depth. Own prompts share nothing, so that every token is read."""
    rng = np.random.default_rng(0)
    prompt = rng.integers(20, n_vocab - 20, PROMPT).tolist()
    found = []
    for i in range(n):
        ids = rng.integers(20, n_vocab - 20, STEP_TOK * DEPTHS).astype(np.int32)
        beliefs = np.full((len(ids), 3), (-0.5, 1.0, -0.4), dtype=np.float32)
        own = (i + 20, *prompt[1:]) if own_prompts else tuple(prompt)
        ends = [np.arange(STEP_TOK - 1, STEP_TOK * d, STEP_TOK) for d in range(1, DEPTHS + 1)]
        found.append([Trace(own, ids[: e[-1] + 1], beliefs[: e[-1] + 1], e) for e in ends])
    return found


def _seconds(model: RewardModel, traces: Sequence[Trace]) -> float:
    started = time.perf_counter()
    model.score(traces)
    return time.perf_counter() - started


def report(results: Results) -> str:
    """Medians of the rounds."""
    head = ("verifier", "N", "depth", "incremental ms", "full ms", "ratio at this depth", "ratio of all steps so far")
    lines = []
    for case in dict.fromkeys(r["case"] for r in results.of(SECTION)):
        rows = results.of(SECTION, case=case)
        times = (1e3 * median(rows, "incremental_s"), 1e3 * median(rows, "full_s"))
        first = rows[0]
        ratios = (median(rows, "ratio"), median(rows, "ratio_so_far"))
        lines.append((first["model"], first["n"], first["depth"], *times, *ratios))
    return table(head, lines) if lines else ""
