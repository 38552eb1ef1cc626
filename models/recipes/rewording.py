"""Word problems with other words: names and things from a wide vocabulary, phrases and sentences that say nothing.

A small policy that has met a hundred nouns goes astray at the next one. What is put in is found in GSM8K's training
set (MIT, read by path; nothing of it is in the repository), and no number, unit or relation is touched, so that the
steps and the answer stay as they are. A question keeps the split of the one it was made of.
"""

from __future__ import annotations

import functools
import json
import random
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Self

from edge_ttc.domain import Problem
from edge_ttc.problems.school.told import sentences
from edge_ttc.problems.school.words import NAMES

SOURCES = frozenset({"school/told", "school/daily", "school/gsm"})
"""Of the questions that are told anew: those in everyday words."""
SHARE = 0.6
"""Of those questions, the ones that are told anew."""
MISSPELT = 0.2
"""Of the questions that are told anew, those with a slip of the keys."""
_COUNTED = re.compile(r"\b\d[\d,]* (?:more |\w+ )?([a-z]{3,}s)\b")
_CAPITAL = re.compile(r"(?<=[a-z,] )[A-Z][a-z]{2,}\b")
_PLACE = re.compile(r" (?:in|at|on|from|with|to) (?:the|a|an|her|his|their|my) [a-z]+(?: [a-z]+)?(?=[.,?])")
_WORD = re.compile(r"\b[A-Za-z]+\b")
_MEANS_SOMETHING = re.compile(
    r"\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty|hundred|thousand|dozen|half|"
    r"halves|third|thirds|quarter|quarters|double|twice|triple|times|percent|more|less|fewer|each|every|per|many|much|"
    r"total|same|equal|equally|rest|remaining|left|all|both|another|others?|pairs?|single|first|second|last|older|"
    r"younger|longer|shorter|taller|than|between|after|before|days?|weeks?|months?|years?|hours?|minutes?|seconds?)\b",
    re.IGNORECASE,
)
_UNITS = frozenset(
    "acres always angles animals arms as bags baskets bills boxes bus calories calves centimeters cents centuries "
    "children class coins corners costs cups days decades degrees delicious digits dimes does dollars dozens dress "
    "euros eyes feet fingers floors gallons gas gets glass grams groups guess halves hands has hers his hours "
    "inches is items its kilograms kilometers kilos knives leaves legs less liters loaves makes mess meters miles "
    "minus minutes months mornings needs nickels nights ounces packs pages pairs parts pennies people percents "
    "pieces pints plus points pounds quarters quarts rows savings scarves seconds sets shelves sides slices squares "
    "steps tablespoons teaspoons things thirds this times toes tons triplets twins units us was watts weeks wheels "
    "wolves words workdays yards years".split()
)
"""Plurals that a relation hangs on, or that are none, or whose singular is not theirs without an s."""
_NO_THINGS = frozenset(
    "adds answers beats bonus breaks buys calls charges claims contains counts covers drops equals fights goes "
    "hectares hits individuals jumps lengths lens lives loads marks numbers offers ones orders passes plays precious "
    "returns runs saves seats sells shows stops supplies surveys swallows throws towards treats visits weights wins "
    "wipes".split()
)
"""What looks like a plural behind a number and is, elsewhere or always, something else that a question says."""
_KIND_COUNTS = re.compile(r"\b(?:legs|wheels|tires)\b")
"""What a thing has as many of as its kind has: dogs must stay dogs."""
_NO_NAMES = frozenset(
    "America April August Aunt Base Brown Christmas City Claus Club Coronavirus Dad Day December Doctor Earth East "
    "Easter English Fall February Friday Fridays God Governor Grandma Grandpa Halloween Happy High How Internet "
    "January July June Lake March Math May Miss Mom Monday Mondays Mount Mrs New North November October Park River "
    "Road Santa Saturday Saturdays School Science September She South Spring Street Summer Sunday Sundays The They "
    "Thursday Thursdays Tuesday Tuesdays Uncle Wednesday Wednesdays West What Will Winter Year York Zoo".split()
)
_STARTERS = frozenset("A An The There He She They It Each Every One In At On After".split())


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """What questions are told anew with.

    Attributes:
        nouns: plurals of things that are counted.
        names: first names.
        places: phrases such as `` in the garden``, each with the space before it.
        openings: sentences that say nothing of a number.
    """

    nouns: tuple[str, ...]
    names: tuple[str, ...]
    places: tuple[str, ...]
    openings: tuple[str, ...]

    @classmethod
    def of(cls, texts: Sequence[str]) -> Self:
        """What stands in the texts at least twice (names: four times; sentences: once)."""
        nouns = Counter(m[1] for t in texts for m in _COUNTED.finditer(t))
        names = Counter(m[0] for t in texts for m in _CAPITAL.finditer(t))
        places = Counter(m[0] for t in texts for m in _PLACE.finditer(t))
        known = _UNITS | _NO_THINGS
        openings = {s: None for t in texts for s in sentences(t)[:1] if s.endswith(".") and 15 < len(s) < 80}
        return cls(
            tuple(sorted(w for w, n in nouns.items() if n > 1 and w not in known and not w.endswith("ss"))),
            tuple(sorted({*NAMES, *(w for w, n in names.items() if n > 3 and w not in _NO_NAMES)})),
            tuple(sorted(p for p, n in places.items() if n > 1 and not _MEANS_SOMETHING.search(p))),
            tuple(s for s in openings if not _MEANS_SOMETHING.search(s)),
        )


@functools.cache
def vocabulary(gsm8k: Path) -> Vocabulary:
    """The vocabulary of a GSM8K file."""
    rows = gsm8k.read_text(encoding="utf-8").splitlines()
    return Vocabulary.of([json.loads(row)["question"] for row in rows])


def singular(plural: str) -> str:
    """``boxes`` → ``box``, ``cherries`` → ``cherry``, ``pens`` → ``pen``."""
    if plural.endswith("ies"):
        return plural[:-3] + "y"
    return plural[:-2] if re.search(r"(x|ch|sh|ss)es$", plural) else plural[:-1]


def with_other_words(rng: random.Random, text: str, known: Vocabulary) -> str:
    """Every name and every counted thing another one, the same wherever it stands."""
    there = list(dict.fromkeys(_WORD.findall(text)))
    names, nouns = frozenset(known.names), frozenset(known.nouns)
    others = rng.sample(known.names, min(len(there), len(known.names)))
    turned = dict(zip((w for w in there if w in names), (n for n in others if n not in there), strict=False))
    things = rng.sample(known.nouns, min(len(there), len(known.nouns)))
    for old, new in zip((w for w in there if w in nouns), (n for n in things if n not in there), strict=False):
        turned |= {old: new, singular(old): singular(new)}
    return _WORD.sub(lambda m: turned.get(m[0], m[0]), text)


def with_idle_words(rng: random.Random, text: str, known: Vocabulary) -> str:
    """A place behind a statement, or a sentence before all others."""
    parts = sentences(text)
    stated = [i for i, s in enumerate(parts) if s.endswith(".") and not s.endswith(("Mr.", "Mrs."))]
    if stated and rng.random() < 0.6:
        chosen = rng.choice(stated)
        parts[chosen] = parts[chosen][:-1] + rng.choice(known.places) + "."
    if rng.random() < 0.35:
        parts.insert(0, rng.choice(known.openings))
    return " ".join(parts)


def as_typed(rng: random.Random, text: str) -> str:
    """``If she has 3.`` before what is asked, or a space behind a dollar sign, as some write."""
    parts = sentences(text)
    if len(parts) > 1 and rng.random() < 0.15 and parts[-2].endswith(".") and parts[-1].endswith("?"):
        first, _, rest = parts[-2].partition(" ")
        if not first.startswith("If"):
            parts[-2] = f"If {first.lower() if first in _STARTERS else first} {rest}"
    text = " ".join(parts)
    return re.sub(r"\$(?=\d)", "$ ", text) if rng.random() < 0.1 else text


def misspelt(rng: random.Random, text: str) -> str:
    """One or two of the longer words with a letter left out, doubled, or in its neighbour's place."""
    for _ in range(rng.choice((1, 1, 2))):
        words = [m for m in _WORD.finditer(text) if len(m[0]) > 3]
        if not words:
            break
        word = rng.choice(words)
        at = rng.randrange(word.start() + 1, word.end() - 1)
        slip, width = rng.choice((("", 1), (text[at] * 2, 1), (text[at + 1] + text[at], 2)))
        text = text[:at] + slip + text[at + width :]
    return text


def reworded(problem: Problem, rng: random.Random, known: Vocabulary) -> Problem:
    """The question in other words; its steps and answer as they are."""
    text = problem.text
    if rng.random() < 0.85 and not _KIND_COUNTS.search(text):
        text = with_other_words(rng, text, known)
    if rng.random() < 0.5:
        text = with_idle_words(rng, text, known)
    text = as_typed(rng, text)
    return replace(problem, text=misspelt(rng, text) if rng.random() < MISSPELT else text)


def stream(problems: Iterator[Problem], gsm8k: Path, seed: int, share: float = SHARE) -> Iterator[Problem]:
    """``problems``, a share of those of ``SOURCES`` reworded."""
    rng, known = random.Random(f"reworded/{seed}"), vocabulary(gsm8k)
    for problem in problems:
        yield reworded(problem, rng, known) if problem.source in SOURCES and rng.random() < share else problem
