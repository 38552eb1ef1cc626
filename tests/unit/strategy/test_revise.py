"""Chains of revisions: a chain whose latest attempt is good enough is done."""

from __future__ import annotations

from edge_ttc.strategy.requests import Grow, Node, Revise, Score
from edge_ttc.strategy.revise import revise


def attempts_of(scores: list[list[float]], enough: float, verifier: int = 1) -> list[list[float]]:
    """What each chain writes, where the k-th attempt of chain c would score ``scores[c][k]``."""
    n, parallel = sum(map(len, scores)), len(scores)
    steps = revise(Node(), n, parallel, verifier, enough, 1.0)
    written: list[list[float]] = [[] for _ in scores]
    chain_of: dict[int, int] = {}
    written_at: dict[int, int] = {}
    reply: list[Node] | None = None
    key = 0
    try:
        while True:
            request = next(steps) if reply is None else steps.send(reply)
            match request:
                case Grow(nodes=nodes):
                    owners = list(range(len(nodes)))
                case Revise(chains=chains):
                    owners = [chain_of[chain[0].key] for chain in chains]
                case Score(nodes=nodes):
                    reply = [Node(key=n.key, score=scores[chain_of[n.key]][written_at[n.key]]) for n in nodes]
                    continue
                case _:
                    raise AssertionError(request)
            reply = []
            for owner in owners:
                key += 1
                chain_of[key] = owner
                written_at[key] = len(written[owner])
                written[owner].append(scores[owner][len(written[owner])])
                reply.append(Node(key=key))
    except StopIteration as stop:
        returned = stop.value
    assert len(returned) == sum(map(len, written))
    return written


def test_a_chain_goes_on_until_an_attempt_is_good_enough() -> None:
    scores = [[0.2, 0.9, 0.1, 0.3], [0.8, 0.1, 0.1, 0.1], [0.1, 0.2, 0.3, 0.4]]
    assert attempts_of(scores, enough=0.5) == [[0.2, 0.9], [0.8], [0.1, 0.2, 0.3, 0.4]]


def test_by_default_and_without_a_verifier_every_chain_has_its_length() -> None:
    scores = [[0.2, 0.9, 0.1], [0.8, 0.1, 0.1]]
    assert attempts_of(scores, enough=1.0) == scores
    assert attempts_of(scores, enough=0.5, verifier=0) == scores
