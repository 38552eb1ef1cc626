"""The canonical string of an answer: what journals keep and votes are counted under."""

from __future__ import annotations

from edge_ttc.grading.render import render
from edge_ttc.grading.structure import parse


def canonical(raw: str) -> str | None:
    r"""``raw`` without its dress, or None where nothing is left of it (or it is too long to be an answer).

    - no unit, currency, percent or degree sign, thousands separator, emphasis, and no ``x =`` before a value;
    - integers without a point, decimals without trailing zeros, fractions ``a/b`` in lowest terms; rational sums and
      products are worked out (``3*10^2`` is ``300``);
    - tuples and intervals ``(a, b]``, several answers ``a, b``, unions of these;
    - expressions in one plain notation without spaces: ``3\sqrt{13}`` is ``3*sqrt(13)``;
    - other text (``east``, ``52_8``) as it was typed, spaces collapsed.
    """
    node = parse(raw)
    return None if node is None else render(node)
