"""Text as Markdown: read back by a parser, it says what it said, and no more."""

from __future__ import annotations

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from edge_ttc.display import safe_line, safe_text
from edge_ttc.markdown_text import fenced, inline, quoted

SIGNS = st.text(alphabet=st.sampled_from("ab1 =-+*_#>`~|:.@/[]()!&;\nhtpswxcom<\t"), max_size=40)
PLAIN = {"paragraph_open", "paragraph_close", "inline", "blockquote_open", "blockquote_close", "text", "softbreak"}


def tokens(page: str) -> list[Token]:
    """What a reader of Markdown sees, one that looks for links in plain text, too."""
    parser = MarkdownIt("gfm-like", {"html": True, "linkify": True})
    return [t for token in parser.parse(page) for t in (token, *(token.children or ()))]


def read(page: str) -> str:
    """The text that is seen."""
    shown = {"softbreak": "\n", "paragraph_close": "\n"}
    seen = (token.content if token.type != "inline" else "" for token in tokens(page))
    kinds = (shown.get(token.type, "") for token in tokens(page))
    return "".join(text or kind for text, kind in zip(seen, kinds, strict=True))


@given(SIGNS)
@example("foo\n===")
@example("foo\n---")
@example("1. one\n2) two\n- three\n+ four")
@example("a\n:-")
@example("a | b\n--|--\n1 | 2")
@example("see http://x.example, www.x.example or a@b.example")
@example("<script>x</script> [link](http://x) ![image](//x) [x]: y")
def test_a_quotation_says_what_was_said_and_nothing_else(text: str) -> None:
    page = "\n".join(quoted(text))
    kinds = {token.type for token in tokens(page)}
    assert kinds <= PLAIN | {"code_inline"}
    lines = [safe_line(line) for line in safe_text(text).splitlines()]
    assert re.sub(r"\n+", "\n", read(page)).strip("\n") == "\n".join(line for line in lines if line)


@given(SIGNS)
@example("a|b|c")
@example("http://a|b.com")
def test_a_cell_of_a_table_stays_one_cell(text: str) -> None:
    page = f"| a | b |\n|---|---|\n| {inline(text)} | x |\n"
    found = tokens(page)
    assert [token.type for token in found].count("td_open") == 2
    assert not {"link_open", "image", "html_inline", "em_open", "strong_open", "s_open"} & {t.type for t in found}
    assert read(page) == f"ab{safe_line(text)}x"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It costs $5, or $6 each", r"It costs \$5, or \$6 each"),
        ("from $5 to 10$ each", r"from \$5 to 10\$ each"),
        ("Solve $x^2 = 4$ for $5", r"Solve $x^2 = 4$ for \$5"),
        (r"Solve \(a_1 + b_1 = 2\) now", "Solve $a_1 + b_1 = 2$ now"),
        (r"So \[ \frac{1}{2} \] it is", r"So $$\frac{1}{2}$$ it is"),
        ("$<b>x</b>$", r"\$&lt;b&gt;x&lt;/b&gt;\$"),
        ("$[x](y)$", r"\$\[x\](y)\$"),
        ("$a|b$", r"\$a\|b\$"),
        ("2 * 3 * 4", r"2 \* 3 \* 4"),
    ],
)
def test_formulas_stay_formulas_and_money_is_money(text: str, expected: str) -> None:
    assert inline(text) == expected


@given(st.text(alphabet=st.sampled_from("ab`~ \n#"), max_size=40))
def test_a_fence_holds_whatever_stands_in_it(text: str) -> None:
    page = "\n".join(fenced(text))
    (block,) = tokens(page)
    assert block.content.splitlines() == safe_text(text).splitlines()
