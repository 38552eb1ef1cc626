"""Texts that want to harm a terminal or a screen, and what may never be seen of them."""

from __future__ import annotations

import unicodedata

CORPUS: dict[str, str] = {
    "ansi colours": "\x1b[31mred\x1b[0m and \x1b[5;7mblinking",
    "ansi screen": "\x1b[2J\x1b[H\x1b[?1049hgone\x1b[?25l",
    "c1 csi": "\x9b31mred \x9b2J",
    "osc 52 clipboard": "\x1b]52;c;cm0gLXJmIH4=\x07copied",
    "osc 52 with st": "\x1b]52;c;cm0gLXJmIH4=\x1b\\copied",
    "osc 8 link": "\x1b]8;;http://evil.example\x1b\\click\x1b]8;;\x1b\\",
    "osc 0 title": "\x1b]0;pwned\x07title",
    "dcs": "\x1bP$q q\x1b\\dcs \x90payload\x9c",
    "unfinished osc": "before \x1b]52;c;cm0gLXJm",
    "escape in escape": "\x1b\x1b[31m[31mnested",
    "rich markup": "[bold red]loud[/] [link=http://evil.example]click[/link] [blink]x[/blink]",
    "textual markup": "[$error on $primary]x[/] [@click=app.quit]quit[/] [on red]y",
    "broken markup": "[/] [/bold] [ [[ ]] [#zzz]x[/#zzz] \\[",
    "interval": "the interval [0, 1) and the list [1, 2, 3] and [a]",
    "bidi override": "invoice\u202egpj.exe\u202c \u2066isolated\u2069 \u200eltr\u200frtl",
    "invisible": "a\u200bb\u200dc\u2060d\ufeffe \U000e0041tag",
    "combining marks": "Z" + "\u0301\u0327\u0489" * 500 + "algo",
    "only marks": "\u0301" * 2000,
    "wide": "漢字🙂" * 50 + "👩‍👩‍👧‍👦🇩🇪é",
    "controls": "bell\x07 back\x08\x08 nul\x00 vt\x0b ff\x0c del\x7f esc\x1b cr\rover",
    "surrogate": "lone \ud800 and \udcff",
    "newlines": "one\ntwo\r\nthree\u2028four\u2029five\x85six",
    "tabs": "a\tb\t\tc",
    "html and sql": "<script>alert(1)</script> '; DROP TABLE sessions; -- %s {0} ${x}",
    "long line": "x" * 100_000,
    "long words": "word " * 20_000,
    "many lines": "line\n" * 20_000,
    "long marks": "a\u0301" * 50_000,
    "long escapes": "\x1b[31m" * 20_000 + "end",
    "nothing": "",
    "spaces": " \n \t ",
}
"""Name → text. Every place that shows text from outside is shown each of them."""

FORBIDDEN = frozenset(
    "\x1b\x9b\x9d\x90\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200b\u200e\u200f\ufeff\u2028\u2029"
)
PAYLOADS = ("cm0gLXJm", "pwned")
"""What an escape sequence carries must go with it."""
LITERAL = {
    "rich markup": "[bold red]loud[/]",
    "textual markup": "[$error on $primary]x[/]",
    "broken markup": "[/] [/bold]",
    "interval": "[0, 1) and the list [1, 2, 3]",
    "html and sql": "<script>alert(1)</script>",
}
"""Parts that must be seen as they are where there is room: markup is never parsed."""


def assert_harmless(screen: str) -> None:
    """Nothing of a rendered screen could do a terminal any harm."""
    bad = {char for char in screen if char != "\n" and unicodedata.category(char) in ("Cc", "Cs")} | FORBIDDEN & set(
        screen
    )
    assert not bad, f"the screen holds {sorted(map(ascii, bad))}"
    for payload in PAYLOADS:
        assert payload not in screen
    marks = longest = 0
    for char in screen:
        marks = marks + 1 if unicodedata.category(char) in ("Mn", "Me") else 0
        longest = max(longest, marks)
    assert longest <= 4, f"{longest} combining marks stand on one character"
