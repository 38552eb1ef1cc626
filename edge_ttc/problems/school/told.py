"""Everyday questions told in looser ways than ``sayings``: any number of a relation may be the one that is asked for,
idle numbers stand between those that matter, and what is asked may come first.

The wordings are those of ``tellings`` and ``wordings``; what is done to them afterwards is here.
"""

from __future__ import annotations

import functools
import random
import re
from dataclasses import replace

from edge_ttc.problems.school.daily import lower_relatives, words
from edge_ttc.problems.school.decimals import WHOLE, decimals_for
from edge_ttc.problems.school.dial import between
from edge_ttc.problems.school.draft import Draft, spoken
from edge_ttc.problems.school.tellings import IDLE, TELLINGS
from edge_ttc.problems.school.templates import Template, fill, instance, parse
from edge_ttc.problems.school.wordings import WORDINGS

_IDLE = tuple(IDLE.split("\n"))
_TIMES = (
    ("yesterday", "today"), ("last week", "this week"), ("on Friday", "on Saturday"), ("on Monday", "on Tuesday"),
    ("in the morning", "in the afternoon"), ("in May", "in June"), ("the first time", "the second time"),
)  # fmt: skip
_LINKED = {
    "D": ("km", "miles", "kilometers"), "L": ("cm", "meters", "feet", "m", "inches"), "hours": ("minutes", "hours"),
    "kilo": ("kg", "pounds", "kilos"), "pair": ("socks", "shoes", "gloves", "boots"), "cake": ("cake", "pie", "tart"),
    "group": ("team", "group", "table", "row"), "thing": ("tree", "lamp", "gate", "sign"),
    "animal": ("calf", "horse", "cow", "lion"),
}  # fmt: skip
_NUMBER = re.compile(r"\d+(?:\.\d+)?")
_IDLE_SHARE, _ASKED_FIRST_SHARE, _SIGN_SHARE, _DECIMAL_SHARE = 0.35, 0.12, 0.3, 0.5


@functools.cache
def templates() -> tuple[Template, ...]:
    """All of them; parsed when the first question is drawn, since a solver never draws one."""
    return tuple(parse(line) for line in (*TELLINGS.split("\n"), *WORDINGS.split("\n")))


def told(rng: random.Random, level: int) -> Draft:
    """Any of the templates: small numbers at level 1, hundreds at level 8."""
    template = rng.choice(templates())
    decimals = decimals_for(rng, template) if rng.random() < _DECIMAL_SHARE else WHOLE
    draft = instance(template, rng, _linked, between(level, 14, 900), between(level, 9, 40), decimals)
    text = lower_relatives(draft.question)
    if rng.random() < _IDLE_SHARE:
        text = _with_idle(rng, text, between(level, 14, 900))
    if rng.random() < _ASKED_FIRST_SHARE:
        text = asked_first(text)
    if rng.random() < _SIGN_SHARE:
        text = with_signs(text)
    return replace(draft, question=text)


def _linked(rng: random.Random) -> dict[str, str]:
    """``words``, and those that a question says twice."""
    early, late = rng.choice(_TIMES)
    linked = {name: rng.choice(choices) for name, choices in _LINKED.items()}
    return words(rng) | linked | {"early": early, "late": late}


def sentences(text: str) -> list[str]:
    """The sentences, each with its mark; ``Mr.`` ends none."""
    parts: list[str] = []
    for piece in text.split():
        if parts and (parts[-1][-1] not in ".?!" or parts[-1].endswith(("Mr.", "Mrs."))):
            parts[-1] += f" {piece}"
        else:
            parts.append(piece)
    return parts


def _with_idle(rng: random.Random, text: str, high: int) -> str:
    """A sentence with a number that nothing depends on, before what is asked."""
    parts = sentences(text)
    if len(parts) < 2:
        return text
    named = words(rng)
    while any(named[slot] in text for slot in ("M", "K", "U")):  # what it tells is of somebody and something else
        named = words(rng)
    idle = fill(rng.choice(_IDLE), rng, named | {"i": spoken(rng, rng.randint(2, high), 0.15)})
    if rng.random() < 0.6:
        return " ".join([*parts[:-1], lower_relatives(idle), parts[-1]])
    return " ".join([idle, *parts])


def asked_first(text: str) -> str:
    """``A has 3. B has 4. How many in all?`` → ``How many in all if A has 3 and B has 4?``"""
    *said, asked = sentences(text)
    plain = all(s.endswith(".") and not s.startswith("If ") for s in said)
    if len(said) not in (1, 2) or not plain or not asked.endswith("?"):
        return text
    clauses = [_small(s[:-1]) for s in said]
    return f"{asked[:-1]} if {' and '.join(clauses)}?"


def _small(sentence: str) -> str:
    """Without its capital, where that belongs to the sentence and not to a name."""
    first, _, rest = sentence.partition(" ")
    return f"{first.lower()} {rest}" if first in _STARTERS else sentence


_STARTERS = frozenset("A An The There He She They It Each Every One In At On For After Half My Two Three Four Five Six "
                      "Seven Eight Nine Ten Eleven Twelve Yesterday Today Last This By With Of Together "
                      "Altogether".split())  # fmt: skip


def with_signs(text: str) -> str:
    """``5 dollars`` → ``$5``, ``8 percent`` → ``8%``, as people type them."""
    out: list[str] = []
    for word in text.split(" "):
        bare = word.rstrip(".,?!")
        if out and _NUMBER.fullmatch(out[-1]) and bare in ("dollars", "dollar"):
            out[-1] = f"${out[-1]}{word[len(bare) :]}"
        elif out and _NUMBER.fullmatch(out[-1]) and bare == "percent":
            out[-1] = f"{out[-1]}%{word[len(bare) :]}"
        else:
            out.append(word)
    return " ".join(out)
