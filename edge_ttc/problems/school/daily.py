"""Everyday word problems (``sayings``): addends and factors grow with the level."""

from __future__ import annotations

import random

from edge_ttc.problems.school.dial import between
from edge_ttc.problems.school.draft import Draft
from edge_ttc.problems.school.sayings import SAYINGS
from edge_ttc.problems.school.templates import instance, parse
from edge_ttc.problems.school.words import CONTAINERS, GIRLS, NAMES, THINGS, WORKERS

TEMPLATES = tuple(parse(line) for line in SAYINGS.split("\n"))
PEOPLE = "people children students passengers kids workers guests visitors men women players tourists".split()
MORE_NAMES = (
    "Lily Jake Dan Amy Lisa Mike Chris Eva Ruth Henry George Frank Linda Susan Karen Tony Mark Luke Ryan Eric Dana Fay "
    "Ali Amir Chen Mei Raj Priya Yuki Diego Elena Fatima Kofi Lena Marco Nora Oscar Pablo Rita Stan Tara Victor Wendy"
).split()
MORE_GIRLS = frozenset("Lily Amy Lisa Eva Ruth Linda Susan Karen Dana Fay Mei Priya Yuki Elena Fatima Lena Nora Rita "
                       "Tara Wendy".split())  # fmt: skip
RELATIVES = {
    "My brother": "he",
    "My sister": "she",
    "My friend": "he",
    "Mom": "she",
    "Dad": "he",
    "Grandma": "she",
    "Grandpa": "he",
    "The teacher": "she",
    "A girl": "she",
    "A boy": "he",
    "A man": "he",
    "A woman": "she",
    "Mr. Smith": "he",
    "Mrs. Brown": "she",
    "Uncle Joe": "he",
    "My mother": "she",
    "A farmer": "he",
}
MORE_THINGS = (
    "crayons dolls muffins rolls chairs fish plates cups spoons ribbons photos letters cherries peaches pears grapes "
    "lemons carrots potatoes rocks leaves hats socks shoes keys boxes bags maps games puzzles magazines newspapers "
    "notebooks erasers rulers tomatoes nuts seeds trees roses tulips kites stamps jellybeans sandwiches pies donuts"
).split()
SINGULAR = {"boxes": "box", "bags": "bag", "packs": "pack", "baskets": "basket", "crates": "crate", "shelves": "shelf",
            "trays": "tray", "jars": "jar"}  # fmt: skip


def words(rng: random.Random) -> dict[str, str]:
    """Names with their pronouns, things and containers."""
    first, second, third = rng.sample((*NAMES, *MORE_NAMES), 3)
    he = "she" if first in GIRLS or first in MORE_GIRLS else "he"
    if rng.random() < 0.15:
        first, he = rng.choice(list(RELATIVES.items()))
    thing, other = rng.sample((*THINGS, *MORE_THINGS), 2)
    box = rng.choice(CONTAINERS)
    his, him = ("her", "her") if he == "she" else ("his", "him")
    return {
        "N": first, "M": second, "K": third, "he": he, "He": he.title(), "his": his, "His": his.title(), "him": him,
        "T": thing, "U": other, "box": box, "one": SINGULAR[box], "people": rng.choice(PEOPLE),
        "W": rng.choice(WORKERS),
    }  # fmt: skip


def daily(rng: random.Random, level: int) -> Draft:
    """Any of the everyday templates: small numbers at level 1, hundreds at level 8."""
    draft = instance(rng.choice(TEMPLATES), rng, words, between(level, 14, 900), between(level, 9, 40))
    return Draft(lower_relatives(draft.question), draft.steps, draft.answer)


def lower_relatives(text: str) -> str:
    """A relative's name in the middle of a sentence starts with a small letter (``than my brother``)."""
    for name in RELATIVES:
        if not name.startswith(("Mom", "Dad", "Gran", "Mr", "Uncle")):
            text = text.replace(f" {name}", f" {name[0].lower()}{name[1:]}") if f". {name}" not in text else text
    return text
