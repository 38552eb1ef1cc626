"""Pieces of converted mathematics, and how they are put side by side without changing what they say."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from itertools import islice

from rich.cells import cell_len

from edge_ttc_tui import latex_symbols as symbols

_NUMBER = re.compile(r"\d+([.,]\d+)*")
_OF_DIGITS = re.compile(r"\d+/\d+")
_PLAIN = re.compile(r"[\w.′²³¹⁰⁴-⁹⁺⁻ⁿ₀-₉√∛]+")
_SINGLE = re.compile(r"\d+([.,]\d+)*|\w[′²³¹⁰⁴-⁹⁺⁻ⁿ₀-₉]*")


class Kind(Enum):
    """What a piece is to its neighbours."""

    QUANTITY = 0
    OPERATOR = 1
    WORD = 2
    FRACTION = 3
    ROOT = 4
    SPACE = 5
    OTHER = 6
    BREAK = 7


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of output; ``guarded`` is how it reads where a neighbour could be taken for a part of it."""

    text: str
    kind: Kind = Kind.OTHER
    guarded: str = ""

    @property
    def closed(self) -> str:
        return self.guarded or self.text


def joined(parts: Sequence[Part], line_break: str = "; ") -> str:
    """The pieces side by side."""
    out = ""
    before: Part | None = None
    for index, part in enumerate(parts):
        after = next((p for p in islice(parts, index + 1, None) if p.kind is not Kind.SPACE), None)
        if part.kind is Kind.BREAK:
            out = out.rstrip(" ") + line_break
        elif part.kind is Kind.SPACE:
            out += "" if out.endswith((" ", "\n")) else part.text
        else:
            out = _beside(out, _placed(part, before, after, _is_space(parts, index + 1), out))
        before = before if part.kind is Kind.SPACE else part
    return out


def _is_space(parts: Sequence[Part], index: int) -> bool:
    return index < len(parts) and parts[index].kind is Kind.SPACE


def _placed(part: Part, before: Part | None, after: Part | None, spaced: bool, out: str) -> str:
    """A piece as it reads between these neighbours; ``spaced`` says whether a blank follows."""
    first = after.text[:1] if after is not None else ""
    if part.kind is Kind.FRACTION:
        return _fraction(part, before, after, out)
    if part.kind is Kind.ROOT:
        return part.closed if _runs_on(first) else part.text
    if part.kind is Kind.WORD:
        tail = " " if not spaced and (first.isalnum() or first == "\\") else ""
        return (" " if _runs_into(out) else "") + part.text + tail
    if part.kind is Kind.OPERATOR and spaced and out and out[-1] not in " \n":
        return " " + part.text
    return part.text


def _fraction(part: Part, before: Part | None, after: Part | None, out: str) -> str:
    """``2 1/3`` stays a mixed number; a fraction beside anything else it could run into is put in brackets."""
    first = after.text[:1] if after is not None else ""
    operand = after is not None and after.kind in (Kind.QUANTITY, Kind.ROOT, Kind.FRACTION)
    follows = first == "!" or (operand and _runs_on(first))
    if before is not None and _NUMBER.fullmatch(before.text) and first != "!" and _OF_DIGITS.fullmatch(part.text):
        return ("" if out.endswith(" ") else " ") + part.text + (" " if follows else "")
    divides = before is not None and before.text in ("/", "÷")
    return part.closed if follows or divides or _runs_into(out.rstrip()) else part.text


def _runs_on(char: str) -> bool:
    """Whether what begins with this character reads as one with what stands before it."""
    return char.isalnum() or (char != "" and char in "([{√∛∜⟦!⌊⌈")


def _runs_into(out: str) -> bool:
    """Whether what comes next would read as one with the end of this."""
    return out[-1:].isalnum() or (out != "" and out[-1] in ")]}⟧!′°")


def _beside(out: str, text: str) -> str:
    """Text of several lines stands beside what is there, not below it."""
    if "\n" not in text:
        return out + (text.lstrip(" ") if out.endswith(" ") else text)
    indent = " " * cell_len(out.rpartition("\n")[2])
    return out + text.replace("\n", "\n" + indent)


def grouped(text: str) -> str:
    """In brackets, where it is more than a number or a letter."""
    return text if _SINGLE.fullmatch(text) or _bracketed(text) else f"({text})"


def fraction(top: str, bottom: str) -> Part:
    """``(a+b)/(2c)``."""
    upper = top if _PLAIN.fullmatch(top) or _bracketed(top) else f"({top})"
    text = f"{upper}/{grouped(bottom)}"
    return Part(text, Kind.FRACTION, f"({text})")


def _bracketed(text: str) -> bool:
    """Whether one pair of brackets is around all of it."""
    if not (text.startswith("(") and text.endswith(")")):
        return False
    depth = 0
    for index, char in enumerate(text):
        depth += (char == "(") - (char == ")")
        if depth == 0:
            return index == len(text) - 1
    return False


def script(text: str, table: dict[str, str], mark: str) -> str:
    """Raised or lowered where every character can be, else after ``^`` or ``_``."""
    bare = text.replace(" ", "")
    if bare and all(char in table for char in bare):
        return "".join(table[char] for char in bare)
    return mark + grouped(text)


def matrix(rows: Sequence[Sequence[str]], fences: tuple[str, str], *, display: bool) -> str:
    """Cells in columns between tall brackets; on one line with ``;`` between the rows."""
    left, right = fences
    if not display or len(rows) < 2:
        inside = "; ".join("  ".join(cell for cell in row if cell) for row in rows)
        return f"{left[0]}{inside}{right[0]}".strip()
    widths = [max(cell_len(row[i]) if i < len(row) else 0 for row in rows) for i in range(max(map(len, rows)))]
    lines = []
    for place, row in enumerate(rows):
        cells = (cell + " " * (width - cell_len(cell)) for cell, width in zip(row, widths, strict=False))
        at = 1 if place == 0 else 3 if place == len(rows) - 1 else 2
        lines.append(f"{left[at]} {'  '.join(cells)} {right[at]}".rstrip())
    return "\n".join(lines)


def sign(name: str) -> list[Part] | None:
    """A command without arguments; None where it has some, or is not known."""
    if name in symbols.LETTERS:
        return [Part(symbols.LETTERS[name], Kind.QUANTITY)]
    if name in symbols.OPERATORS:
        return [Part(symbols.OPERATORS[name], Kind.OPERATOR)]
    if name in symbols.OTHERS:
        return [Part(symbols.OTHERS[name])]
    if name in symbols.FUNCTIONS or name == "bmod":
        return [Part(name.removeprefix("b"), Kind.WORD)]
    if name.isspace():
        return [Part(" ", Kind.SPACE)]
    if name in symbols.SPACES:
        return [Part(symbols.SPACES[name], Kind.SPACE)] if symbols.SPACES[name] else []
    if name == "\\":
        return [Part("", Kind.BREAK)]
    if name in symbols.ESCAPED:
        return [Part("‖" if name == "|" else name)]
    return None
