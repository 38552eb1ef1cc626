r"""LaTeX as Unicode that reads right in a terminal: ``\frac{a+b}{2}`` becomes ``(a+b)/2``, ``x^{n+1}`` ``xⁿ⁺¹``.

It knows the mathematics that models write. What it does not know stays LaTeX, word for word; what is not balanced stays
as it is altogether. Nothing is ever left out: wrong mathematics is worse than raw mathematics.
"""

from __future__ import annotations

import re

from edge_ttc_tui import latex_symbols as symbols
from edge_ttc_tui.latex_parts import Kind, Part, fraction, grouped, joined, matrix, script, sign

_TOKEN = re.compile(r"\\(?:[A-Za-z]+\*?|.)|\s+|\d+(?:[.,]\d+)*|.", re.DOTALL)
_MAX_CHARS, _MAX_DEPTH = 4000, 24
_WORDS = re.compile(r"\{((?:[^{}\\]|\\[^A-Za-z])*)\}")


_INFIX = ("over", "choose", "atop", "brace", "brack", "root")
"""Commands between their arguments, which the braces around them bind: they stay as they are."""


class _RawError(Exception):
    """This is not LaTeX that can be read."""


def to_unicode(latex: str, *, display: bool = False) -> str:
    """Mathematics (without its dollars or brackets) as text; of several lines only where ``display`` allows it."""
    if len(latex) > _MAX_CHARS:
        return latex
    try:
        reader = _Reader(latex, display)
        parts = reader.parts(until=None)
    except _RawError:
        return latex
    text = joined(parts, "\n" if display else "; ")
    return "\n".join(line.rstrip() for line in text.strip("\n").split("\n")).strip(" ")


class _Reader:
    def __init__(self, latex: str, display: bool) -> None:
        self._tokens = _TOKEN.findall(latex)
        self._at, self._display, self._depth = 0, display, 0

    # -- tokens --------------------------------------------------------------------------------------------------

    def _peek(self) -> str:
        return self._tokens[self._at] if self._at < len(self._tokens) else ""

    def _next(self) -> str:
        token = self._peek()
        if not token:
            raise _RawError
        self._at += 1
        return token

    def _skip_space(self) -> None:
        while self._peek().isspace():
            self._at += 1

    # -- parts ---------------------------------------------------------------------------------------------------

    def parts(self, until: str | None) -> list[Part]:
        """Everything up to a closing token, which is taken; None reads to the end."""
        found: list[Part] = []
        while (token := self._peek()) != (until or ""):
            if not token or token in ("}", "\\end"):
                raise _RawError
            self._at += 1
            if token in ("^", "_"):
                self._script(token, found)
            else:
                found += self._part(token)
        if until:
            self._at += 1
        return found

    def _part(self, token: str) -> list[Part]:
        """One token with its arguments. Nothing that is deeper than anybody writes is read."""
        self._depth += 1
        if self._depth > _MAX_DEPTH:
            raise _RawError
        found = self._read(token)
        self._depth -= 1
        return found

    def _read(self, token: str) -> list[Part]:
        if token.startswith("\\"):
            return self._command(token[1:])
        if token == "{":
            return self.parts("}")
        if token.isspace() or token == "~":
            return [Part(" ", Kind.SPACE)]
        if token == "'":
            return [Part("′", Kind.QUANTITY)]
        if token.isalnum() or token[0].isdigit() or token in "()[]|!":
            return [Part(token, Kind.QUANTITY)]
        return [Part(token, Kind.OPERATOR if token in "+-*/=<>" else Kind.OTHER)]

    def _script(self, sign: str, found: list[Part]) -> None:
        """A script belongs to the piece in front of it. Of ``x^10`` nobody can say what was meant: it stays."""
        self._skip_space()
        if len(self._peek()) > 1 and self._peek()[0].isdigit():
            found.append(Part(sign + self._next(), Kind.QUANTITY))
            return
        text = self._argument()
        table = symbols.SUPERSCRIPTS if sign == "^" else symbols.SUBSCRIPTS
        raised = "°" if text == "∘" and sign == "^" else script(text, table, sign)
        base = found.pop() if found and found[-1].kind is not Kind.SPACE else Part("", Kind.QUANTITY)
        kind = base.kind if base.kind in (Kind.WORD, Kind.OTHER) else Kind.QUANTITY
        found.append(Part(base.closed + raised, kind))

    def _argument(self) -> str:
        """One argument: a group, a command with its own arguments, or a single character."""
        self._skip_space()
        token = self._next()
        if token in ("}", "^", "_", "&", "\\\\", "\\end"):
            raise _RawError
        if token[0].isdigit() and len(token) > 1:  # \frac12: one digit is one argument
            self._at -= 1
            self._tokens[self._at] = token[1:]
            return token[0]
        return joined(self._part(token)).strip()

    # -- commands ------------------------------------------------------------------------------------------------

    def _command(self, name: str) -> list[Part]:
        simple = sign(name)
        if simple is not None:
            return simple
        if name in symbols.SILENT:
            return self._silent(name)
        if name in symbols.FRACTIONS:
            return [fraction(self._argument(), self._argument())]
        if name in symbols.BINOMIALS:
            return [Part(f"C({self._argument()}, {self._argument()})", Kind.QUANTITY)]
        if name in symbols.TEXTS:
            return [Part(self._words(), Kind.OTHER)]
        if name in symbols.STYLES or name in ("boxed", "fbox"):
            inside = self._argument()
            return [Part(f"⟦{inside}⟧" if name.endswith("box") or name == "boxed" else inside, Kind.QUANTITY)]
        return self._special(name)

    def _special(self, name: str) -> list[Part]:
        if name in _INFIX:
            raise _RawError
        if name == "sqrt":
            return [self._root()]
        if name == "begin":
            return [self._environment()]
        if name in ("pmod", "pod"):
            return [Part(" ", Kind.SPACE), Part(f"(mod {self._argument()})")]
        if name == "mathbb":
            inside = self._argument()
            return [Part(symbols.DOUBLE.get(inside, inside), Kind.QUANTITY)]
        if name == "not":
            self._skip_space()
            return [Part(joined(self._part(self._next())) + "\u0338", Kind.OPERATOR)]
        if name in symbols.ACCENTS:
            inside = self._argument()
            if inside.replace(".", "").isalnum():
                return [Part("".join(char + symbols.ACCENTS[name] for char in inside), Kind.QUANTITY)]
            return [Part(f"\\{name}{{{inside}}}")]
        return [self._unknown(name)]

    def _silent(self, name: str) -> list[Part]:
        """``\\left.`` and ``\\right.`` stand for no bracket."""
        if name in ("left", "right", "middle"):
            self._skip_space()
            if self._peek() == ".":
                self._at += 1
        return []

    def _words(self) -> str:
        """The argument of ``\\text``: its blanks count."""
        rest = "".join(self._tokens[self._at :])
        words = _WORDS.match(rest.lstrip())
        if words is None:
            return self._argument()
        closing = self._tokens.index("}", self._at)
        while "".join(self._tokens[self._at : closing + 1]).lstrip() != words[0]:
            closing = self._tokens.index("}", closing + 1)
        self._at = closing + 1
        return re.sub(r"\\(.)", r"\1", words[1])

    def _root(self) -> Part:
        degree = "2"
        if self._peek() == "[":
            self._at += 1
            degree = joined(self.parts("]"))
        inside = self._argument()
        sign = symbols.ROOTS.get(degree) or script(degree, symbols.SUPERSCRIPTS, "^") + "√"
        if sign.startswith("^"):
            return Part(f"\\sqrt[{degree}]{{{inside}}}")
        single = grouped(inside)
        return Part(sign + single, Kind.ROOT, sign + (single if single.startswith("(") else f"({single})"))

    def _unknown(self, name: str) -> Part:
        """The command and its arguments as they stand, with what is in them converted."""
        text = f"\\{name}"
        while self._peek() == "{":
            self._at += 1
            text += "{" + joined(self.parts("}")) + "}"
        return Part(text, Kind.WORD)

    def _environment(self) -> Part:
        name = self._name()
        if name == "array" and self._peek() == "{":
            self._name()  # how its columns are set
        rows: list[list[str]] = [[]]
        cell: list[Part] = []
        while (token := self._next()) != "\\end":
            if token in ("&", "\\\\"):
                rows[-1].append(joined(cell).strip())
                cell = []
                rows += [[]] * (token == "\\\\")
                rows[-1] = list(rows[-1])
            elif token in ("^", "_"):
                self._script(token, cell)
            elif token == "}":
                raise _RawError
            else:
                cell += self._part(token)
        rows[-1].append(joined(cell).strip())
        if self._name() != name:
            raise _RawError
        return self._arranged(name, [row for row in rows if any(row)])

    def _arranged(self, name: str, rows: list[list[str]]) -> Part:
        if name in symbols.FENCES:
            return Part(matrix(rows, symbols.FENCES[name], display=self._display), Kind.QUANTITY)
        if name not in symbols.LINED:
            raise _RawError
        lines = [" ".join(cell for cell in row if cell) for row in rows]
        return Part(("\n" if self._display else "; ").join(lines))

    def _name(self) -> str:
        if self._next() != "{":
            raise _RawError
        closing = self._tokens.index("}", self._at) if "}" in self._tokens[self._at :] else -1
        if closing < 0:
            raise _RawError
        name = "".join(self._tokens[self._at : closing])
        self._at = closing + 1
        return name
