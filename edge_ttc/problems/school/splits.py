"""Disjoint splits: a question belongs to one by the hash of its own text, whatever seed drew it."""

from __future__ import annotations

import hashlib

_BUCKETS = 32
SPLITS: dict[str, range] = {
    "test": range(1),
    "calibration": range(1, 2),
    "prm": range(2, 6),
    "train": range(6, _BUCKETS),
}
"""Split name → hash buckets (of 32) that it owns."""


def split_of(text: str) -> str:
    """The split a question belongs to, by the hash of its text, case and spacing aside.

    The text is the generator's, before a mark or an apostrophe is left out of it: all its typings are in one split.
    """
    key = " ".join(text.lower().split()).encode()
    bucket = hashlib.sha256(key).digest()[0] % _BUCKETS
    return next(name for name, owned in SPLITS.items() if bucket in owned)
