"""The command palette: every action of the app, and every key of the screen it was called from."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any, cast

from textual.actions import parse
from textual.command import DiscoveryHit, Hit, Hits, Provider
from textual.dom import DOMNode

from edge_ttc_tui.keymap import KEYS, Key, Place
from edge_ttc_tui.screens.chat import ChatScreen
from edge_ttc_tui.widgets.compute_view import ComputeView
from edge_ttc_tui.widgets.welcome import EXAMPLES

if TYPE_CHECKING:
    from edge_ttc_tui.app import EdgeTtcApp

_NOT_HERE = {"app.palette", "answer.stop", "prompt.focus"}


@dataclass(frozen=True, slots=True)
class Command:
    """One line of the palette."""

    name: str
    about: str
    run: Any


class EveryCommand(Provider):
    """Ours only: names and descriptions are fixed texts, so no markup of anybody else's is parsed here."""

    async def discover(self) -> Hits:
        for command in self._commands():
            yield DiscoveryHit(command.name, command.run, help=command.about)

    async def search(self, query: str) -> Hits:
        matcher = self.matcher(query)
        for command in self._commands():
            score = max(matcher.match(command.name), 0.6 * matcher.match(command.about))
            if score > 0:
                yield Hit(score, matcher.highlight(command.name), command.run, help=command.about)

    def _commands(self) -> Iterator[Command]:
        seen: set[str] = set()
        for command in (*self._of_the_app(), *self._of_the_screen()):
            if command.name not in seen:
                seen.add(command.name)
                yield command

    def _of_the_app(self) -> Iterator[Command]:
        app = cast("EdgeTtcApp", self.app)  # only our own app has this provider
        for key in KEYS:
            here = key.place is Place.APP or (key.place is Place.CHAT and _possible(app, key))
            if here and key.id not in _NOT_HERE:
                yield Command(key.words, _with_key(app, key.id, key.about), partial(app.do, key))
        stop = next(key for key in KEYS if key.id == "answer.stop")
        if app.state.running is not None:
            yield Command("Stop the answer", _with_key(app, stop.id, stop.about), partial(app.do, stop))
        for level, question in EXAMPLES:
            ask = partial(app.ask_example, question)
            yield Command(f"Example: {level}", question, ask)

    def _of_the_screen(self) -> Iterator[Command]:
        """What works on the screen that is covered by the palette, and in the compute view wherever the focus is."""
        screen = self.screen
        nodes = [] if isinstance(screen, ChatScreen) else [(a.node, a.binding) for a in screen.active_bindings.values()]
        for view in screen.query(ComputeView).results():
            nodes += [(view, binding) for _, binding in view._bindings]
        for node, binding in nodes:
            if binding.id and binding.description and not binding.system and not _is_ours(binding.id):
                yield Command(
                    binding.description,
                    f"on this screen ({self.app.get_key_display(binding)})",
                    partial(self._act, binding, node),
                )

    async def _act(self, binding: Any, node: DOMNode) -> None:
        await self.app.run_action(binding.action, node)


def _possible(app: EdgeTtcApp, key: Key) -> bool:
    """Whether the chat could do it now: there may be no answer to copy yet."""
    _, name, parameters = parse(key.action)
    return bool(app.chat.check_action(name, parameters))


def _is_ours(name: str) -> bool:
    return any(key.id == name for key in KEYS)


def _with_key(app: EdgeTtcApp, name: str, about: str) -> str:
    keys = app.keys_of(name)
    return f"{about} ({keys})" if keys else about
