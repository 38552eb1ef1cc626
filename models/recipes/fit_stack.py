"""Fit the verifier stack on the calibration split: ``python -m models.recipes.fit_stack``. Writes ``logs/stack.json``.

Every step's end of the policy's own samples is a row; its label is whether the text up to there is right (the final
answer's, at the last). Beside the rows stand pairs of a right and a wrong text of one question.
"""

from __future__ import annotations

import json
from collections.abc import Sequence

import numpy as np

from edge_ttc.verifier.consistency import SIGNS, signs
from edge_ttc.verifier.stack import EVIDENCE, evidence
from models.recipes.config import LOGS, TOKENIZER
from models.recipes.logistic import fit_ranked
from models.recipes.prm_data import EVAL, Pool, token_bytes
from models.recipes.vocabulary import load_tokenizer

FILE = LOGS / "stack.json"


def text_of(ids: np.ndarray, table: list[bytes]) -> str:
    """What the product shows of these tokens: special tokens are nothing."""
    return b"".join(table[i] for i in ids).replace(b"\xff", b"").decode("utf-8", "replace")


def known(pool: Pool, scores: list[np.ndarray]) -> list[np.ndarray]:
    """Per document, (steps, 9) ``evidence``, as the product reads it."""
    table, out = token_bytes(load_tokenizer(TOKENIZER)), []
    for index, row in enumerate(scores):
        start, stop = int(pool.starts[index]), int(pool.starts[index + 1])
        first = start + int(pool.prompts[index])
        ends = np.flatnonzero(pool.ends[first:stop])
        steps = [text_of(step, table) for step in np.split(pool.ids[first:stop], ends[:-1] + 1)]
        seen = signs(text_of(pool.ids[start:first], table), steps)
        out.append(evidence(row, pool.features[first:stop, 0].astype(np.float32), ends, seen))
    return out


def pairs(pool: Pool, rows: list[np.ndarray]) -> tuple[np.ndarray, np.ndarray]:
    """What right texts of a question have beyond wrong ones, at their ends and at each step before.

    Returns:
        (m, 9) differences, m = 0 where no question has both, and (m,) how much they weigh: each place of a question
        with both kinds the same, in it a text as often as it was sampled.
    """
    labels, apart, matters = pool.step_labels(), [], []
    for question in np.unique(pool.question):
        mine = np.flatnonzero(pool.question == question)
        longest = max(len(rows[i]) for i in mine)
        for step in range(-1, longest - 1):
            there = [i for i in mine if step < 0 or len(rows[i]) > step + 1]
            right = np.array([bool(labels[i][step]) for i in there])
            if right.all() or not right.any():
                continue
            at = np.array([rows[i][step] for i in there])
            weight = np.outer(pool.count[there][right], pool.count[there][~right]).ravel().astype(float)
            apart.append((at[right][:, None] - at[~right][None]).reshape(-1, at.shape[1]))
            matters.append(weight / weight.sum())
    return np.concatenate([np.empty((0, len(EVIDENCE))), *apart]), np.concatenate([np.empty(0), *matters])


def fitted(pool: Pool, rows: list[np.ndarray], columns: Sequence[int] = range(len(EVIDENCE))) -> np.ndarray:
    """(9,) weights for ``known`` rows, 0 outside ``columns``; a text sampled n times counts n times.

    They are to rank the texts of one question as well as to say how likely each is right (docs/adr/0012). A sign of an
    error never speaks for a text: where its weight would be above 0, the fit is made without it.
    """
    often = np.concatenate([np.full(len(r), float(c)) for r, c in zip(rows, pool.count, strict=True)])
    x, y = np.concatenate(rows), np.concatenate(pool.step_labels()).astype(float)
    (apart, matters), columns = pairs(pool, rows), list(columns)
    while True:
        weights = np.zeros(len(EVIDENCE))
        weights[columns] = fit_ranked(x[:, columns], y, often, apart[:, columns], matters)
        against = [c for c in columns if EVIDENCE[c] in SIGNS and weights[c] > 0]
        if not against:
            return weights
        columns = [c for c in columns if c not in against]


def main() -> None:
    from models.recipes.export_prm import (  # the file that ships, not the checkpoint
        PATHS,
        SHIPPED,
        session,
        step_scores,
    )

    pool = Pool.load(EVAL)
    weights = np.round(fitted(pool, known(pool, step_scores(session(PATHS[SHIPPED], 2), pool))), 5)
    FILE.write_text(json.dumps(dict(zip(EVIDENCE, weights.tolist(), strict=True)), indent=1) + "\n")
    print(FILE.read_text())


if __name__ == "__main__":
    main()
