"""How the bundled policy draws, as a session asks for it; and the record of what it decoded."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

import edge_ttc
from edge_ttc.api import Session
from edge_ttc.config import load_config
from edge_ttc.errors import UsageError
from edge_ttc.policy.base import Sampling
from tests.functional.conftest import EASY, HARD


@pytest.fixture(scope="module")
def session(needed: None) -> Iterator[Session]:
    with edge_ttc.open(prm="none") as opened:
        yield opened


def texts(session: Session, sampling: Sampling | None, seed: int = 0) -> list[str]:
    answer = session.ask(HARD, strategy="majority", n=4, seed=seed, sampling=sampling, params={"temperature": 2.0})
    return [c.text for c in answer.candidates]


def test_top_k_top_p_and_min_p_hold_a_hot_policy(session: Session) -> None:
    greedy = session.ask(HARD, strategy="greedy").text
    assert len(set(texts(session, None))) > 1
    for sampling in (Sampling(top_k=1), Sampling(top_p=1e-6), Sampling(min_p=1.0)):
        assert set(texts(session, sampling)) == {greedy}


def test_a_bias_and_a_grammar_are_followed(session: Session) -> None:
    bound = Sampling(grammar='root ::= "Answer: " [0-9] [0-9]? "\\n"?')
    assert all(text.startswith("Answer: ") and len(text.strip()) <= 10 for text in texts(session, bound))
    newlines = [token for token in range(session._policy.card.n_vocab) if "\n" in session._policy.text([token])]
    assert any("\n" in text for text in texts(session, None))
    biased = Sampling(bias=tuple((token, -1e4) for token in newlines))
    assert not any("\n" in text for text in texts(session, biased))
    with pytest.raises(UsageError, match="grammar"):
        texts(session, Sampling(grammar="root ::= ("))
    with pytest.raises(UsageError, match="bias"):
        texts(session, Sampling(bias=((10**6, 1.0),)))
    assert session.ask(EASY[0], strategy="greedy").value == "19"


def test_a_grammar_in_the_configuration_is_read_with_the_question(tmp_path: Path) -> None:
    (tmp_path / "g.gbnf").write_text('root ::= "Answer: " [0-9]+ "\\n"?')
    config = load_config({"EDGE_TTC_HOME": str(tmp_path), "EDGE_TTC_SAMPLING_GRAMMAR": str(tmp_path / "g.gbnf")})
    with edge_ttc.open(prm="none", config=config) as opened:
        assert opened.ask(HARD, strategy="greedy").text.startswith("Answer: ")


def test_the_same_question_has_the_same_schedule_whatever_came_before(session: Session) -> None:
    first = session.ask(HARD, strategy="majority", n=4, seed=3)
    other = session.ask(EASY[0], strategy="majority", n=4, seed=3)
    again = session.ask(HARD, strategy="majority", n=4, seed=3)
    assert len(first.schedule) == 32
    assert (again.text, again.schedule) == (first.text, first.schedule)
    assert other.schedule != first.schedule
    assert session.ask(HARD, strategy="majority", n=5, seed=3).schedule != first.schedule
