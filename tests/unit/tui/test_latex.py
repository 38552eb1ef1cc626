"""LaTeX as Unicode: it reads right, and it never loses anything."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from edge_ttc_tui.latex import to_unicode

READS = {
    r"\frac{a+b}{c}": "(a+b)/c",
    r"\dfrac{a+b}{c}": "(a+b)/c",
    r"\frac{1}{x+1}": "1/(x+1)",
    r"\tfrac12": "1/2",
    r"\frac{2x}{3y}": "2x/(3y)",
    r"\frac{\frac{1}{2}}{3}": "(1/2)/3",
    r"\frac{-1}{2}": "(-1)/2",
    r"2\frac{1}{3}": "2 1/3",
    r"2 \frac{1}{3}": "2 1/3",
    r"\frac{1}{2}x": "(1/2)x",
    r"\frac12 \pi": "(1/2) π",
    r"x\frac12": "x(1/2)",
    r"a/\frac{b}{c}": "a/(b/c)",
    r"\frac{1}{2} + \frac{3}{4}": "1/2 + 3/4",
    r"\frac{a}{b}^2": "(a/b)²",
    r"\left(\frac{a}{b}\right)^2": "(a/b)²",
    r"\left.\frac{a}{b}\right|_{x=1}": "a/b|ₓ₌₁",
    r"\binom{n}{k}": "C(n, k)",
    r"\sqrt{2}": "√2",
    r"\sqrt{2}x": "√(2)x",
    r"\sqrt2^2": "√(2)²",
    r"\sqrt{x+1}": "√(x+1)",
    r"\sqrt[3]{x}": "∛x",
    r"\sqrt[5]{x+1}": "⁵√(x+1)",
    r"x^{n+1}": "xⁿ⁺¹",
    r"x^2": "x²",
    r"10^{-3}": "10⁻³",
    r"x^10": "x^10",
    r"e^{-x^2}": "e^(-x²)",
    r"x_1^2": "x₁²",
    r"a_{i,j}": "a_(i,j)",
    r"f'(x)": "f′(x)",
    r"90^\circ": "90°",
    r"90^{\circ}": "90°",
    r"3 \times 4 = 12": "3 × 4 = 12",
    r"3\times4": "3×4",
    r"a\le b": "a ≤ b",
    r"\sin\theta + 2\cos x": "sin θ + 2 cos x",
    r"\log_2 8": "log₂ 8",
    r"\sum_{i=1}^{n} i^2": "∑ᵢ₌₁ⁿ i²",
    r"\boxed{42}": "⟦42⟧",
    r"\text{if } x > 0": "if x > 0",
    r"5 \text{ km}/\text{h}": "5 km/h",
    r"1{,}000": "1,000",
    r"5\%": "5%",
    r"\$5": "$5",
    r"\{1, 2\}": "{1, 2}",
    r"a \equiv b \pmod{7}": "a ≡ b (mod 7)",
    r"0.\overline{3}": "0.3\u0305",
    r"x \in \mathbb{R}": "x ∈ ℝ",
    r"\begin{pmatrix} 1 & 2 \\ 3 & 4 \end{pmatrix}": "(1  2; 3  4)",
    r"\begin{aligned} a &= b \\ &= c \end{aligned}": "a = b; = c",
}


@pytest.mark.parametrize(("latex", "text"), READS.items())
def test_it_reads_right(latex: str, text: str) -> None:
    assert to_unicode(latex) == text


@pytest.mark.parametrize(
    ("latex", "text"),
    [
        (r"\foo{x^2} y", r"\foo{x²} y"),
        (r"\cancel{3}\frac{1}{2}", r"\cancel{3} (1/2)"),
        (r"2\foo", r"2 \foo"),
        (r"\foo\alpha", r"\foo α"),
        (r"\sqrt[a+q]{x}", r"\sqrt[a+q]{x}"),
        (r"\hat{x+y}", r"\hat{x+y}"),
    ],
)
def test_an_unknown_command_stays_as_it_is(latex: str, text: str) -> None:
    assert to_unicode(latex) == text


@pytest.mark.parametrize(
    "latex",
    [r"\frac{", r"\frac{1}", "x^", "x^}", "{a", "a}", r"\begin{foo} x \end{foo}", r"\begin{cases} x", r"\end{cases}",
     r"\begin{cases} a \end{pmatrix}", r"\left", r"\text{a", "{" * 50 + "}" * 50, "a" * 5000],
)  # fmt: skip
def test_what_is_not_balanced_stays_as_it_is(latex: str) -> None:
    assert to_unicode(latex) in (latex, latex.replace(r"\left", ""))


def test_a_block_stands_beside_what_is_in_front_of_it() -> None:
    latex = r"f(x) = \begin{cases} x & x > 0 \\ 0 & x = 0 \\ -x & \text{otherwise} \end{cases}"
    assert to_unicode(latex, display=True).split("\n") == [
        "f(x) = ⎧ x   x > 0",
        "       ⎨ 0   x = 0",
        "       ⎩ -x  otherwise",
    ]


def test_a_matrix_has_tall_brackets_and_columns() -> None:
    latex = r"A = \begin{bmatrix} 1 & 20 \\ 300 & 4 \end{bmatrix}"
    assert to_unicode(latex, display=True).split("\n") == ["A = ⎡ 1    20 ⎤", "    ⎣ 300  4  ⎦"]


def test_a_new_line_is_one_only_in_display() -> None:
    assert to_unicode(r"a = b \\ c = d", display=True) == "a = b\nc = d"
    assert to_unicode(r"a = b \\ c = d") == "a = b; c = d"


leaf = st.sampled_from([*"abcxyzq+-=()", "1", "23", "456", r"\alpha ", r"\pi ", r"\times ", r"\le "])
COMMANDS = r"\ \frac \sqrt \text \foo \\ \begin{cases} \end{cases} \left \right \,".split()
rubbish = st.lists(st.sampled_from([*"ab12{}^_&$[] \n", *COMMANDS]), max_size=30).map("".join)


def _inside(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    some = st.lists(inner, min_size=1, max_size=4).map("".join)
    two = st.tuples(some, some)
    return st.one_of(
        some,
        two.map(lambda p: rf"\frac{{{p[0]}}}{{{p[1]}}}"),
        two.map(lambda p: rf"\binom{{{p[0]}}}{{{p[1]}}}"),
        two.map(lambda p: rf"{{{p[0]}}}^{{{p[1]}}}"),
        two.map(lambda p: rf"{p[0]}_{{{p[1]}}}"),
        two.map(lambda p: rf"\sqrt[{p[0]}]{{{p[1]}}}".replace("[(", "[").replace("]]", "]")),
        two.map(lambda p: rf"\begin{{pmatrix}}{p[0]} & {p[1]} \\ {p[1]} & {p[0]}\end{{pmatrix}}"),
        some.map(lambda s: rf"\sqrt{{{s}}}"),
        some.map(lambda s: rf"\boxed{{{s}}}"),
        some.map(lambda s: rf"\text{{{s}}}"),
        some.map(lambda s: rf"\whatever{{{s}}}"),
        some.map(lambda s: rf"\left( {s} \right)"),
    )


formulas = st.recursive(leaf, _inside, max_leaves=12)
SIGNS = {"alpha": "α", "pi": "π", "times": "×", "le": "≤", "whatever": "whatever"}
KNOWN = {"frac", "binom", "sqrt", "begin", "end", "boxed", "text", "left", "right"}


def tokens(latex: str) -> Counter[str]:
    """What must be found again: every digit, letter and sign that is not LaTeX's own."""
    latex = latex.replace("{pmatrix}", " ")
    found: Counter[str] = Counter()
    for name, char in re.findall(r"\\([A-Za-z]+)|([^\s{}\[\]\\^_&;])", latex):
        found.update(char or ("" if name in KNOWN else SIGNS[name]))
    return found


def read(text: str) -> Counter[str]:
    """The same of the output; raised and lowered characters are those they stand for."""
    plain = unicodedata.normalize("NFKC", text.replace("′", "'")).replace("−", "-")
    return Counter(char for char in plain if not char.isspace())


@settings(max_examples=300)
@given(formulas, st.booleans())
def test_no_token_is_ever_lost(latex: str, display: bool) -> None:
    missing = tokens(latex) - read(to_unicode(latex, display=display))
    assert not missing, to_unicode(latex, display=display)


@settings(max_examples=300)
@given(rubbish)
def test_rubbish_loses_nothing_either(latex: str) -> None:
    words = Counter(c for name, c in re.findall(r"\\([A-Za-z]+)|(.)", latex.replace("{cases}", " ")) if c.isalnum())
    assert not words - read(to_unicode(latex))


@given(st.text())
def test_any_text_comes_back_as_text(text: str) -> None:
    assert isinstance(to_unicode(text, display=True), str)


@pytest.mark.parametrize("part", [r"\sqrt", r"\frac", "{", r"\text{", r"\begin{cases}", "^", r"x^{", r"\left("])
def test_depth_does_no_harm(part: str) -> None:
    latex = (part * 4000)[:3999]
    assert isinstance(to_unicode(latex), str)


@pytest.mark.parametrize(
    ("latex", "text"),
    [
        (r"2\frac{a}{b}c", "2(a/b)c"),
        (r"3\frac12 x", "3 1/2 x"),
        (r"\frac{n}{2}!", "(n/2)!"),
        (r"2{n \choose k}", r"2{n \choose k}"),
        (r"1+{a \over b}", r"1+{a \over b}"),
    ],
)
def test_no_other_formula_is_shown(latex: str, text: str) -> None:
    assert to_unicode(latex) == text
