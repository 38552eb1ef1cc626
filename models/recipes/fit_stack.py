"""Fit the verifier stack on the calibration split: ``python -m models.recipes.fit_stack``. Writes ``logs/stack.json``.

Every step's end of the policy's own samples is a row; its label is whether the text up to there is right (the final
answer's, at the last).
"""

from __future__ import annotations

import json

import numpy as np

from edge_ttc.verifier.arithmetic import false_claims
from edge_ttc.verifier.stack import EVIDENCE, evidence
from models.recipes.config import LOGS, TOKENIZER
from models.recipes.logistic import fit_binary
from models.recipes.prm_data import EVAL, Pool, token_bytes
from models.recipes.vocabulary import load_tokenizer

FILE = LOGS / "stack.json"


def known(pool: Pool, scores: list[np.ndarray]) -> list[np.ndarray]:
    """Per document, (steps, 6) ``evidence``, as the product reads it."""
    table, out = token_bytes(load_tokenizer(TOKENIZER)), []
    for index, row in enumerate(scores):
        first, stop = pool.starts[index] + pool.prompts[index], pool.starts[index + 1]
        ends = np.flatnonzero(pool.ends[first:stop])
        ids = pool.ids[first:stop]
        steps = np.split(ids, ends[:-1] + 1)
        texts = [b"".join(table[i] for i in step).replace(b"\xff", b"").decode("utf-8", "replace") for step in steps]
        is_false = np.array([false_claims(text) > 0 for text in texts])
        out.append(evidence(row, pool.features[first:stop, 0].astype(np.float32), ends, is_false))
    return out


def fitted(pool: Pool, scores: list[np.ndarray]) -> np.ndarray:
    """(6,) weights; a text sampled n times counts n times, each of its steps alike."""
    rows = known(pool, scores)
    labels = [(pool.labels[s:e][pool.ends[s:e]] == 1) for s, e in zip(pool.starts, pool.starts[1:], strict=False)]
    counts = np.concatenate([np.full(len(r), c) for r, c in zip(rows, pool.count, strict=True)])
    x, y = np.concatenate(rows), np.concatenate(labels).astype(float)
    return fit_binary(np.repeat(x, counts, 0), np.repeat(y, counts))


def main() -> None:
    from models.recipes.export_prm import INT8, session, step_scores  # the file that ships, not the checkpoint

    pool = Pool.load(EVAL)
    weights = np.round(fitted(pool, step_scores(session(INT8, 2), pool)), 5)
    FILE.write_text(json.dumps(dict(zip(EVIDENCE, weights.tolist(), strict=True)), indent=1) + "\n")
    print(FILE.read_text())


if __name__ == "__main__":
    main()
