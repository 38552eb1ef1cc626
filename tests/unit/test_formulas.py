"""Where formulas stand, and where a dollar is money."""

from __future__ import annotations

import pytest

from edge_ttc.formulas import Formula, formulas


def test_every_kind_of_mark_is_known() -> None:
    text = r"$a$, $$b$$, \(c\) and \[d\]"
    assert list(formulas(text)) == [
        Formula("a", 0, 3, False),
        Formula("b", 5, 10, True),
        Formula("c", 12, 17, False),
        Formula("d", 22, 27, True),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "It costs $5.",
        "Between $5 and $6.",
        "from $5 to 10$ each",
        "US$ 5 or $ 6",
        "a $20-bill, a $5-bill",
        r"\$x\$",
        "$",
    ],
)
def test_money_is_no_formula(text: str) -> None:
    assert not list(formulas(text))
