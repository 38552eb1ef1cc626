"""The synthetic school-maths generator: deterministic by seed, with a difficulty dial, in disjoint splits.

A question belongs to a split by the hash of its own text, so that no question of one split can ever occur in another,
whatever seed drew it.
"""

from __future__ import annotations

import hashlib
import random
from collections.abc import Iterator

from edge_ttc.domain import Problem
from edge_ttc.errors import UsageError
from edge_ttc.problems.synthetic.draft import Draft, Family
from edge_ttc.problems.synthetic.equations import equation
from edge_ttc.problems.synthetic.everyday import shopping
from edge_ttc.problems.synthetic.parts import measure, part
from edge_ttc.problems.synthetic.relations import relation
from edge_ttc.problems.synthetic.stories import story
from edge_ttc.problems.synthetic.sums import arithmetic, expression

FAMILIES: dict[str, Family] = {
    "arithmetic": arithmetic,
    "expression": expression,
    "story": story,
    "relation": relation,
    "equation": equation,
    "shopping": shopping,
    "part": part,
    "measure": measure,
}
LEVELS = (1, 2, 3, 4, 5)

_BUCKETS = 32
SPLITS: dict[str, range] = {
    "test": range(1),
    "calibration": range(1, 2),
    "prm": range(2, 6),
    "train": range(6, _BUCKETS),
}
"""Split name → hash buckets (of 32) that it owns."""


def split_of(text: str) -> str:
    """The split a question belongs to, by the hash of its text (case and spacing aside)."""
    key = " ".join(text.lower().split()).encode()
    bucket = hashlib.sha256(key).digest()[0] % _BUCKETS
    return next(name for name, owned in SPLITS.items() if bucket in owned)


def generate(family: str, level: int, seed: int | str, split: str = "train") -> Problem:
    """One problem.

    Args:
        family: a key of ``FAMILIES``.
        level: 1 (easiest) to 5.
        seed: the same arguments give the same problem, on every machine and Python.
        split: a key of ``SPLITS``.

    Raises:
        UsageError: an unknown family, level or split.
    """
    _check(family, level, split)
    rng = random.Random(f"{family}/{level}/{seed}")
    while True:
        draft = FAMILIES[family](rng, level)
        text = _typed(rng, draft.question)
        if split_of(text) == split:
            return _problem(draft, text, family, level, seed)


def stream(seed: int, split: str = "train", families: tuple[str, ...] = tuple(FAMILIES)) -> Iterator[Problem]:
    """An endless mix of ``families``, every family and level alike, in an order fixed by ``seed``."""
    rng = random.Random(f"mix/{seed}")
    index = 0
    while True:
        yield generate(rng.choice(families), rng.choice(LEVELS), f"{seed}-{index}", split)
        index += 1


def _check(family: str, level: int, split: str) -> None:
    for kind, given, known in (("family", family, FAMILIES), ("level", level, LEVELS), ("split", split, SPLITS)):
        if given not in known:
            raise UsageError(f"unknown {kind} {given!r}", f"choose one of {', '.join(map(str, known))}")


def _problem(draft: Draft, text: str, family: str, level: int, seed: int | str) -> Problem:
    return Problem(text, draft.answer, draft.steps, f"synthetic/{family}", f"{family}/{level}/{seed}", level)


def _typed(rng: random.Random, text: str) -> str:
    """Some people type in lower case, or leave the last mark out."""
    text = text[0].upper() + text[1:]
    if rng.random() < 0.12:
        text = text.lower().replace("what's", "whats")
    if rng.random() < 0.12 and text[-1] in ".?":
        text = text[:-1]
    return text
