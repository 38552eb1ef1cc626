r"""LaTeX to the plain notation that the parser reads: ``\frac{3\sqrt{3}}{4}`` becomes ``((3sqrt(3))/(4))``."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from edge_ttc.grading.nodes import UNION

_TEXT = re.compile(r"\\(?:text|mbox|textrm|textbf|textit|mathrm|mathbf|operatorname)\s*\*?\s*\{([^{}]*)\}")
_MATRIX = re.compile(r"\\begin\{([pbv]?matrix)\}(.*?)\\end\{\1\}", re.DOTALL)
_COMMAND = re.compile(r"\\(?:([A-Za-z]+)|(.))", re.DOTALL)
_TAKES_ARGUMENTS = re.compile(r"\\([dtc]?frac|sqrt)(?![A-Za-z])")
_WHOLE = re.compile(r"(?<![\w^.])[0-9]+$")
THOUSANDS = re.compile(r"(?<=[0-9]),(?=[0-9]{3}(?![0-9]))")
"""The commas of ``1,234,567``."""

_SIMPLE = (
    (re.compile(r"\\(?:left|right|[bB]igg?[lr]?)(?![A-Za-z])\s*\.?"), ""),
    (re.compile(r"(?<=\d)\s*(?:\\[,!;:]|\{,\}(?:\\!)?)\s*(?=\d{3})"), ""),
    (re.compile(r"(?<=\d),\\!\s*(?=\d{3})"), ""),
    (re.compile(r"\^\s*(?:\{\s*\\(?:circ|degree)\s*\}|\\(?:circ|degree)(?![A-Za-z]))|\\degree(?![A-Za-z])"), "°"),
    (re.compile(r"_\s*\{\s*(\w+)\s*\}"), r"_\1"),
)
_SYMBOLS = (
    {
        **dict.fromkeys(("cdot", "times", "ast"), "*"),
        **dict.fromkeys(("le", "leq", "leqslant"), "≤"),
        **dict.fromkeys(("ge", "geq", "geqslant"), "≥"),
        **dict.fromkeys(("quad", "qquad", "displaystyle", "limits"), " "),
        **dict.fromkeys(("lvert", "rvert", "vert"), "|"),
        **dict.fromkeys(("emptyset", "varnothing"), "∅"),
    }
    | {"div": "/", "pm": "±", "mp": "±", "infty": "∞", "cup": UNION, "in": "∈", "approx": "≈", "neq": "≠", "ne": "≠"}
    | {"lt": "<", "gt": ">", "lbrace": "⟅", "rbrace": "⟆", "langle": "(", "rangle": ")", "mid": "|"}
)
GREEK: Mapping[str, str] = dict(
    zip(
        "alpha beta gamma delta epsilon varepsilon zeta eta theta vartheta iota kappa lambda mu nu xi rho sigma tau "
        "phi varphi chi psi omega Gamma Delta Theta Lambda Xi Sigma Phi Psi Omega".split(),
        "αβγδεεζηθθικλμνξρστφφχψωΓΔΘΛΞΣΦΨΩ",
        strict=True,
    )
)
_ESCAPES = {"{": "⟅", "}": "⟆", "$": "$", "%": "%", "#": "#", "&": "&", "_": "_", "!": "", "\\": " "}
"""One-character commands. Braces that are printed turn into marks, so that grouping braces can go."""


def to_plain(text: str) -> str:
    """``text`` without LaTeX. Text without a backslash or brace comes back as it is."""
    text = text.replace("⟅", "").replace("⟆", "")
    if not any(mark in text for mark in "\\{}"):
        return text
    if text.startswith("{") and _closing(text, 0) == len(text) - 1:
        text = f"⟅{text[1:-1]}⟆"  # a set that somebody typed; as a group it would be idle
    text = _TEXT.sub(r" \1 ", text.replace("~", " "))
    for pattern, replacement in _SIMPLE:
        text = pattern.sub(replacement, text)
    text = _MATRIX.sub(_matrix, text)
    text = _with_arguments(text)
    text = re.sub(r" +_", "_", _COMMAND.sub(_command, text))
    return text.replace("{", "(").replace("}", ")").replace("⟅", "{").replace("⟆", "}")


def _command(match: re.Match[str]) -> str:
    name, escape = match[1], match[2]
    if name is None:
        return _ESCAPES.get(escape, " ")
    return _SYMBOLS.get(name) or GREEK.get(name, f" {name} ")


def _matrix(match: re.Match[str]) -> str:
    """A column is written as a tuple, any other matrix as a tuple of rows."""
    rows = [[cell.strip() for cell in row.split("&")] for row in re.split(r"\\\\", match[2]) if row.strip()]
    if all(len(row) == 1 for row in rows):
        return f"({', '.join(row[0] for row in rows)})"
    return f"({', '.join('(' + ', '.join(row) + ')' for row in rows)})"


def _with_arguments(text: str) -> str:
    r"""Rewrite ``\frac`` and ``\sqrt`` from the left; arguments are rewritten when the scan reaches them."""
    start = 0
    while match := _TAKES_ARGUMENTS.search(text, start):
        rewrite: Callable[[str, int], tuple[str, int]] = _root if match[1] == "sqrt" else _fraction
        new, end = rewrite(text, match.end())
        text, start = text[: match.start()] + new + text[end:], match.start()
    return text


def _fraction(text: str, index: int) -> tuple[str, int]:
    top, index_2 = _argument(text, index)
    bottom, end = _argument(text, index_2)
    top, bottom = THOUSANDS.sub("", top), THOUSANDS.sub("", bottom)
    head = text[:index].rpartition("\\")[0].rstrip()
    if _WHOLE.search(head) and top.isdigit() and bottom.isdigit():
        return f" {top}/{bottom}", end  # a mixed number such as 1\frac{4}{5}
    return f"(({top})/({bottom}))", end


def _root(text: str, index: int) -> tuple[str, int]:
    degree = re.compile(r"\s*\[([^][]*)\]").match(text, index)
    body, end = _argument(text, degree.end() if degree else index)
    body = THOUSANDS.sub("", body)
    return (f"(({body})^(1/({degree[1]})))" if degree else f" sqrt({body})"), end


def _argument(text: str, index: int) -> tuple[str, int]:
    """The argument at ``index``: a group in braces, a command, or one character; and where it ends."""
    while index < len(text) and text[index].isspace():
        index += 1
    if text[index : index + 1] == "{":
        end = _closing(text, index)
        return text[index + 1 : end], min(end + 1, len(text))
    command = re.compile(r"\\[A-Za-z]+").match(text, index)
    end = command.end() if command else min(index + 1, len(text))
    return text[index:end], end


def _closing(text: str, index: int) -> int:
    depth = 0
    for position in range(index, len(text)):
        depth += {"{": 1, "}": -1}.get(text[position], 0)
        if depth == 0:
            return position
    return len(text)
