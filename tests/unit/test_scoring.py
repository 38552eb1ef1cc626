"""What reading costs: a prompt that texts share is charged once, and nothing is kept from one question to the next."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pytest

from edge_ttc.api import Session
from edge_ttc.config import Config
from edge_ttc.errors import EngineError
from edge_ttc.events import Event, Scored, Shortened
from edge_ttc.testing.policy import FakePolicy
from edge_ttc.testing.session import BOOK
from edge_ttc.testing.verifier import FakeRewardModel
from edge_ttc.verifier.base import Trace
from edge_ttc.verifier.stack import EVIDENCE, VerifierStack

QUESTION = "A hard one"


class Keeping(FakeRewardModel):
    """Reads every prompt and every text once, until it is told to forget."""

    def __init__(self, fail_at: int = 0) -> None:
        super().__init__(fail_at=fail_at)
        self.held: set[tuple[int, ...]] = set()
        self.most_held = 0

    def tokens_read(self, traces: Sequence[Trace]) -> list[int]:
        held, counts = set(self.held), list[int]()
        for trace in traces:
            whole = (*trace.prompt_ids, *trace.ids.tolist())
            known = max((end for end in range(len(whole) + 1) if whole[:end] in held), default=0)
            counts.append(len(whole) - known)
            held |= {trace.prompt_ids, whole}
        return counts

    def score(self, traces: Sequence[Trace]) -> list[np.ndarray]:
        rows = super().score(traces)
        for trace in traces:
            self.held |= {trace.prompt_ids, (*trace.prompt_ids, *trace.ids.tolist())}
        self.most_held = max(self.most_held, len(self.held))
        return rows

    def forget(self) -> None:
        self.held.clear()


def session(verifier: FakeRewardModel) -> Session:
    return Session(FakePolicy(BOOK), verifier, None, Config())


@pytest.mark.parametrize(("strategy", "n"), [("best-of-n", 8), ("beam", 8), ("mcts", 8)])
def test_what_is_charged_is_what_was_read(strategy: str, n: int) -> None:
    verifier = Keeping()
    answer = session(verifier).ask(QUESTION, strategy=strategy, n=n)
    assert answer.usage.prm_tok == verifier.read_tok > 0


def test_a_shared_prompt_leaves_room_for_more_texts_under_a_budget() -> None:
    """The tokens of one prompt and all texts are just enough for all of them."""
    whole = session(Keeping()).ask(QUESTION, strategy="best-of-n", n=8)
    told: list[Event] = []
    budget = f"{whole.usage.total_tok + 8 * 64}tok"  # what growing reserves, its cap for each candidate
    session(Keeping()).ask(QUESTION, budget, strategy="best-of-n", n=8, on_event=told.append)
    assert not [e for e in told if isinstance(e.payload, Shortened) and e.payload.request == "score"]
    (scored,) = [e.payload for e in told if isinstance(e.payload, Scored)]
    assert len(scored.scores) == 8


@pytest.mark.parametrize("wrap", [False, True])
def test_the_same_question_costs_the_same_again(wrap: bool) -> None:
    verifier = Keeping()
    policy = FakePolicy(BOOK)
    stacked = VerifierStack(verifier, policy.text, [0.0] * len(EVIDENCE)) if wrap else verifier
    asked = Session(policy, stacked, None, Config())
    first, second = (asked.ask(QUESTION, strategy="beam", n=4).usage for _ in range(2))
    assert (first.prm_tok, first.flop) == (second.prm_tok, second.flop)
    assert verifier.most_held > 0
    assert not verifier.held


def test_a_question_that_fails_leaves_nothing_in_the_verifier() -> None:
    verifier = Keeping(fail_at=2)
    with pytest.raises(EngineError, match="as it was told to"):
        session(verifier).ask(QUESTION, strategy="beam", n=4)
    assert verifier.most_held > 0
    assert not verifier.held
