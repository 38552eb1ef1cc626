"""What cards are put together from: figures out of the logs, and tables."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from edge_ttc.catalog import ModelCard
from models.recipes.config import LOGS, SMOKE

MADE_ON = {
    "policy-small.jsonl": "two cores with AVX512-BF16",
    "policy-small-further-1.jsonl": "two cores with AMX",
    "policy-small-further-2.jsonl": "two cores with AMX",
    "policy-small-further-3.jsonl": "two cores with AVX512-BF16",
    "policy-small-further-4.jsonl": "two cores with AVX512-BF16",
    "policy-small-further.jsonl": "two cores with AVX512-BF16",
    "policy-large.jsonl": "two cores with AVX512-BF16",
    "prm.jsonl": "two cores with AVX512-BF16",
    "prm-further-1.jsonl": "one core with AVX2",
    "prm-further-2.jsonl": "two cores with AMX",
    "prm-further-3.jsonl": "two cores with AMX",
    "prm-further-4.jsonl": "two cores with AMX",
    "prm-further-5.jsonl": "two cores with AMX",
    "prm-further-6.jsonl": "two cores with AVX512-BF16",
    "prm-further-7.jsonl": "two cores with AVX512-BF16",
    "prm-further.jsonl": "two cores with AVX512-BF16",
    "revision.jsonl": "two cores with AMX",
    "orm.jsonl": "two cores with AMX",
    "revision-verifier.jsonl": "two cores with AMX",
}
"""Where the trainings of the committed logs ran, which the logs do not say."""


@dataclass(frozen=True, slots=True)
class Training:
    """One training as its log tells it.

    Attributes:
        tokens: read in all, padding aside.
        minutes: at the speed that the log ends with.
        loss: the last running mean.
        where: it ran.
    """

    tokens: int
    minutes: float
    loss: float
    where: str


def log(name: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (LOGS / name).read_text().splitlines()]


def figures(name: str) -> dict[str, Any]:
    return json.loads((LOGS / name).read_text())


def training(name: str) -> Training:
    rows = log(name)
    last = [row for row in rows if "tok_per_s" in row][-1]
    tokens = max(row["tokens"] for row in rows)
    return Training(tokens, tokens / last["tok_per_s"] / 60, last["loss"], "this machine" if SMOKE else MADE_ON[name])


def flops(card: ModelCard, tokens: int) -> float:
    """6 N D with the read-out: an upper bound, since only a solution's tokens are read out in training."""
    return 6.0 * (card.n_non_embedding + card.n_vocab * card.d_model) * tokens


def table(header: Iterable[str], rows: Iterable[Iterable[object]]) -> str:
    lines = [list(header), ["---"] * len(list(header)), *([*map(str, row)] for row in rows)]
    return "\n".join("| " + " | ".join(cells) + " |" for cells in lines)


def percent(share: float) -> str:
    return f"{100 * share:.1f}"


def points(row: list[float]) -> str:
    """A difference with its interval."""
    return f"{row[0]:+.1f} ({row[1]:+.1f} to {row[2]:+.1f})"
