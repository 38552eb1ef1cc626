"""Every key of every screen, pressed: it does what it is bound to. What that brings, the screens' own tests look at.

The keys come from Textual's own list of what is bound, the names from the registry that config.toml is checked against,
so neither a new key nor a new screen can be forgotten.
"""

from __future__ import annotations

import inspect
import pkgutil
from collections.abc import Awaitable, Callable
from functools import cache
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from textual.binding import Binding
from textual.dom import DOMNode
from textual.screen import Screen

import edge_ttc_tui
from edge_ttc.catalog import Entry
from edge_ttc.testing.cards import policy_card, prm_card
from edge_ttc.testing.journal import MemoryJournal
from edge_ttc_tui.binding_ids import binding_ids, bindings_of_the_screens
from edge_ttc_tui.keymap import KEYS
from edge_ttc_tui.screens.dialogs import AskLine, Choose, Confirm
from edge_ttc_tui.screens.energy import EnergyScreen
from edge_ttc_tui.screens.models import ModelsScreen
from edge_ttc_tui.screens.pickers import BudgetPicker, ModelPicker
from edge_ttc_tui.screens.replay import ReplayScreen
from edge_ttc_tui.screens.sessions import SessionsScreen
from edge_ttc_tui.screens.settings import SettingsScreen
from edge_ttc_tui.widgets.candidate_tree import CandidateTree
from edge_ttc_tui.widgets.step_detail import StepDetail
from tests.tui import panels, whole_app
from tests.tui.panels import WIDE, Eyes, answered
from tests.tui.runs import run, state_of
from tests.tui.test_replay_screen import RECORDING

WITHOUT = {key.id for key in KEYS if not key.keys}
"""Names that have no key until config.toml gives them one."""
Call = tuple[DOMNode, str, tuple[object, ...]]
Open = Callable[[Any], Awaitable[None]]


Bound = dict[str, tuple[DOMNode, Binding]]


def bound_now(app: Any) -> tuple[Bound, Bound]:
    """Key → what it is bound to under one of our names. The second ones are bound to something of Textual's as well,
    which comes first and may pass: an Input's "down" has nowhere to go."""
    first: Bound = {}
    behind: Bound = {}
    ours, active = binding_ids() - WITHOUT, app.screen.active_bindings
    for node, bound in app.screen._modal_binding_chain:
        for key, binding in bound:
            if binding.id in ours and app._check_action_state(binding.action, node):
                if active[key].binding is binding:
                    first[key] = (node, binding)
                elif active[key].binding.id not in ours:
                    behind.setdefault(key, (node, binding))
    return first, behind


def assert_can_be_done(node: DOMNode, name: str, parameters: tuple[object, ...]) -> None:
    """The node has such an action, and it takes these parameters."""
    method = getattr(node, f"action_{name}", None) or getattr(node, f"_action_{name}", None)
    assert method is not None, f"nobody does {name}"
    inspect.signature(method).bind(*parameters)


async def press_all(eyes: Eyes, app: Any) -> set[str]:
    """Press every key that is bound now and has one of our names; the names. Nothing is done: what would be done is
    kept, and must be what the key is bound to, and there must be somebody who can do it."""
    shown, real = app.screen, app._dispatch_action
    first, behind = bound_now(app)
    every = (*first.items(), *behind.items())
    names = {app._parse_action(binding.action, node)[1] for _, (node, binding) in every}
    called: list[Call] = []
    pressed: set[str] = set()

    async def keep(node: DOMNode, name: str, parameters: tuple[object, ...]) -> bool:
        if name not in names:
            return await real(node, name, parameters)
        called.append((node, name, parameters))
        return True

    app._dispatch_action = keep
    for key, (node, binding) in every:
        called.clear()
        await eyes.pilot.press(key)
        if app.screen is not shown:
            break  # Enter in a line of text is its own, and ends the dialog
        if called or key in first:
            assert called == [app._parse_action(binding.action, node)], f"{key} ({binding.id}) did {called}"
            assert_can_be_done(*called[0])
            pressed.add(binding.id or "")
    del app._dispatch_action
    return pressed


def chat(prepare: Open, **script: Any) -> Callable[[Path], set[str]]:
    """The whole app, brought somewhere."""

    def look(home: Path) -> set[str]:
        found: set[str] = set()
        models = whole_app.Script(**script)

        async def steps(hand: whole_app.Hand) -> None:
            await prepare((hand, models))
            found.update(await press_all(hand, hand.app))

        try:
            whole_app.drive(whole_app.services(home, models), steps, WIDE)
        finally:
            models.gate.set()
        return found

    return look


def screen(kind: Callable[[Any], Screen[Any]], words: str = "") -> Callable[[Path], set[str]]:
    """One screen with something in it, once these words stand on it."""

    def look(home: Path) -> set[str]:
        found: set[str] = set()
        journal = MemoryJournal()
        answered(journal, "Two", ("1 + 1?", "2"), ("2 + 2?", "4"))
        entries = (Entry(policy_card(), home), Entry(prm_card(), home))

        async def steps(hand: panels.Hand) -> None:
            await hand.pilot.pause(0.1)
            await hand.sees(words)
            found.update(await press_all(hand, hand.app))

        panels.drive(lambda: kind(panels.services(home, journal, *entries)), steps, WIDE)
        return found

    return look


async def at_rest(given: tuple[whole_app.Hand, whole_app.Script]) -> None:
    await given[0].ask()
    await given[0].answered()


async def running(given: tuple[whole_app.Hand, whole_app.Script]) -> None:
    hand, models = given
    models.gate.clear()
    await hand.ask()
    await hand.sees("12 * 7 = 84")


async def on_a_turn(given: tuple[whole_app.Hand, whole_app.Script]) -> None:
    await at_rest(given)
    await given[0].press("tab")


async def on_nothing(given: tuple[whole_app.Hand, whole_app.Script]) -> None:
    given[0].app.screen.set_focus(None)
    await given[0].pilot.pause()


async def in_the_tree(given: tuple[whole_app.Hand, whole_app.Script]) -> None:
    await at_rest(given)
    hand = given[0]
    hand.app.chat.compute.show(state_of(run("beam")))
    await hand.sees("★ Answer: 42")
    hand.app.chat.query_one(CandidateTree).focus()
    await hand.until(lambda: isinstance(hand.app.focused, CandidateTree), "the focus")


async def in_help(given: tuple[whole_app.Hand, whole_app.Script]) -> None:
    await given[0].press("f1")
    await given[0].sees("Write a question in mathematics")


PLACES: dict[str, Callable[[Path], set[str]]] = {
    "the prompt": chat(at_rest),
    "the prompt while an answer runs": chat(running),
    "a turn": chat(on_a_turn),
    "the chat with the focus nowhere": chat(on_nothing),
    "the tree of the compute view": chat(in_the_tree),
    "help": chat(in_help),
    "sessions": screen(SessionsScreen),
    "settings": screen(SettingsScreen),
    "energy": screen(EnergyScreen),
    "models": screen(ModelsScreen),
    "the budget picker": screen(lambda services: BudgetPicker((), services)),
    "the model picker": screen(ModelPicker),
    "replay": screen(lambda _: ReplayScreen(RECORDING), "ended"),
    "a step": screen(lambda _: StepDetail(state_of(run("beam")), 1)),
    "a question": screen(lambda _: Confirm("Sure?")),
    "a line of text": screen(lambda _: AskLine("Name")),
    "a choice": screen(lambda _: Choose("One of", ["a", "b"])),
}


@cache
def pressed_in(place: str) -> frozenset[str]:
    """The names of all keys that were pressed there."""
    with TemporaryDirectory() as home:
        return frozenset(PLACES[place](Path(home)))


@pytest.mark.parametrize("place", PLACES)
def test_every_key_does_what_it_is_bound_to(place: str) -> None:
    assert pressed_in(place)


def test_no_key_is_left_out() -> None:
    pressed = set().union(*map(pressed_in, PLACES))
    assert pressed == binding_ids() - WITHOUT


def test_every_binding_has_a_name_and_stands_in_the_registry() -> None:
    known = {(kind, bound.id) for kind, bound in bindings_of_the_screens()}
    names = {key.id for key in KEYS}
    for module in pkgutil.walk_packages(edge_ttc_tui.__path__, "edge_ttc_tui."):
        for kind in vars(import_module(module.name)).values():
            if isinstance(kind, type) and issubclass(kind, DOMNode) and kind.__module__ == module.name:
                for bound in vars(kind).get("BINDINGS", ()):
                    assert isinstance(bound, Binding)
                    assert bound.id, f"{kind.__name__}: {bound.key}"
                    assert "." in bound.id
                    assert bound.id in names or (kind, bound.id) in known, f"{bound.id} is in no registry"
