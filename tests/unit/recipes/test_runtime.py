"""Work that is spread over the cores."""

from __future__ import annotations

from models.recipes.runtime import spread


def numbered(part: list[tuple[int, str]]) -> list[str]:
    return [f"{number}{item}" for number, item in part]


def test_results_come_in_the_order_of_the_items() -> None:
    assert spread(numbered, list("abcde")) == ["0a", "1b", "2c", "3d", "4e"]
    assert spread(numbered, ["x"]) == ["0x"]
