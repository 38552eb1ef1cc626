"""The replay screen: its keys, and what it says of where it stands."""

from __future__ import annotations

from dataclasses import replace

from edge_ttc_tui.replay import NORMAL, Recording
from edge_ttc_tui.screens.replay import ReplayScreen
from edge_ttc_tui.widgets.compute_view import ComputeView
from tests.tui.panels import NARROW, WIDE, Hand, drive, golden
from tests.tui.runs import HARD, run, state_of

RECORDING = Recording(HARD, run("beam"))
LONG = Recording(HARD, tuple(replace(e, t_s=60 * e.t_s) for e in run("beam")))


def screen_of(hand: Hand) -> ReplayScreen:
    found = hand.app.screen
    assert isinstance(found, ReplayScreen)
    return found


def test_at_once_shows_the_end() -> None:
    async def steps(hand: Hand) -> None:
        await hand.press("i")
        await hand.sees("★ Answer: 42", "ended")
        assert screen_of(hand).query_one(ComputeView).state == state_of(LONG.events)
        golden("replay_80x24", await hand.settled())
        await hand.press("escape")
        await hand.gives(None)

    drive(lambda: ReplayScreen(LONG_THEN_NOTICED), steps, NARROW)


def test_it_plays_by_itself_to_the_end() -> None:
    async def steps(hand: Hand) -> None:
        await hand.sees("ended")
        assert screen_of(hand).player.ended

    drive(lambda: ReplayScreen(RECORDING), steps, WIDE)


def test_speeds_stop_and_again() -> None:
    async def steps(hand: Hand) -> None:
        await hand.press("4")
        await hand.sees("4×")
        await hand.press("space")
        await hand.sees("stopped")
        at_s = screen_of(hand).player.at_s
        await hand.pilot.pause(0.25)
        assert screen_of(hand).player.at_s == at_s
        await hand.press("space")
        await hand.until(lambda: screen_of(hand).player.at_s > at_s, "more of it")
        await hand.press("s")
        await hand.sees("slow")
        await hand.press("r")
        await hand.until(lambda: screen_of(hand).player.at_s < 1.0, "the beginning")
        await hand.press("1")
        assert screen_of(hand).player.speed == NORMAL

    drive(lambda: ReplayScreen(LONG), steps)


def test_one_event_at_a_time() -> None:
    async def steps(hand: Hand) -> None:
        await hand.press("space", *["comma"] * 9, *["full_stop"] * 6)
        await hand.sees("event 6 of", "stopped")
        await hand.press("comma")
        assert await hand.sees("event 5 of")

    drive(lambda: ReplayScreen(LONG), steps)


def test_the_keys_of_the_picture_work() -> None:
    async def steps(hand: Hand) -> None:
        await hand.press("i")
        await hand.sees("★ Answer: 42")
        await hand.press("v")
        assert await hand.sees("votes  weight  share")

    drive(lambda: ReplayScreen(LONG), steps)


def test_what_could_not_be_read_is_said() -> None:
    async def steps(hand: Hand) -> None:
        assert await hand.sees("kept by a newer edge-ttc")

    drive(lambda: ReplayScreen(LONG_THEN_NOTICED), steps)


def test_nothing_at_all_is_said() -> None:
    async def steps(hand: Hand) -> None:
        await hand.sees("nothing was kept", "ended")
        await hand.press("1", "4", "i", "s", "space", "r", "comma", "full_stop")
        assert await hand.sees("event 0 of 0")

    drive(lambda: ReplayScreen(Recording("q\x1b[2J", (), ("nothing was kept",))), steps)


LONG_THEN_NOTICED = Recording(HARD, LONG.events, ("kept by a newer edge-ttc, which can show more: dreamt",))
