r"""Where formulas stand in a text, by one rule for the screen, the clipboard and exported pages.

Between ``$``, ``$$``, ``\(`` and ``\)``, ``\[`` and ``\]``. ``$5`` is money, and so is all of "from $5 to 10$".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_FORMULA = re.compile(
    r"\$\$(.+?)\$\$|\\\[(.+?)\\\]|\\\((.+?)\\\)|(?<![\\$\d])\$(?=\S)([^$\n]+?)(?<=\S)\$(?!\d)", re.DOTALL
)
_DISPLAY, _SINGLE = (1, 2), 4
"""Groups of that pattern."""
_MONEY = re.compile(r"\d[\d.,]*\s[^\\^_={}$]*[A-Za-z]{2}[^\\^_={}$]*")


@dataclass(frozen=True, slots=True)
class Formula:
    """A formula of a text.

    Attributes:
        latex: what stands between its marks.
        start: of its first mark in the text.
        end: behind its last mark.
        display: whether it stands on a line of its own.
    """

    latex: str
    start: int
    end: int
    display: bool


def is_money(between_dollars: str) -> bool:
    """Whether what stands between two dollars is a sum of money and the words up to the next one."""
    return bool(_MONEY.fullmatch(between_dollars))


def formulas(text: str) -> Iterator[Formula]:
    """Every formula, in the order of the text."""
    for found in _FORMULA.finditer(text):
        kind = found.lastindex or 0  # exactly one of the four groups took part
        if kind != _SINGLE or not is_money(found[kind]):
            yield Formula(found[kind], found.start(), found.end(), kind in _DISPLAY)
