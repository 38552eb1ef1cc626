"""Draft and revision side by side, with what differs marked; one below the other where there is no room for both."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher
from functools import lru_cache
from itertools import zip_longest

from rich.cells import cell_len, chop_cells

from edge_ttc_tui.compute_state import ComputeState
from edge_ttc_tui.lines import Line, Look, Piece, clean, fitted, line, number, spread
from edge_ttc_tui.marks import Mark, marks

_BESIDE_FROM = 44
"""Narrower than this, the two stand one below the other."""
_MAX_STEPS = 120
_LIKE = 0.6
"""Steps that have so much of their characters in common, in order, are versions of one step."""
_WORD = re.compile(r"\d+|[^\W\d]+|\s+|.")
Side = tuple[Piece, ...]
Row = tuple[str, Side, Side]
"""A sign and two steps: ``=`` equal, ``~`` changed, ``-`` only in the draft, ``+`` only in the revision."""


def diff_lines(state: ComputeState, width: int) -> list[Line]:
    """Every revision beside the attempt that it revises, in the order they were written."""
    where, found = marks(state), list[Line]()
    for node in sorted(state.nodes.values(), key=lambda n: (n.chain, n.key)):
        if node.chain < 0:
            continue
        draft = state.nodes.get(node.parent)
        found.append(_head(state, where, node.parent, node.key, width))
        rows = compare(draft.text if draft else "", node.text)
        found += [shown for row in rows for shown in _shown(row, width, node.key)]
        found.append(line())
    return fitted(found or _drafts(state, where, width), width)


@lru_cache(maxsize=512)
def compare(draft: str, revision: str) -> tuple[Row, ...]:
    """Two solutions step by step. The pieces of a step, put together, are the step."""
    old, new = _steps(draft), _steps(revision)
    rows: list[Row] = []
    for tag, i, j, k, m in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "equal":
            rows += [("=", ((step, Look.PLAIN),), ((step, Look.PLAIN),)) for step in old[i:j]]
            continue
        rows += _paired(old[i:j], new[k:m])
    return tuple(rows)


def _paired(old: list[str], new: list[str]) -> Iterator[Row]:
    """Steps that resemble each other stand beside each other; the rest stand alone."""
    at = 0
    for left in old:
        like = next((i for i in range(at, len(new)) if _resemble(left, new[i])), None)
        if like is None:
            yield "-", ((left, Look.GONE),), ()
            continue
        yield from (("+", (), ((right, Look.ADDED),)) for right in new[at:like])
        yield "~", *_words(left, new[like])
        at = like + 1
    yield from (("+", (), ((right, Look.ADDED),)) for right in new[at:])


def _resemble(left: str, right: str) -> bool:
    matcher = SequenceMatcher(None, left, right, autojunk=False)
    return matcher.quick_ratio() >= _LIKE and matcher.ratio() >= _LIKE


def _words(left: str, right: str) -> tuple[Side, Side]:
    old, new = _WORD.findall(left), _WORD.findall(right)
    sides: tuple[list[Piece], list[Piece]] = ([], [])
    for tag, i, j, k, m in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        for side, words, look in ((sides[0], old[i:j], Look.GONE), (sides[1], new[k:m], Look.ADDED)):
            if words:
                side.append(("".join(words), Look.PLAIN if tag == "equal" else look))
    return tuple(sides[0]), tuple(sides[1])


def _steps(text: str) -> list[str]:
    return [clean(step) for step in text.split("\n")[:_MAX_STEPS] if step.strip()]


def _head(state: ComputeState, where: dict[int, Mark], old: int, new: int, width: int) -> Line:
    """Which attempts, their answers and their scores."""
    mark = where[new]
    look = Look.LIT if mark is Mark.CHOSEN else Look.HEAD
    title = f"{mark.value} attempt {_place(state, new)}, a revision of {_place(state, old)}"
    return spread([(title, look)], [(f" {_worth(state, old)} → {_worth(state, new)}", look)], width, new)


def _place(state: ComputeState, key: int) -> int:
    """Attempts are counted in the order they were written."""
    return 1 + sorted(state.nodes).index(key) if key in state.nodes else 0


def _worth(state: ComputeState, key: int) -> str:
    node = state.nodes.get(key)
    answer = "–" if node is None or node.answer is None else clean(node.answer, 16)
    score = state.scores.get(key)
    return answer if score is None else f"{answer} ({number(score)})"


def _shown(row: Row, width: int, key: int) -> Iterator[Line]:
    sign, left, right = row
    if width < _BESIDE_FROM:
        yield from _below(sign, left, right, width, key)
        return
    room = (width - 3) // 2
    between = " │ " if sign == "=" else f" {sign} "
    look = Look.DIM if sign == "=" else Look.WARN
    for one, other in zip_longest(_broken(left, room), _broken(right, room), fillvalue=()):
        gap = room - sum(cell_len(text) for text, _ in one)
        yield Line((*one, (" " * gap + between, look), *other), key)


def _below(sign: str, left: Side, right: Side, width: int, key: int) -> Iterator[Line]:
    sides = [("  ", left)] if sign == "=" else [("- ", left), ("+ ", right)]
    for lead, side in sides:
        for part in _broken(side, width - 2) if side else ():
            yield Line(((lead, Look.WARN), *part), key)


def _broken(side: Sequence[Piece], width: int) -> list[Side]:
    """Pieces in lines of at most ``width`` cells."""
    lines: list[list[Piece]] = [[]]
    room = width
    for text, look in side:
        for part in _cut(text, room, width):
            if cell_len(part) > room:
                lines.append([])
                room = width
            lines[-1].append((part, look))
            room -= cell_len(part)
    return [tuple(found) for found in lines]


def _cut(text: str, room: int, width: int) -> Iterable[str]:
    """A text in parts, the first of which fits in ``room`` cells where it can."""
    if cell_len(text) <= room:
        return (text,)
    first = chop_cells(text, room)[0] if room > 1 else ""
    return (*([first] if first else []), *chop_cells(text[len(first) :], max(2, width)))


def _drafts(state: ComputeState, where: dict[int, Mark], width: int) -> list[Line]:
    """Nothing has been revised yet: the drafts alone."""
    found: list[Line] = []
    for key in sorted(state.nodes):
        look = Look.LIT if where[key] is Mark.CHOSEN else Look.HEAD
        title = f"{where[key].value} attempt {_place(state, key)}"
        found.append(spread([(title, look)], [(f" {_worth(state, key)}", look)], width, key))
        found += [line((f"  {step}", Look.PLAIN), key=key) for step in _steps(state.nodes[key].text)]
    return found
