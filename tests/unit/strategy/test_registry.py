"""Strategies by name, their parameters and worst cases."""

from __future__ import annotations

import pytest

from edge_ttc.config_sections import STRATEGIES as CONFIGURABLE
from edge_ttc.errors import UsageError
from edge_ttc.strategy import registry


def test_the_configuration_knows_the_same_names() -> None:
    assert {registry.AUTO, *registry.STRATEGIES} == set(CONFIGURABLE)


def test_defaults() -> None:
    assert registry.complete("beam", {}) == {"n": 16, "m": 4, "temperature": 1.0, "every": 1, "stages": 1, "revise": 0}
    assert registry.complete("greedy", {}) == {}


def test_texts_become_numbers() -> None:
    assert registry.complete("majority", {"n": "4", "temperature": "0.5"}) == {"n": 4, "temperature": 0.5}


@pytest.mark.parametrize(
    ("name", "given", "words"),
    [
        ("magic", {}, "choose one of auto"),
        ("greedy", {"n": 4}, "its parameters: none"),
        ("beam", {"k": 4}, "its parameters: n, m, temperature"),
        ("majority", {"n": 0}, "out of range"),
        ("majority", {"n": registry.MAX_N + 1}, "out of range"),
        ("majority", {"n": 2.5}, "not a whole number"),
        ("majority", {"n": "2.5"}, "not a whole number"),
        ("majority", {"n": float("inf")}, "not a whole number"),
        ("majority", {"n": float("nan")}, "not a whole number"),
        ("majority", {"temperature": "hot"}, "not a number"),
        ("majority", {"temperature": "nan"}, "out of range"),
        ("majority", {"temperature": "-1"}, "out of range"),
        ("beam", {"n": 2, "m": 4}, "choose m"),
    ],
)
def test_what_will_not_do(name: str, given: dict[str, str | int | float], words: str) -> None:
    with pytest.raises(UsageError, match=words):
        registry.complete(name, given)


def test_worst_cases() -> None:
    cap = 100
    assert registry.find("greedy").worst_case({}, cap) == cap
    assert registry.find("majority").worst_case({"n": 8}, cap) == 8 * cap
    assert registry.find("beam").worst_case({"n": 8, "m": 4}, cap) == 8 * cap
    assert registry.find("lookahead").worst_case({"n": 8, "k": 3}, cap) == 8 * 4 * cap
    assert registry.find("beam").worst_case({"n": 8, "m": 4, "stages": 3}, cap) == (8 + 2 + 1) * cap
    assert registry.find("best-of-n").worst_case_prm({"n": 8}, cap, 20) == 8 * (20 + cap)
