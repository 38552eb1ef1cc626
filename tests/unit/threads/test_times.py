"""Which numbers of threads are worth using, and that measuring them leaves nothing behind."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
import pytest

from edge_ttc.threads import times


@dataclass(slots=True)
class Context:
    """Holds what it is given, sequence by sequence."""

    held: dict[int, list[int]] = field(default_factory=dict)
    threads: list[int] = field(default_factory=list)
    most: int = 0

    def decode(self, tokens: np.ndarray, positions: np.ndarray, sequences: np.ndarray, outputs: np.ndarray) -> None:
        for token, position, sequence in zip(tokens, positions, sequences, strict=True):
            text = self.held.setdefault(int(sequence), [])
            assert len(text) == position
            text.append(int(token))
        self.most = max(self.most, sum(map(len, self.held.values())))

    def use_threads(self, n: int) -> None:
        self.threads.append(n)

    def fork(self, source: int, target: int) -> None:
        self.held[target] = list(self.held[source])

    def trim(self, sequence: int, position: int) -> None:
        del self.held[sequence][position:]

    def drop(self, sequence: int) -> None:
        del self.held[sequence]


@pytest.mark.parametrize(
    ("cores", "counts"), [(1, (1,)), (2, (1, 2)), (3, (1, 2, 3)), (6, (1, 2, 4, 6)), (8, (1, 2, 4, 8))]
)
def test_candidates(cores: int, counts: tuple[int, ...]) -> None:
    assert times.candidates(cores) == counts


def test_every_number_is_measured_in_turns_and_nothing_stays() -> None:
    context = Context()
    found = times.measure(context, (1, 2, 4), lanes=3)
    assert set(found) == {1, 2, 4}
    assert all(s > 0 for s in found.values())
    assert context.held == {}
    assert context.threads[:6] == [1, 2, 4, 1, 2, 4]
    assert context.most <= 3 * 65


@pytest.mark.parametrize(
    ("seconds", "worth"),
    [
        ({1: 10.0, 2: 5.3}, (1, 2)),
        ({1: 10.0, 2: 8.0}, (1,)),  # a fifth faster for twice the joules
        ({1: 10.0, 2: 12.0}, (1,)),
        ({1: 10.0, 2: 5.0, 4: 3.0, 8: 2.9}, (1, 2, 4)),
        ({1: 10.0, 2: 9.9, 4: 2.5}, (1, 2, 4)),
        ({4: 1.0}, (4,)),
    ],
)
def test_threads_must_earn_their_joules(seconds: dict[int, float], worth: tuple[int, ...]) -> None:
    assert times.ladder(seconds) == worth
