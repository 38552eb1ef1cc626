"""Documents that a smaller policy has not mastered: what a larger one that grows from it has still to learn.

Half of what the generator makes is certain for the small policy and hardly has a gradient: documents to which it gives
a chance above 0.82 hold half of the tokens and 0.7 % of the negative log-probability. A small share of them stays, so
that nothing is forgotten.
"""

from __future__ import annotations

import numpy as np

from models.recipes import documents
from models.recipes.documents import Documents

MASTERED = 0.2
"""Below this negative log-probability (nats) a document's solution is mastered."""


def unmastered(docs: Documents, losses: np.ndarray, share: float, seed: int) -> Documents:
    """The documents whose loss is ``MASTERED`` or more, and ``share`` of the others, in their order."""
    lucky = np.random.default_rng(seed).random(len(losses)) < share
    return documents.chosen(docs, np.flatnonzero((losses >= MASTERED) | lucky))
