"""Names, things and places that the stories are told with."""

from __future__ import annotations

NAMES = (
    "Tom Anna Ben Lea Sam Mia Max Ella Jack Zoe Liam Emma Noah Olivia Lucas Ava Leo Grace Omar Sara Ivan Nina Paul "
    "Rosa Carl Julia Adam Lucy Hugo Maya Peter Alice David Laura Kevin Sofia Tim Kate John Mary Bob Jane Maria Sally"
).split()

GIRLS = frozenset(
    "Anna Lea Mia Ella Zoe Emma Olivia Ava Grace Sara Nina Rosa Julia Lucy Maya Alice Laura Sofia Kate Mary Jane Maria "
    "Sally".split()
)

THINGS = (
    "apples pens books marbles stickers cards coins oranges pencils balloons cookies candies stamps eggs flowers toys "
    "shells stones buttons cupcakes bananas tickets beads blocks bottles dollars points sweets cars balls"
).split()

CONTAINERS = "boxes bags packs baskets crates shelves trays jars".split()

GOODS = (
    ("pen", "pens"), ("book", "books"), ("notebook", "notebooks"), ("sandwich", "sandwiches"), ("ticket", "tickets"),
    ("cake", "cakes"), ("toy", "toys"), ("shirt", "shirts"), ("apple", "apples"), ("drink", "drinks"), ("cap", "caps"),
    ("mug", "mugs"), ("plant", "plants"), ("ball", "balls"), ("pizza", "pizzas"), ("pencil", "pencils"),
)  # fmt: skip

WORKERS = ("baker", "farmer", "teacher", "driver", "gardener", "painter", "student", "machine", "printer", "shop")


def pronoun(name: str) -> str:
    """``He`` or ``She`` for one of ``NAMES``."""
    return "She" if name in GIRLS else "He"
