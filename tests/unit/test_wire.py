"""Messages between a worker and its parent: what goes in comes out, and nothing else does."""

from __future__ import annotations

import math
from dataclasses import replace
from pathlib import Path

import pytest

from edge_ttc import wire
from edge_ttc.config import Config, load_config
from edge_ttc.domain import Answer, Usage
from edge_ttc.events import NAMES, Event, Scored, Wrote
from edge_ttc.testing.session import fake_session
from edge_ttc.wire import WireError


def crossed(value: object) -> object:
    """The JSON types that come out at the other end."""
    return wire.from_line(wire.to_line({"v": wire.pack(value)}))["v"]


def test_every_event_and_the_answer_come_out_as_they_went_in() -> None:
    told: list[Event] = []
    answer = fake_session().ask("A hard one", ["50J", "9s"], strategy="beam", n=4, on_event=told.append)
    fake_session().ask("A hard one", "900tok", on_event=told.append)
    assert wire.unpack(Answer, crossed(answer)) == answer
    again = [wire.unpack_event(wire.from_line(wire.to_line(wire.pack_event(event)))) for event in told]
    assert again == told
    assert {NAMES[type(e.payload)] for e in told} >= {"started", "grew", "scored", "decided", "reserved", "answer"}


def test_the_configuration_comes_out_with_its_origins(tmp_path: Path) -> None:
    config = load_config({}, {"general.seed": 9, "budget.default": ["900tok"]}, tmp_path / "config.toml")
    assert wire.unpack(Config, crossed(config)) == config


def test_numbers_that_are_none_and_broken_text_come_through() -> None:
    event = Event(math.inf, replace(Usage(), energy_j=math.nan), Scored({3: math.nan}))
    again = wire.unpack_event(wire.from_line(wire.to_line(wire.pack_event(event))))
    assert isinstance(again.payload, Scored)
    assert math.isinf(again.t_s)
    assert math.isnan(again.usage.energy_j)
    assert math.isnan(again.payload.scores[3])
    event = Event(0.0, Usage(), Wrote("a\ud800\x1b\n\x00"))
    assert wire.unpack_event(wire.from_line(wire.to_line(wire.pack_event(event)))) == event


@pytest.mark.parametrize("line", [b"", b"{}", b"[1]\n", b'{"a":\n', b"\xff\n", b"[" * 100_000 + b"\n", b'"x"\n'])
def test_a_line_that_is_no_message_is_refused(line: bytes) -> None:
    with pytest.raises(WireError):
        wire.from_line(line)


@pytest.mark.parametrize(
    "value",
    [
        None,
        [],
        {},
        {"kind": "nonesuch", "t_s": 0.0, "usage": {}, "payload": {}},
        {"kind": "wrote", "t_s": 0.0, "usage": wire.pack(Usage()), "payload": {"text": 7}},
        {"kind": "wrote", "t_s": 0.0, "usage": wire.pack(Usage()), "payload": {"text": "a", "more": 1}},
        {"kind": "wrote", "t_s": "now", "usage": wire.pack(Usage()), "payload": {"text": "a"}},
        {"kind": "wrote", "t_s": 0.0, "usage": {"energy_j": 1.0}, "payload": {"text": "a"}},
        {"kind": "grew", "t_s": 0.0, "usage": wire.pack(Usage()), "payload": {"nodes": {"a": 1}}},
        {"kind": "scored", "t_s": 0.0, "usage": wire.pack(Usage()), "payload": {"scores": {"x": 1.0}}},
    ],
)
def test_what_is_no_event_is_refused(value: object) -> None:
    with pytest.raises(WireError):
        wire.unpack_event(value)


def test_an_answer_with_a_strange_stop_reason_is_refused() -> None:
    packed = wire.pack(fake_session().ask("A hard one", strategy="greedy"))
    with pytest.raises(WireError, match="Answer"):
        wire.unpack(Answer, packed | {"stop_reason": "because"})
