"""The compute view on a screen: its pictures, its keys, and how seldom it draws."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest
from textual.app import ComposeResult
from textual.screen import Screen
from textual.widgets import Input

from edge_ttc.energy.power_source import Power
from edge_ttc.events import Reserved
from edge_ttc_tui.compute_state import ComputeState, apply
from edge_ttc_tui.marks import Shape
from edge_ttc_tui.widgets.candidate_tree import CandidateTree
from edge_ttc_tui.widgets.compute_view import ComputeView, rows_beside
from edge_ttc_tui.widgets.step_detail import StepDetail
from edge_ttc_tui.widgets.vote_table import VoteTable
from tests.tui.panels import NARROW, WIDE, Hand, drive, golden
from tests.tui.runs import run, state_of

SIZES = [NARROW, WIDE]


class Alone(Screen[None]):
    """The view and something else that can have the focus."""

    def compose(self) -> ComposeResult:
        view = ComputeView()
        view.beside, view.share = False, 80
        yield view
        yield Input(id="other")


def view_of(hand: Hand) -> ComputeView:
    return hand.app.screen_stack[1].query_one(ComputeView)


async def show(hand: Hand, state: ComputeState) -> ComputeView:
    """A drawn state, with the keys in the picture."""
    view = view_of(hand)
    drawn = view.drawn
    view.show(state)
    await hand.until(lambda: view.drawn > drawn, "a picture")
    view.take_focus()
    await hand.pilot.pause()
    return view


def growing(strategy: str, number: int) -> ComputeState:
    """The state while the method serves its ``number``-th request to grow, on a laptop."""
    events = run(strategy)
    starts = [i for i, e in enumerate(events) if isinstance(e.payload, Reserved) and e.payload.request == "grow"]
    state = apply(ComputeState(power=Power(on_mains=False, percent=81)), events[0])
    for event in events[1 : starts[number - 1] + 1]:
        state = apply(state, event)
    return state


STATES: dict[str, Callable[[], ComputeState]] = {
    "tree_live": lambda: growing("beam", 4),
    "tree": lambda: state_of(run("beam")),
    "votes_live": lambda: growing("auto", 2),
    "votes": lambda: state_of(run("best-of-n")),
    "revisions": lambda: state_of(run("revise")),
    "decision": lambda: state_of(run("auto"), 19),
    "empty": ComputeState,
}


@pytest.mark.parametrize("size", SIZES, ids=["80x24", "160x50"])
@pytest.mark.parametrize("name", STATES)
def test_golden(name: str, size: tuple[int, int]) -> None:
    async def steps(hand: Hand) -> None:
        await show(hand, STATES[name]())
        assert golden(f"compute_{name}_{size[0]}x{size[1]}", await hand.settled())

    drive(Alone, steps, size)


@pytest.mark.parametrize(
    ("height", "shown"),
    [(30, (3, 4, False)), (15, (3, 4, False)), (14, (3, 4, True)), (11, (3, 2, True)), (8, (1, 1, True)),
     (6, (1, 1, True)), (5, (0, 0, True)), (1, (0, 0, True))],
)  # fmt: skip
def test_the_picture_has_its_lines_before_the_words_around_it(height: int, shown: tuple[int, int, bool]) -> None:
    assert rows_beside(3, 4, height) == shown


@pytest.mark.parametrize(("height", "rows"), [(24, 9), (18, 5), (12, 3)])
def test_where_there_is_little_room_the_picture_is_what_is_left(height: int, rows: int) -> None:
    async def steps(hand: Hand) -> None:
        view = await show(hand, STATES["tree_live"]())
        await hand.settled()
        assert view.query_one(CandidateTree).size.height >= rows

    drive(Alone, steps, (80, height))


def test_the_picture_fits_the_run_until_the_reader_chooses() -> None:
    async def steps(hand: Hand) -> None:
        view = await show(hand, state_of(run("beam")))
        assert view.picture is Shape.TREE
        await hand.press("v")
        assert view.picture is Shape.VOTES
        assert isinstance(hand.app.focused, VoteTable)
        await hand.press("v")
        assert view.picture is Shape.TREE
        await show(hand, state_of(run("revise")))
        await hand.press("v", "v")
        assert view.picture is Shape.VOTES

    drive(Alone, steps)


def test_enter_opens_a_step_and_escape_closes_it() -> None:
    async def steps(hand: Hand) -> None:
        await show(hand, state_of(run("beam")))
        await hand.press("home", "down", "enter")
        await hand.sees("1*1=", "score")
        assert isinstance(hand.app.screen, StepDetail)
        await hand.press("escape")
        assert not isinstance(hand.app.screen, StepDetail)
        await hand.press("enter", "enter")
        assert not isinstance(hand.app.screen, StepDetail)

    drive(Alone, steps)


def test_arrows_move_and_branches_fold() -> None:
    async def steps(hand: Hand) -> None:
        view = await show(hand, state_of(run("beam")))
        tree = view.query_one(CandidateTree)
        everything = len(tree.lines)
        await hand.press("home", "down")
        first = tree.at
        await hand.press("left")
        assert tree.at == first
        assert len(tree.lines) < everything
        await hand.press("right")
        assert len(tree.lines) == everything
        await hand.press("down", "down")
        below = tree.at
        await hand.press("left", "left")
        assert tree.at != below
        await hand.press("end")
        assert tree.cursor == len(tree.lines) - 1
        await hand.press("pageup", "k", "j", "g")
        assert tree.cursor == 0

    drive(Alone, steps)


def test_what_was_given_up_folds() -> None:
    async def steps(hand: Hand) -> None:
        view = await show(hand, state_of(run("beam")))
        tree = view.query_one(CandidateTree)
        everything = len(tree.lines)
        await hand.press("p")
        await hand.sees("given up, the best at")
        assert len(tree.lines) < everything
        await hand.press("end", "right")
        assert len(tree.lines) == everything

    drive(Alone, steps, WIDE)


def test_the_tree_follows_what_grows_until_somebody_looks_round() -> None:
    async def steps(hand: Hand) -> None:
        events = run("beam")
        view = await show(hand, state_of(events, len(events) // 2))
        tree = view.query_one(CandidateTree)
        keys = [shown.key for shown in tree.lines]
        assert tree.at in (max(keys), *(view.state.working.nodes if view.state.working else ()))
        await hand.press("home", "down")
        at = tree.at
        await show(hand, state_of(events))
        assert tree.at == at
        view.show(ComputeState())
        view.show(state_of(events))
        view.draw_now()
        await hand.pilot.pause()
        chosen = state_of(events).selected
        assert chosen is not None
        assert tree.at == chosen.key

    drive(Alone, steps)


def test_it_draws_five_times_a_second_at_most() -> None:
    async def steps(hand: Hand) -> None:
        view = view_of(hand)
        events = run("beam")
        await hand.pilot.pause(0.3)  # what the first frame asked for is drawn
        drawn, began = view.drawn, time.monotonic()
        for number in range(100):
            view.show(state_of(events, 1 + number % len(events)))
            await hand.pilot.pause(0.005)
        periods = (time.monotonic() - began) / 0.2
        assert 1 <= view.drawn - drawn <= periods + 2
        last = state_of(events)
        view.show(last)
        await hand.until(lambda: view.query_one(CandidateTree).state is last, "the last state")

    drive(Alone, steps)


def test_hidden_it_draws_nothing_and_shown_again_it_is_up_to_date() -> None:
    async def steps(hand: Hand) -> None:
        view = view_of(hand)
        await hand.pilot.pause(0.1)
        view.display = False
        await hand.pilot.pause(0.3)
        drawn = view.drawn
        for number in (5, 9, 13):
            view.show(state_of(run("beam"), number))
            await hand.pilot.pause(0.25)
        assert view.drawn == drawn
        view.show(state_of(run("beam")))
        view.display = True
        await hand.sees("★ Answer: 42")

    drive(Alone, steps)


def test_its_share_of_the_screen_has_bounds() -> None:
    async def steps(hand: Hand) -> None:
        view = await show(hand, state_of(run("beam")))
        height = view.size.height
        await hand.press("greater_than_sign")
        assert view.share == 75
        assert view.size.height < height
        await hand.press(*["greater_than_sign"] * 20)
        assert view.share == 25
        await hand.press(*["less_than_sign"] * 20)
        assert view.share == 80
        view.beside = True
        await hand.pilot.pause()
        assert view.size.height > height

    drive(Alone, steps)


def test_another_theme_repaints_what_was_painted() -> None:
    async def steps(hand: Hand) -> None:
        view = await show(hand, state_of(run("beam")))
        tree = view.query_one(CandidateTree)
        await hand.settled()
        before = [segment.style for segment in tree.render_line(1)]
        hand.app.theme = "textual-light"
        await hand.settled()
        assert [segment.style for segment in tree.render_line(1)] != before

    drive(Alone, steps)


def test_what_feeds_the_machine_is_shown_as_soon_as_it_is_known() -> None:
    async def steps(hand: Hand) -> None:
        view = await show(hand, state_of(run("beam")))
        await hand.misses("battery")
        view.power = Power(on_mains=False, percent=12)
        assert await hand.sees("on battery 12 %")

    drive(Alone, steps)


def test_a_click_moves_the_cursor_and_a_second_opens() -> None:
    async def steps(hand: Hand) -> None:
        view = await show(hand, state_of(run("beam")))
        tree = view.query_one(CandidateTree)
        await hand.press("home")
        await hand.pilot.click(tree, offset=(4, 2))
        assert tree.cursor == 2
        await hand.pilot.click(tree, offset=(4, 2))
        await hand.pilot.pause()
        assert isinstance(hand.app.screen, StepDetail)

    drive(Alone, steps, WIDE)


def test_a_narrow_screen_breaks_nothing() -> None:
    async def steps(hand: Hand) -> None:
        for strategy, words in (
            ("beam", "asked for beam"),
            ("majority", "asked for major…"),
            ("revise", "asked for revis…"),
            ("auto", "difficulty 5 of…"),
        ):
            await show(hand, state_of(run(strategy)))
            assert words in hand.text()

    drive(Alone, steps, (20, 8))
