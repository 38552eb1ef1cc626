"""Export the reward model to ONNX in every form and check it: ``python -m models.recipes.export_prm``.

``SHIPPED`` is staged: small as int8 and quick as float, which a file that is dequantised in every run is not.
"""

from __future__ import annotations

import json
import time
from pathlib import Path

import numpy as np
import onnx
import onnxruntime as ort
import torch

from edge_ttc.kv_store import KvSequence, PastBuffer
from edge_ttc.onnx_session import past_feeds, past_shape
from models.recipes import checkpoint, documents, onnx_graph
from models.recipes.config import LOGS, PRM, STAGE, WORK, scaled
from models.recipes.decoder import RewardHead
from models.recipes.onnx_graph import Weights
from models.recipes.prm_data import EVAL, Pool
from models.recipes.prm_metrics import by_question, report
from models.recipes.train_prm import features_of, kept_prm

SHIPPED = Weights.Q8_0
PATHS = {form: WORK / f"tiny-prm-{form}.onnx" for form in Weights} | {SHIPPED: STAGE / "tiny-prm-int8.onnx"}
FLOAT_TOLERANCE, BATCH_TOLERANCE = 1e-4, 1e-5


class CheckError(Exception):
    """An exported file does not do what the checkpoint does."""


def session(path: Path, n_threads: int) -> ort.InferenceSession:
    options = ort.SessionOptions()
    options.intra_op_num_threads, options.inter_op_num_threads = n_threads, 1
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    return ort.InferenceSession(path.read_bytes(), options, providers=["CPUExecutionProvider"])


def run(model: ort.InferenceSession, ids: np.ndarray, features: np.ndarray) -> np.ndarray:
    """(B, T) scores of texts that are read whole."""
    feeds = {"ids": ids, "features": features}
    shape = past_shape(model)
    if shape is not None:
        past, lengths = PastBuffer(shape).gather([KvSequence()] * len(ids))
        feeds |= {"lengths": lengths, **past_feeds(past)}
    return np.asarray(model.run(["scores"], feeds)[0])


def inputs(pool: Pool, batch: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    ids = documents.padded(pool.documents, batch)
    return ids, features_of(pool, batch, ids.shape[1]).cpu().numpy()


def final_scores(model: ort.InferenceSession, pool: Pool) -> np.ndarray:
    """(n_docs,) scores at each document's last token."""
    docs, out = pool.documents, np.zeros(len(pool.prompts), dtype=np.float32)
    for batch in documents.batches(docs, 4096, seed=0):
        scores = run(model, *inputs(pool, batch))
        out[batch] = scores[np.arange(len(batch)), docs.starts[batch + 1] - docs.starts[batch] - 1]
    return out


def step_scores(model: ort.InferenceSession, pool: Pool) -> list[np.ndarray]:
    """Per document, the scores at each step's end."""
    out: list[np.ndarray] = [np.empty(0)] * len(pool.prompts)
    for batch in documents.batches(pool.documents, 4096, seed=0):
        scores = run(model, *inputs(pool, batch))
        for row, index in enumerate(batch):
            ends = pool.ends[pool.starts[index] : pool.starts[index + 1]]
            out[index] = scores[row, : len(ends)][ends]
    return out


@torch.no_grad()
def check_float(model: RewardHead, pool: Pool, exported: ort.InferenceSession) -> float:
    """The largest difference of a score from PyTorch in float32, over whole documents."""
    worst = 0.0
    for number, batch in enumerate(documents.batches(pool.documents, 4096, seed=1)):
        ids, features = inputs(pool, batch)
        ours = model(torch.from_numpy(ids), torch.from_numpy(features)).sigmoid().numpy()
        worst = max(worst, float(np.abs(ours - run(exported, ids, features)).max()))
        if number == scaled(15, 1):
            break
    if worst > FLOAT_TOLERANCE:
        raise CheckError(f"scores differ from PyTorch by {worst:.2g}")
    return worst


def check_batch(pool: Pool, exported: ort.InferenceSession, rows: int = 16) -> float:
    """The largest difference between a row scored alone and beside longer rows."""
    order = np.argsort(np.diff(pool.starts))
    batch = order[np.linspace(0, len(order) - 1, rows).astype(int)]
    together, worst = run(exported, *inputs(pool, batch)), 0.0
    for row, index in enumerate(batch):
        alone = run(exported, *inputs(pool, np.array([index])))[0]
        worst = max(worst, float(np.abs(together[row, : len(alone)] - alone).max()))
    if worst > BATCH_TOLERANCE:
        raise CheckError(f"a score depends on its neighbours by {worst:.2g}")
    return worst


def rank_agreement(pool: Pool, a: np.ndarray, b: np.ndarray) -> float:
    """Share of pairs of different texts of one question that both sets of scores put in the same order."""
    agreements = []
    for group in by_question(pool):
        texts = np.unique(group)
        i, j = np.triu_indices(len(texts), 1)
        agreements.append(np.sign(a[texts][i] - a[texts][j]) == np.sign(b[texts][i] - b[texts][j]))
    return float(np.concatenate(agreements).mean())


def milliseconds(n_threads: int, rows: int = 16, width: int = 100, repeats: int = scaled(30, 3)) -> dict[str, float]:
    """Median wall time of one run of each form, taken in turns."""
    sessions = {form: session(path, n_threads) for form, path in PATHS.items()}
    rng = np.random.default_rng(0)
    ids, features = rng.integers(8, PRM.n_vocab, (rows, width)), np.zeros((rows, width, 3), dtype=np.float32)
    times: dict[str, list[float]] = {form: [] for form in sessions}
    for _ in range(repeats):
        for form, exported in sessions.items():
            started = time.perf_counter()
            run(exported, ids, features)
            times[form].append(time.perf_counter() - started)
    return {form: round(1000 * float(np.median(t)), 2) for form, t in times.items()}


def fidelity(pool: Pool, exact: np.ndarray, form: Weights) -> dict[str, object]:
    """One form beside float weights: size, drift of the scores, order of the texts, and what it is worth."""
    exported = session(PATHS[form], 2)
    scores = exact if form is Weights.F32 else final_scores(exported, pool)
    drift = np.abs(exact - scores)
    return {
        "size_bytes": PATHS[form].stat().st_size,
        "drift_mean": round(float(drift.mean()), 6),
        "drift_max": round(float(drift.max()), 6),
        "rank_agreement": round(rank_agreement(pool, exact, scores), 6),
        "alone_vs_batch_max": check_batch(pool, exported),
        "figures": report(pool, scores),
    }


def main() -> None:
    model, pool = RewardHead(PRM), Pool.load(EVAL)
    out: dict[str, object] = {"checkpoint": checkpoint.load(kept_prm(), model), "shipped": SHIPPED}
    for form, path in PATHS.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        onnx.save(onnx_graph.build(model.eval(), form, with_past=True), path)
    single = session(PATHS[Weights.F32], 2)
    out["float_vs_pytorch_max"] = check_float(model, pool, single)
    exact = final_scores(single, pool)
    out["forms"] = {form: fidelity(pool, exact, form) for form in Weights}
    out["ms_16x100"] = {f"{n}_threads": milliseconds(n) for n in (1, 2)}
    LOGS.mkdir(parents=True, exist_ok=True)
    (LOGS / "export_prm.json").write_text(json.dumps(out, indent=1) + "\n")
    print(json.dumps(out, indent=1))


if __name__ == "__main__":
    main()
