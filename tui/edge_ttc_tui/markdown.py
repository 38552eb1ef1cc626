"""Markdown with mathematics in it, for ``textual.widgets.Markdown(parser_factory=markdown_parser)``.

Formulas between dollars or LaTeX's brackets become text by ``latex``; ``$5`` is money. HTML is text, not markup. Every
text passes ``safe_text`` again after the parser has read it: an entity such as ``&#8238;`` is a character only then.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from markdown_it import MarkdownIt
from markdown_it.rules_core import StateCore
from markdown_it.token import Token
from mdit_py_plugins.dollarmath import dollarmath_plugin
from mdit_py_plugins.texmath import texmath_plugin

from edge_ttc.display import safe_text
from edge_ttc.formulas import is_money
from edge_ttc_tui.latex import to_unicode

_INLINE = ("math_inline", "math_inline_double", "math_single")


def markdown_parser() -> MarkdownIt:
    """A parser of the Markdown that models write."""
    parser = MarkdownIt("gfm-like", {"html": False, "linkify": False})
    parser.use(dollarmath_plugin, allow_labels=False, allow_space=False, allow_digits=False, double_inline=True)
    parser.use(texmath_plugin, delimiters="brackets")
    parser.disable(["link", "image", "reference"])  # [2, 3](4) is mathematics
    parser.core.ruler.push("unicode_maths", _convert)
    return parser


def _convert(state: StateCore) -> None:
    """Formulas as text, all text clean."""
    state.tokens = [new for token in state.tokens for new in _block(token)]


def _block(token: Token) -> Iterator[Token]:
    if token.type.startswith("math_block"):
        yield from _formula(token)
        return
    if token.children:
        token.children = [_inline(child) for child in token.children]
    token.content = safe_text(token.content)
    yield token


def _inline(token: Token) -> Token:
    if token.type in _INLINE:
        return Token("text", "", 0, content=safe_text(_words(token)))
    token.content = safe_text(token.content)
    return token


def _words(token: Token) -> str:
    money = token.type == "math_inline" and token.markup == "$" and is_money(token.content)
    return f"${token.content}$" if money else to_unicode(token.content)


def _formula(token: Token) -> Sequence[Token]:
    """A formula of its own: a paragraph, or, where it has several lines, a block that keeps its columns."""
    text = safe_text(to_unicode(token.content.strip(), display=True))
    if "\n" in text:
        return [Token("fence", "code", 0, content=text + "\n", markup="```", block=True, map=token.map)]
    child = Token("text", "", 0, content=text)
    return [
        Token("paragraph_open", "p", 1, block=True, map=token.map),
        Token("inline", "", 0, content=text, children=[child], block=True, map=token.map, level=1),
        Token("paragraph_close", "p", -1, block=True),
    ]
