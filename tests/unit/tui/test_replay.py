"""Replay: the same events give the same states, at any speed, whatever the journal kept."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from edge_ttc.events import Event, Finished, answer_json, event_json
from edge_ttc.testing.journal import MemoryJournal
from edge_ttc_tui.compute_state import ComputeState
from edge_ttc_tui.replay import AT_ONCE, FAST, NORMAL, Player, Recording, recording_of
from tests.tui.runs import HARD, run, state_of

STRATEGIES = ["auto", "greedy", "majority", "beam", "revise", "mcts"]


def kept(events: tuple[Event, ...], *extra: dict[str, Any], failed: str = "") -> Recording:
    """What comes back from a journal that kept these events."""
    journal = MemoryJournal()
    answer = journal.begin_answer(journal.start_session(HARD), HARD, 0)
    for event in (*(event_json(e) for e in events if not isinstance(e.payload, Finished)), *extra):
        journal.append_event(answer, event)
    for event in events:
        if isinstance(event.payload, Finished):
            journal.finish_answer(answer, answer_json(event.payload.answer))
    if failed:
        journal.fail_answer(answer, failed)
    return recording_of(*journal.recall(answer))


@pytest.mark.parametrize("strategy", STRATEGIES)
def test_a_kept_answer_plays_back_to_the_very_state(strategy: str) -> None:
    events = run(strategy)
    recording = kept(events)
    assert not recording.notices
    played = Player(recording, AT_ONCE).tick(0.0)
    assert played.ended
    live = state_of(events)
    assert (played.state.nodes, played.state.scores, played.state.selected) == (live.nodes, live.scores, live.selected)
    assert (played.state.answer, played.state.decision, played.state.usage) == (live.answer, live.decision, live.usage)


@pytest.mark.parametrize(("speed", "seconds"), [(NORMAL, 1.0), (FAST, 0.25), (2 * FAST, 0.125)])
def test_speed_is_seconds_of_the_recording_in_one_second(speed: float, seconds: float) -> None:
    recording = kept(run("auto"))
    player = Player(recording, speed).tick(seconds)
    assert player.at_s == pytest.approx(1.0)
    assert player.n == sum(event.t_s <= 1.0 for event in recording.events)
    assert not player.ended


@given(st.lists(st.floats(0, 0.5), max_size=20))
def test_how_the_time_is_cut_does_not_matter(ticks: list[float]) -> None:
    player = Player(kept(run("beam")))
    for seconds in (0.0, *ticks):
        player = player.tick(seconds)
    assert player.n == sum(event.t_s <= player.at_s for event in player.recording.events)
    assert player.state == state_of(player.recording.events, player.n)


def test_it_stands_still_while_it_is_stopped() -> None:
    player = Player(kept(run("beam"))).tick(0.2)
    stopped = player.paused()
    assert stopped.tick(5.0) is stopped
    assert stopped.paused().tick(0.1).at_s == pytest.approx(0.3)


def test_one_event_on_and_back() -> None:
    player = Player(kept(run("beam"))).step(5)
    assert (player.n, player.playing) == (5, False)
    assert player.step(1).state == state_of(player.recording.events, 6)
    assert player.step(-2).state == state_of(player.recording.events, 3)
    assert player.step(-99).state == ComputeState()
    assert player.step(999).ended


def test_what_has_ended_begins_again() -> None:
    ended = Player(kept(run("beam")), AT_ONCE).tick(0.0)
    assert ended.tick(1.0) is ended
    for again in (ended.pace(FAST), ended.paused(), ended.restarted()):
        assert (again.n, again.at_s, again.playing) == (0, 0.0, True)


def test_an_event_of_a_newer_version_is_a_notice() -> None:
    recording = kept(run("beam"), {"event": "dreamt", "t_s": 1.0, "usage": {}}, {"event": "felt"}, {"event": "dreamt"})
    assert recording.notices == ("kept by a newer edge-ttc, which can show more: dreamt, felt",)
    assert Player(recording, AT_ONCE).tick(0.0).state.done


def test_a_damaged_event_is_a_notice() -> None:
    recording = kept(run("beam"), {"damaged": "{"}, {"event": "grew", "t_s": None, "nodes": 5, "usage": {}})
    assert recording.notices == ("events that cannot be read and are left out: 2",)
    assert Player(recording, AT_ONCE).tick(0.0).state.done


def test_an_answer_that_failed_plays_as_far_as_it_came() -> None:
    events = run("beam")[:6]
    recording = kept(events, failed="the model crashed")
    assert recording.notices == ("this answer ended in an error: the model crashed",)
    assert Player(recording, AT_ONCE).tick(0.0).state == state_of(recording.events)


def test_nothing_kept_is_said() -> None:
    recording = kept(())
    assert recording.notices == ("this answer is still being worked on", "no event of this answer was kept")
    player = Player(recording)
    assert player.ended
    assert player.tick(1.0).step(1).paused().state == ComputeState()


def test_times_never_fall() -> None:
    rows = [event_json(e) | {"t_s": t} for e, t in zip(run("beam"), (0.0, 3.0, None, 1.0, 4.0), strict=False)]
    journal = MemoryJournal()
    answer = journal.begin_answer(journal.start_session(HARD), HARD, 0)
    row, _ = journal.recall(answer)
    assert [event.t_s for event in recording_of(row, json.loads(json.dumps(rows))).events] == [0.0, 3.0, 3.0, 3.0, 4.0]
