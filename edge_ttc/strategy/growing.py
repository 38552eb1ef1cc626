"""Growing contracts: a search that must know its size beforehand becomes one that can be stopped at any time."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from edge_ttc.strategy.parameters import PARTS_OF_N, Value
from edge_ttc.strategy.requests import Node, Steps

FACTOR = 4
"""Each contract is so many times the one before: all before the last cost about a third of it."""


def growing(searches: Sequence[Steps]) -> Steps:
    """One search after another; what all of them found is voted on, so that a later one takes nothing back."""
    found: list[Node] = []
    for search in searches:
        found += yield from search
    return found


def contracts(parameters: Mapping[str, Value]) -> list[dict[str, Value]]:
    """The parameters of each contract, the smallest first: n = 16 in two stages is 4, then 16."""
    one = {key: value for key, value in parameters.items() if key != "stages"}
    if "n" not in one:
        return [one]
    last = int(one["n"])
    sizes = {max(1, last // FACTOR**i) for i in range(int(parameters.get("stages", 1)))}
    return [_sized(one, n) for n in sorted(sizes)]


def _sized(parameters: Mapping[str, Value], n: int) -> dict[str, Value]:
    parts = {key: min(int(parameters[key]), n) for key in PARTS_OF_N if key in parameters}
    return {**parameters, **parts, "n": n}
