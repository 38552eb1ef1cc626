"""How tokens are drawn reaches the policy from the configuration, from an ask, and through a worker's pipe."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from edge_ttc import config
from edge_ttc.api import Session
from edge_ttc.config import Config, load_config
from edge_ttc.errors import UsageError
from edge_ttc.policy.base import Branch, Sampling, Segment
from edge_ttc.sampling_config import parse_bias, sampling_of
from edge_ttc.testing.policy import FakePolicy
from edge_ttc.testing.session import BOOK
from edge_ttc.testing.verifier import FakeRewardModel
from edge_ttc.wire import pack, unpack


class Noting(FakePolicy):
    """Notes the samplings it is asked for."""

    def __init__(self) -> None:
        super().__init__(BOOK)
        self.seen: list[Sampling] = []

    def grow(self, branches: Sequence[Branch], *, sampling: Sampling, **options: Any) -> list[Segment]:
        self.seen.append(sampling)
        return super().grow(branches, sampling=sampling, **options)


def asked(settings: Config, **options: Any) -> set[Sampling]:
    policy = Noting()
    Session(policy, FakeRewardModel(), None, settings).ask("A hard one", strategy="best-of-n", n=4, **options)
    return set(policy.seen)


def test_the_configuration_reaches_the_policy(tmp_path: Path) -> None:
    grammar = tmp_path / "answers.gbnf"
    grammar.write_text('root ::= [a-z]+ "\\n"')
    env = {
        "EDGE_TTC_SAMPLING_TOP_K": "5",
        "EDGE_TTC_SAMPLING_TOP_P": "0.9",
        "EDGE_TTC_SAMPLING_MIN_P": "0.05",
        "EDGE_TTC_SAMPLING_LOGIT_BIAS": "13=-5, 7=0.5",
        "EDGE_TTC_SAMPLING_GRAMMAR": str(grammar),
        "EDGE_TTC_SAMPLING_TEMPERATURE": "0.7",
    }
    expected = Sampling(0.7, 5, 0.9, 0.05, ((13, -5.0), (7, 0.5)), grammar.read_text())
    assert asked(load_config(env)) == {expected}


def test_the_default_is_the_plain_one() -> None:
    assert sampling_of(config.Sampling()) == Sampling()
    assert asked(Config()) == {Sampling(1.0)}


def test_an_ask_of_its_own_comes_first_and_the_strategy_says_the_temperature() -> None:
    settings = Config(sampling=config.Sampling(top_k=5))
    found = asked(settings, sampling=Sampling(9.0, top_p=0.5), params={"temperature": 0.5})
    assert found == {Sampling(0.5, top_p=0.5)}


def test_it_crosses_a_workers_pipe_as_it_is() -> None:
    for sampling in (None, Sampling(0.5, 4, 0.9, 0.1, ((3, 1.5), (4, -2.0)), "root ::= [0-9]")):
        assert unpack(Sampling | None, pack(sampling)) == sampling


@pytest.mark.parametrize("text", ["13", "a=1", "13=x", "-1=2", "13=nan", "13=1e9", "=", "1.5=2"])
def test_a_bias_that_is_none_is_refused(text: str) -> None:
    with pytest.raises(UsageError, match="no bias"):
        parse_bias([text])
    with pytest.raises(UsageError, match=r"sampling\.logit_bias|LOGIT_BIAS"):
        load_config({"EDGE_TTC_SAMPLING_LOGIT_BIAS": text})


@pytest.mark.parametrize("data", [None, b"", b"\xff\xfe", b"x" * 70_000])
def test_a_grammar_that_cannot_be_read_is_refused(tmp_path: Path, data: bytes | None) -> None:
    path = tmp_path / "g.gbnf"
    if data is not None:
        path.write_bytes(data)
    with pytest.raises(UsageError, match="grammar"):
        sampling_of(config.Sampling(grammar=str(path)))


@pytest.mark.parametrize("name", ["~nobody-of-this-name/g.gbnf", "a\0b", "x" * 400])
def test_a_grammar_whose_name_leads_nowhere_is_refused_with_a_remedy(name: str) -> None:
    with pytest.raises(UsageError, match=r"the grammar .* cannot be read") as caught:
        sampling_of(config.Sampling(grammar=name))
    assert "sampling.grammar" in caught.value.remedy
