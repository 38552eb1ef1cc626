"""The Markdown hook: formulas as text, money as money, and nothing hostile behind an entity."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it.token import Token

from edge_ttc.display import safe_text
from edge_ttc_tui.markdown import markdown_parser
from edge_ttc_tui.solution_text import solution_markdown


def shown(source: str) -> str:
    """The text that a reader sees, a line a block."""
    return "\n".join(filter(None, map(_text, markdown_parser().parse(source))))


def _text(token: Token) -> str:
    if token.children is None:
        return token.content.rstrip("\n")
    breaks = {"hardbreak": "\n", "softbreak": " "}
    return "".join(breaks.get(child.type, child.content) for child in token.children)


@pytest.mark.parametrize(
    ("source", "text"),
    [
        (r"So $x^2 = \frac{1}{4}$.", "So x² = 1/4."),
        (r"So \(x^2\) holds.", "So x² holds."),
        ("$$\nx^2\n$$", "x²"),
        (r"\[ \sqrt{2} \]", "√2"),
        (r"Inline $$\pi r^2$$ too.", "Inline π r² too."),
        (r"- item $a_1$", "item a₁"),
        (r"**bold $x^2$**", "bold x²"),
        (r"$3\*4$", "3*4"),
    ],
)
def test_formulas_are_text(source: str, text: str) -> None:
    assert shown(source) == text


@pytest.mark.parametrize(
    "text",
    ["It costs $5.", "Between $5 and $6.", "$5 and $6", "from $5 to 10$ each", "US$ 5 or $ 6", "a $20-bill, a $5-bill",
     "the $1,000 prize, the $2 prize"],
)  # fmt: skip
def test_money_is_money(text: str) -> None:
    assert shown(text) == text


@pytest.mark.parametrize("source", ["`$x^2$`", "```\n$x^2$\n```", "    $x^2$"])
def test_code_is_left_alone(source: str) -> None:
    assert shown(source) == "$x^2$"


def test_formulas_in_a_table() -> None:
    assert shown("| $x^2$ | \\(y_1\\) |\n|--|--|\n| $$\\pi$$ | 5 |") == "x²\ny₁\nπ\n5"


def test_an_unfinished_formula_stays_as_it_is() -> None:
    assert shown(r"So $\frac{1") == r"So $\frac{1"


def test_a_formula_of_several_lines_keeps_its_columns() -> None:
    (token,) = markdown_parser().parse("$$\n" + r"\begin{pmatrix} 1 & 2 \\ 3 & 4 \end{pmatrix}" + "\n$$")
    assert (token.type, token.content) == ("fence", "⎛ 1  2 ⎞\n⎝ 3  4 ⎠\n")
    assert token.map == [0, 3]


def test_html_is_text() -> None:
    assert shown("a <b>bold</b> <!-- secret --> move") == "a <b>bold</b> <!-- secret --> move"


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("a&#8238;b", "a<U+202E>b"),
        ("&#x200b;", "<U+200B>"),
        ("$&#8238;$", "&#8238;"),
        ("`&#27;[2J`", "&#27;[2J"),
        ("&#27;[31m", "\ufffd[31m"),
    ],
)
def test_an_entity_hides_nothing(source: str, text: str) -> None:
    assert shown(source) == text


@given(st.text(alphabet=st.sampled_from("ab1 $\\(){}[]^_*`|#-&;\n\x1b\u202e\u200b<>!"), max_size=60))
def test_whatever_comes_is_clean(source: str) -> None:
    text = shown(source)
    assert text == safe_text(text)


def paragraphs_of(text: str) -> list[str]:
    """What each paragraph and formula of a model's text says."""
    tokens = markdown_parser().parse(solution_markdown(text))
    inline = ["".join(child.content for child in t.children) if t.children else t.content for t in tokens]
    return [words for words in inline if words]


@pytest.mark.parametrize(
    ("text", "paragraphs"),
    [
        (r"\[a\], so \[b\] = 7 end", ["a", ", so", "b", "= 7 end"]),
        ("So\n\\[x^2\\]\nand more", ["So", "x²", "and more"]),
        ("So \\[\nx^2\n\\]\nend", ["So", "x²", "end"]),
        ("[x+1](x-1)=0", ["[x+1](x-1)=0"]),
        ("[2, 3](4)", ["[2, 3](4)"]),
        ("5![a](b)", ["5![a](b)"]),
        ("[1]: 5", ["[1]: 5"]),
        ("```\n\\[a\\]\n```", ["\\[a\\]\n"]),
        ("`\\[x\\]` code", ["\\[x\\] code"]),
    ],
)
def test_nothing_that_a_model_wrote_is_lost(text: str, paragraphs: list[str]) -> None:
    assert paragraphs_of(text) == paragraphs


@pytest.mark.parametrize(
    "text",
    [
        "1. We have\n   \\[\n   a=b\n   \\]\n   so x\n2. z",
        "1. First\n\n   \\[a=b\\]\n\n2. z",
        "1. As \\[a=b\\] so x\n2. z",
    ],
)
def test_a_displayed_formula_stays_in_its_item(text: str) -> None:
    kinds = [token.type for token in markdown_parser().parse(solution_markdown(text))]
    assert (kinds.count("ordered_list_open"), kinds.count("list_item_open")) == (1, 2)
    assert "a=b" in " ".join(paragraphs_of(text))
