"""The tree of candidates as lines: a step each with its score, what was given up dimmed, the way to the answer lit."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from edge_ttc.events import NodeView
from edge_ttc_tui.compute_state import ComputeState
from edge_ttc_tui.lines import N_ANSWERS, WIDEST, Line, Look, Piece, bar, clean, fit, fitted, line, number, spread
from edge_ttc_tui.marks import Mark, children, marks, ranks, votes

_LOOKS = {
    Mark.GROWING: Look.WARN,
    Mark.PRUNED: Look.DIM,
    Mark.STUCK: Look.BAD,
    Mark.PATH: Look.LIT,
    Mark.CHOSEN: Look.LIT,
}
_DEEPEST = 200
"""Searches end after 40 rounds; what a damaged file says may be deeper, and is not drawn."""
_FOLD_FROM = 2
"""A lone branch that was given up is shown even where such branches are folded away."""


@dataclass(frozen=True, slots=True)
class TreeView:
    """What the reader has chosen to see: folded nodes hide what is below them."""

    folded: frozenset[int] = frozenset()
    prunes: bool = False
    """Whether branches that were given up are folded into one line a parent."""


@dataclass(frozen=True, slots=True)
class _Group:
    """Siblings that say the same and lead nowhere else are one line; ``given_up`` ones may be one line, too."""

    keys: tuple[int, ...]
    given_up: bool = False


def tree_lines(state: ComputeState, width: int, view: TreeView = TreeView()) -> list[Line]:
    """The tree, deepest branches indented where they part."""
    width = min(width, WIDEST)
    painter = _Painter(state, width, view)
    return fitted([painter.head(), *painter.below(0, "", ""), *painter.foot()], width)


class _Painter:
    def __init__(self, state: ComputeState, width: int, view: TreeView) -> None:
        self._state, self._width, self._view = state, width, view
        self._below, self._marks = children(state.nodes), marks(state)
        self._ranks = ranks(votes(state))
        self._bar, self._answer, self._tok = _columns(width)

    def head(self) -> Line:
        return spread([("step", Look.HEAD)], [(self._right("PRM", "answer", "tokens"), Look.HEAD)], self._width)

    def below(self, key: int, guide: str, lead: str, depth: int = 0) -> Iterator[Line]:
        """What grew from a node. Iterative where a chain does not part, so that depth costs nothing."""
        while True:
            groups = self._groups(key)
            if len(groups) != 1:
                break
            yield self._group(groups[0], lead)
            key, lead = groups[0].keys[0], guide
            if groups[0].given_up or key in self._view.folded:
                return
        for place, group in enumerate(groups, 1):
            last = place == len(groups)
            yield self._group(group, guide + ("└" if last else "├"))
            if not group.given_up and group.keys[0] not in self._view.folded and depth < _DEEPEST:
                inner = guide + (" " if last else "│")
                yield from self.below(group.keys[0], inner, inner, depth + 1)

    def foot(self) -> Iterator[Line]:
        """A single branch while it is written, and what the verifier does."""
        if self._state.writing:
            text = clean(self._state.writing[-400:].rstrip().rpartition("\n")[2])
            yield spread([(f"{Mark.GROWING.value} ", Look.WARN), (text, Look.PLAIN)], [], self._width)

    def _groups(self, key: int) -> list[_Group]:
        alike: dict[tuple[str, Mark, str | None] | int, list[int]] = {}
        pruned: list[int] = []
        for child in self._below.get(key, ()):
            node = self._state.nodes[child]
            if self._view.prunes and self._marks[child] is Mark.PRUNED:
                pruned.append(child)
            elif child in self._below:
                alike[child] = [child]
            else:
                alike.setdefault((node.text, self._marks[child], node.answer), []).append(child)
        groups = [_Group(tuple(keys)) for keys in alike.values()]
        if len(pruned) < _FOLD_FROM and groups:
            return groups + [_Group((key,)) for key in pruned]
        return [*groups, _Group(tuple(pruned), given_up=True)] if pruned else groups

    def _group(self, group: _Group, lead: str) -> Line:
        return self._given_up(group.keys, lead) if group.given_up else self._node(group.keys, lead)

    def _given_up(self, keys: tuple[int, ...], lead: str) -> Line:
        best = max((self._state.scores[k] for k in keys if k in self._state.scores), default=None)
        word = f"{len(keys)} given up" + (f", the best at {number(best)}" if best is not None else "")
        return line((self._lead(lead), Look.DIM), (f"{Mark.PRUNED.value} {word}", Look.DIM), key=-keys[0])

    def _node(self, keys: tuple[int, ...], lead: str) -> Line:
        node, mark = self._state.nodes[keys[0]], self._marks[keys[0]]
        hidden = node.key in self._view.folded and node.key in self._below
        often = f"{len(keys)}× " if len(keys) > 1 else ""
        score, rank = self._state.scores.get(node.key), self._ranks.get(node.key)
        return _drawn(self._lead(lead), node, mark, often, hidden, score, rank, self._width)

    def _right(self, score: str, answer: str, tokens: str) -> str:
        tok = f"{tokens:>{self._tok}}" if self._tok else ""
        return f" {fit(score, self._bar + 5)} {fit(answer, self._answer)}{tok}"

    def _lead(self, lead: str) -> str:
        """Guides take at most a third of the line."""
        room = max(2, self._width // 3)
        return lead if len(lead) <= room else "…" + lead[1 - room :]


def _columns(width: int) -> tuple[int, int, int]:
    """Cells of the bar, of the answer and of the tokens."""
    return (8, 12, 6) if width >= 68 else (4, 8, 0)


@lru_cache(maxsize=8192)
def _drawn(
    lead: str, node: NodeView, mark: Mark, often: str, hidden: bool, score: float | None, rank: int | None, width: int
) -> Line:
    """A node's line; most lines of a tree are the same in the next picture."""
    look = _LOOKS.get(mark, Look.PLAIN)
    text = often + clean(node.text) + (" …" if hidden else "")
    left = [(lead, Look.DIM), (f"{mark.value} ", look), (text, look)]
    return spread(left, _figures(node, mark, score, rank, _columns(width)), width, node.key)


def _figures(
    node: NodeView, mark: Mark, score: float | None, rank: int | None, columns: tuple[int, int, int]
) -> list[Piece]:
    """Bar and number of the score, the answer in the colour of its vote, and the tokens."""
    of_bar, of_answer, of_tok = columns
    dim, own = mark is Mark.PRUNED, _LOOKS.get(mark, Look.PLAIN)
    colour = own if rank is None or dim else Look(f"answer-{min(rank, N_ANSWERS - 1)}")
    answer = "" if node.answer is None else f"={clean(node.answer, 40)}"
    return [
        (" ", Look.PLAIN),
        (bar(score or 0.0, of_bar), Look.DIM if dim else Look.BAR),
        (f" {number(score)}", own),
        (f" {fit(answer, of_answer)}", colour),
        (f"{node.policy_tok:>{of_tok}}" if of_tok else "", Look.DIM),
    ]
