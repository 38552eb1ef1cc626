"""Strip the unit behind a value: ``12 apples``, ``60 km/h``, ``864 inches^2``; but not ``2ab`` or ``3 less than x``."""

from __future__ import annotations

import re

from edge_ttc.grading.nodes import CONSTANTS, FUNCTIONS


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


_SHORT = _set(
    "mm cm dm km mi ft yd in oz lb lbs kg mg ml cl hr hrs h min mins sec secs ms gal qt pt mph kph kmh kw wh kwh hz "
    "rpm usd st nd rd th sq cu ha rad deg yr yrs wk wks mo ct cts"
)
_LETTERS = _set("m g s h L l J W N V K")
_JOINING = _set("a an of per the in on at by for from each every")
_ARITHMETIC = _set(
    "sqrt or and to than less more plus minus times over under below am pm noon midnight mod divided squared cubed"
)
_NUMBERS = _set(
    "half halves third thirds fourth fourths fifth fifths sixth sixths seventh sevenths eighth eighths ninth ninths "
    "tenth tenths eleventh elevenths twelfth twelfths thirteenths fourteenths fifteenths sixteenth sixteenths "
    "twentieth twentieths hundredth hundredths thousandth thousandths millionth millionths billionth billionths tens "
    "dozen dozens hundred thousand million billion trillion lakh lakhs crore crores factorial gross"
)
"""Words that change the number before them. Quarters are coins, and pairs are counted, as often as not."""
_NOT_UNITS = FUNCTIONS | CONSTANTS | _ARITHMETIC | _NUMBERS
_SCALES = {"dozen": "12"} | {
    word: f"10^{power}"
    for word, power in {"hundred": 2, "thousand": 3, "million": 6, "billion": 9, "trillion": 12}.items()
}

_SCALE = re.compile(rf"(?<=[0-9)])(?:\s*\b(?:{'|'.join(_SCALES)})s?\b)+", re.IGNORECASE)
_AFTER_VALUE = re.compile(r"(?<=[0-9)\]])(?=[\sA-Za-z])|(?<=pi)\b")
_PHRASE = re.compile(r"[A-Za-z]+(?:\^[0-9])?\.?(?:[ /*·-]+[A-Za-z]+(?:\^[0-9])?\.?)*")
_ASIDE = re.compile(r"(?<=[0-9)])\s*\([A-Za-z]{3,}(?: [A-Za-z]+)*\)$")
_WORDS = re.compile(r"[A-Za-z]+")
_CALL = re.compile(r"(?:(?:arc)?(?:sin|cos|tan|cot|sec|csc|ln|log|exp|sqrt)[a-dtuvx-zABC]?)+")
"""Functions glued to what they are of: ``sinx``."""
_FREE = re.compile(r"(?<![A-Za-z])(?!e\^)[A-Za-zΑ-Ωα-ω](?![A-Za-z])")
"""A variable: behind one, a short word glued to a number is a factor (``2x+3h``)."""
_OHMS = re.compile(r"(?<=[0-9])\s*[kM]?Ω$")
_PLURAL = re.compile(r"(?<=[cs]h)es$|(?<=[xs])es$|s$")


def strip_units(text: str) -> str:
    """``text`` without the unit at its end; ``3 million`` becomes ``3*10^6``, because that word is a number."""
    text = _OHMS.sub("", _ASIDE.sub("", text))
    text = _SCALE.sub(_scaled, text)
    for match in _AFTER_VALUE.finditer(text):
        tail = text[match.start() :]
        short = tail[:1] != " " and len(tail.strip(" .")) < 4
        if _is_unit(tail.lstrip(), spaced=tail[:1] == " ") and not (short and _FREE.search(text[: match.start()])):
            return text[: match.start()]
    return text


def unit_of(text: str) -> str:
    """The unit at the end of ``text``, in small letters and without the s of several; empty where there is none."""
    text = _SCALE.sub("", text)
    return _PLURAL.sub("", text[len(strip_units(text)) :].strip(" .()").lower())


def _scaled(match: re.Match[str]) -> str:
    return "".join(f"*{_SCALES[word.lower().rstrip('s')]}" for word in match[0].split())


def _is_unit(phrase: str, spaced: bool) -> bool:
    """Whether ``phrase`` reads as a unit; glued to the number (``5cm``, ``5m``) only well-known ones do."""
    if not _PHRASE.fullmatch(phrase):
        return False
    first, *others = _WORDS.findall(phrase)
    if any(word.lower() in _NOT_UNITS or _CALL.fullmatch(word) for word in (first, *others)):
        return False
    begins = _names_unit(first, spaced) or (spaced and first.lower() in _JOINING and len(others) > 0)
    return begins and all(_names_unit(word, True) or word.lower() in _JOINING for word in others)


def _names_unit(word: str, spaced: bool) -> bool:
    if word.lower() in _SHORT or (spaced and word in _LETTERS):
        return True
    return len(word) >= (3 if spaced else 4) and not set(word) <= set("abcxyz")
