"""Strip from an answer what is typing and not mathematics: currency, separators, emphasis, odd Unicode."""

from __future__ import annotations

import re

from edge_ttc.characters import without_disguise
from edge_ttc.grading.latex import GREEK, to_plain

_CHARACTERS = str.maketrans(
    {
        **dict.fromkeys("\u2212\u2010\u2011\u2012\u2013\u2014\ufe63\uff0d", "-"),  # minus signs, hyphens and dashes
        **dict.fromkeys("\u00d7\u00b7\u22c5\u2219", "*"),
        **dict.fromkeys("\u00f7\u2044\u2215", "/"),
        **dict.fromkeys("\u00a0\u2007\u2009\u202f\t\n\r", " "),
        **dict.fromkeys("€£¥₹¢", ""),
    }
    | {"π": " pi ", "∞": " oo ", "\u2032": "'", "º": "°"}
    | {"½": " 1/2", "¼": " 1/4", "¾": " 3/4", "⅓": " 1/3", "⅔": " 2/3", "⅕": " 1/5", "⅛": " 1/8"}
    | {"⅖": " 2/5", "⅗": " 3/5", "⅘": " 4/5", "⅙": " 1/6", "⅚": " 5/6", "⅜": " 3/8", "⅝": " 5/8", "⅞": " 7/8"}
)
_UP = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻", "0123456789+-")


def _raised(match: re.Match[str]) -> str:
    """``10²³`` is 10^(23), where ``10^2^3`` would be 10^8; one digit stays bare, so that ``cm²`` is a unit."""
    text = match[0].translate(_UP)
    return f"^{text}" if len(text) == 1 else f"^({text})"


_SPELLED = re.compile(rf"(?<![A-Za-z])(?:{'|'.join(GREEK)})(?![A-Za-z])")
_GOES_ON = re.compile(r"\\[lcd]?dots|(?<![0-9])\.{3,}|(?<=\.[0-9])\.{3,}|(?<=\.[0-9][0-9])\.{3,}|(?<=\.[0-9]{3})\.{3,}")
_SUBSTITUTIONS = (
    (re.compile("[⁺⁻]?[⁰¹²³⁴-⁹]+"), _raised),
    (_SPELLED, lambda match: GREEK[match[0]]),
    (re.compile(r">="), "≥"),
    (re.compile(r"(?<=[0-9]) ?[xX] ?(?=10 ?\^)"), "*"),
    (re.compile(r"<="), "≤"),
    (re.compile(r"!="), "≠"),
    (re.compile(r"\*\*(?=.)(?<=\S\*\*)"), "^"),
    (re.compile(r"°\s*[CFK]?(?![A-Za-z])|%"), " "),
    (re.compile(r"\s*\^\s*"), "^"),
    (re.compile(r"√\s*([0-9]+(?:\.[0-9]+)?|[A-Za-z])"), r"sqrt(\1)"),
    (re.compile(r"√"), "sqrt"),
    (re.compile(r"\|([^|]+)\|"), r"abs(\1)"),
    (re.compile(r"\binfinity\b|\binf\b", re.IGNORECASE), "oo"),
    (re.compile(r"^\s*(?:=|≈|~|(?:approximately|about|roughly)\b)\s*", re.IGNORECASE), ""),
    (re.compile(r"\b(?:USD|US|EUR|GBP|Rs\.?)\s*(?=[0-9.])"), ""),
    (re.compile(r"^(?:minus|negative)\s+(?=[0-9.])", re.IGNORECASE), "-"),
    (re.compile(r"([0-9])\s+and\s+(?=[0-9]+\s*/\s*[0-9])", re.IGNORECASE), r"\1 "),
)
_THOUSANDS = re.compile(r"(?<![0-9.,_])[0-9]{1,3}(?:(?:,[0-9]{3})+|(?: [0-9]{3})+(?!\s*/))(?![0-9]|,[0-9])")
_EDGES = ' *`"_'
_QUOTES = re.compile(r"^'(.*)'$|(?<=[0-9]) ?'+$")
"""Around a text, or the feet behind a number; behind a letter it is a prime (A', y')."""


def clean(raw: str) -> str:
    """``raw`` in plain notation: no LaTeX, currency, percent or degree sign, thousands separator or emphasis.

    ``1,234`` is a thousand and something, and ``1, 234`` two answers: the space decides. Inside brackets a comma
    always separates, as in the point ``(1,234)``.
    """
    text = to_plain(_GOES_ON.sub("…", without_disguise(raw))).replace("$", "").translate(_CHARACTERS)
    text = _trim(text)
    for pattern, replacement in _SUBSTITUTIONS:
        text = pattern.sub(replacement, text)
    return _trim(_without_separators(_trim(text)))


def _trim(text: str) -> str:
    text = " ".join(text.split()).strip(_EDGES).rstrip(".,;:" + _EDGES).lstrip(_EDGES)
    return _QUOTES.sub(lambda m: m[1] or "", text)


def _without_separators(text: str) -> str:
    def join(match: re.Match[str]) -> str:
        before = text[: match.start()]
        nested = sum(map(before.count, "([{")) > sum(map(before.count, ")]}"))
        return match[0] if nested else re.sub("[, ]", "", match[0])

    return _THOUSANDS.sub(join, text)
