"""Lines made of pieces in different looks: what the parts of the compute view are built from, free of Textual."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from rich.cells import cell_len, chop_cells

from edge_ttc_tui.clip import clip_line, fit

_EIGHTHS = " ▏▎▍▌▋▊▉"
_LEVELS = "▁▂▃▄▅▆▇█"
WIDEST = 100
"""Cells from a text to its figures that an eye still follows."""
N_ANSWERS = 6
"""So many answers have a colour of their own; those after them share the last."""


class Look(StrEnum):
    """How a piece looks; the marks and words in it say the same."""

    PLAIN = "plain"
    DIM = "dim"
    LIT = "lit"
    HEAD = "head"
    GOOD = "good"
    WARN = "warn"
    BAD = "bad"
    BAR = "bar"
    ADDED = "added"
    GONE = "gone"
    ANSWER_0 = "answer-0"
    ANSWER_1 = "answer-1"
    ANSWER_2 = "answer-2"
    ANSWER_3 = "answer-3"
    ANSWER_4 = "answer-4"
    ANSWER_5 = "answer-5"


Piece = tuple[str, Look]


@dataclass(frozen=True, slots=True)
class Line:
    """A line of clean text. ``key`` is the node it is about (below 0: a sum of nodes, of which -key is the first); 0
    where it is about none."""

    pieces: tuple[Piece, ...]
    key: int = 0

    @property
    def plain(self) -> str:
        return "".join(text for text, _ in self.pieces)

    @property
    def cells(self) -> int:
        return sum(cell_len(text) for text, _ in self.pieces)


@lru_cache(maxsize=4096)
def clean(text: str, chars: int = 400) -> str:
    """``clip_line``, remembered: the same steps are drawn many times."""
    return clip_line(text, chars)


def line(*pieces: Piece | str, key: int = 0) -> Line:
    """A line of pieces; a text alone is plain."""
    return Line(tuple((p, Look.PLAIN) if isinstance(p, str) else p for p in pieces), key)


def spread(left: Iterable[Piece], right: Iterable[Piece], width: int, key: int = 0) -> Line:
    """Pieces at both ends of a line; the left ones are cut where there is not enough room."""
    right = tuple(right)
    room = width - sum(cell_len(text) for text, _ in right)
    kept: list[Piece] = []
    for text, look in left:
        wide = cell_len(text)
        kept.append((text if wide <= room else fit(text, room), look))
        room -= min(wide, max(room, 0))
    return Line((*(p for p in kept if p[0]), (" " * max(room, 0), Look.PLAIN), *right), key)


def fitted(lines: Iterable[Line], width: int) -> list[Line]:
    """Lines of at most ``width`` cells."""
    return [shown if shown.cells <= width else spread(shown.pieces, (), width, shown.key) for shown in lines]


def bar(part: float, width: int) -> str:
    """A bar in eighths of a cell: ``part`` of ``width`` cells, from 0 to 1."""
    eighths = round(min(max(part, 0.0), 1.0) * width * 8) if part == part else 0
    whole, rest = divmod(eighths, 8)
    return ("█" * whole + (_EIGHTHS[rest] if rest else "")).ljust(width)


def spark(values: Iterable[float], width: int, *, top: float = 0.0) -> str:
    """The last ``width`` values as columns of rising height, scaled to the highest of them (or to ``top``)."""
    shown = list(values)[-width:] if width > 0 else []
    highest = max([top, *shown], default=0.0)
    if highest <= 0:
        return "▁" * len(shown)
    return "".join(_LEVELS[min(7, int(8 * max(v, 0.0) / highest))] for v in shown)


def wrapped(text: str, width: int) -> list[str]:
    """A clean text in lines of at most ``width`` cells, broken at spaces where that can be done."""
    lines: list[str] = []
    for paragraph in text.split("\n"):
        lines += _wrap(paragraph, max(1, width))
    return lines


def _wrap(paragraph: str, width: int) -> list[str]:
    done, now = [], ""
    for word in paragraph.split(" "):
        joined = f"{now} {word}" if now else word
        if cell_len(joined) <= width:
            now = joined
            continue
        if now:
            done.append(now)
        *whole, now = chop_cells(word, width) or [""]
        done += whole
    return [*done, now]


def number(score: float | None) -> str:
    """A score in four cells: ``0.93``, ``1.00``; ``  – `` where there is none."""
    return " –  " if score is None or score != score else f"{min(max(score, 0.0), 9.99):.2f}"
