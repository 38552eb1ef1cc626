"""How tokens are drawn, from the configuration's words."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from edge_ttc.errors import UsageError

if TYPE_CHECKING:
    from edge_ttc import config
    from edge_ttc.policy.base import Sampling

_MOST_BYTES = 65_536


def sampling_of(given: config.Sampling) -> Sampling:
    """The sampling that the configuration's section asks for; the file of its grammar is read now.

    Raises:
        UsageError: the grammar's file cannot be read.
    """
    from edge_ttc.policy.base import Sampling  # and numpy with it, which nobody waits for who reads a configuration

    grammar = _grammar(given.grammar) if given.grammar else ""
    bias = parse_bias(given.logit_bias)
    return Sampling(given.temperature, given.top_k, given.top_p, given.min_p, bias, grammar)


def parse_bias(texts: Sequence[str]) -> tuple[tuple[int, float], ...]:
    """``("13=-5", "7=0.5")`` as token ids and what is added to their logits.

    Raises:
        UsageError: a text is of another form.
    """
    found: list[tuple[int, float]] = []
    for text in texts:
        token, _, value = text.partition("=")
        try:
            pair = int(token), float(value)
        except ValueError as error:
            raise UsageError(f"{text!r} is no bias", "write a token's id and a number, such as 13=-5") from error
        if pair[0] < 0 or not abs(pair[1]) <= 1e6:
            raise UsageError(f"{text!r} is no bias", "write a token's id and at most a million, such as 13=-5")
        found.append(pair)
    return tuple(found)


def _grammar(name: str) -> str:
    try:
        with Path(name).expanduser().open("rb") as file:
            data = file.read(_MOST_BYTES + 1)
        text = data.decode()
    except (OSError, RuntimeError, ValueError) as error:  # no such home folder, a NUL in the name, no UTF-8
        raise UsageError(
            f"the grammar {name} cannot be read ({error})", "set sampling.grammar to a GBNF file"
        ) from error
    if len(data) > _MOST_BYTES or not text.strip():
        raise UsageError(f"the grammar {name} is empty or longer than {_MOST_BYTES} bytes", "use another GBNF file")
    return text
