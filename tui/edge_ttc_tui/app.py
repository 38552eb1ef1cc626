"""The app: it owns the view state, takes in what happened, and tells the screens to draw. It never touches a model."""

from __future__ import annotations

import gc
import itertools
import time
from dataclasses import replace
from typing import TYPE_CHECKING, Any, ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.screen import Screen

from edge_ttc.config import Config
from edge_ttc.screen_cost import add_costs
from edge_ttc_tui import turn_commands
from edge_ttc_tui.actions import Asked, AskOptions, Changed, Opened, StopAsked, Titled
from edge_ttc_tui.asker import Job, Runner
from edge_ttc_tui.commands import EveryCommand
from edge_ttc_tui.context import turns_before
from edge_ttc_tui.errands import ERRANDS, recall_questions, resume_newest
from edge_ttc_tui.journals import Journals, follow, wanted
from edge_ttc_tui.keeping import Keeper
from edge_ttc_tui.key_words import keyed
from edge_ttc_tui.keymap import KEYS, Key, Place, bindings, overrides
from edge_ttc_tui.memory import recalled, remember
from edge_ttc_tui.screens.chat import ChatScreen
from edge_ttc_tui.services import Services
from edge_ttc_tui.state_app import StateApp
from edge_ttc_tui.widgets.prompt import Prompt
from edge_ttc_tui.widgets.welcome import Welcome

if TYPE_CHECKING:
    from edge_ttc_tui.screens.sessions import SessionsScreen
    from edge_ttc_tui.screens.settings import SettingsScreen

_AGAIN_S = 2.0
"""So soon after a Ctrl+C another one quits."""
_OF_THE_MODELS = ("general", "model", "energy", "engine", "sampling", "budget")
"""Sections that the models' process reads once, when it is opened."""


class EdgeTtcApp(StateApp):
    """The terminal app.

    Args:
        services: the journal, the models in reach, the configuration; tests put fakes in it.
        go_on: begin with the newest session instead of a new one.
    """

    TITLE = "edge-ttc"
    CSS_PATH = "styles.tcss"
    COMMANDS: ClassVar[set[Any]] = {EveryCommand}
    BINDINGS: ClassVar[list[BindingType]] = bindings(Place.APP)

    def __init__(self, services: Services, *, go_on: bool = False) -> None:
        super().__init__(services)
        self._go_on = go_on
        self.memory = recalled(services.paths.state_dir)
        self.runner = Runner(services.open_asker, self.put)
        self.journals = Journals(services)
        self.keeper = Keeper(services.journal, self.put)
        self.numbers = itertools.count(1)
        self.remapped: dict[str, str] = {}
        self._interrupted_s = -1e9

    def get_default_screen(self) -> Screen[None]:
        return ChatScreen(self.memory)

    def on_mount(self) -> None:
        self.apply_config()
        self.call_after_refresh(self._begin)

    def _begin(self) -> None:
        """After the first frame: everything that takes time."""
        if not self.is_headless:
            gc.freeze()  # what is there by now stays: to look through it again and again takes 80 ms each time
            gc.set_threshold(10_000, 20, 50)
        self.runner.start(self.services.config)
        for notice in self.services.notices:
            self.tell(notice)
        if n := len(self.memory.waiting):
            words = "1 question was" if n == 1 else f"{n} questions were"
            brings = keyed(self, "{prompt.up} in the prompt brings back what was asked")
            self.tell(f"{words} not answered before the program ended.", brings)
        self.run_worker(self._look_back())
        self.watch_power()

    async def _look_back(self) -> None:
        await recall_questions(self)
        if self._go_on:
            await resume_newest(self)

    # -- questions -----------------------------------------------------------------------------------------------

    @on(Prompt.Sent)
    def _sent(self, message: Prompt.Sent) -> None:
        self.ask(message.text, self.state.options)

    @on(Welcome.Chosen)
    def _chosen(self, message: Welcome.Chosen) -> None:
        self.ask(message.question, self.state.options)
        self.chat.prompt.focus()

    @on(Prompt.Refused)
    def _refused(self, message: Prompt.Refused) -> None:
        self.tell(message.why)

    def ask(self, question: str, options: AskOptions, place: int = 0) -> None:
        """Put a question before the models; it waits for those before it. ``place``: see ``Asked``."""
        seed = self.seed_of(options)
        options = replace(options, budget=self.budget_of(options), seed=seed, strategy=self.strategy_of(options))
        number, keeper = next(self.numbers), self.keeper
        self._interrupted_s = -1e9  # the next Ctrl+C is this question's first
        earlier = turns_before(self.state.turns, place or number)
        self.dispatch(Asked(number, question, options, place))
        self.runner.submit(Job(number, question, options, lambda: keeper.begin(number, question, seed), earlier))

    @on(ChatScreen.Wanted)
    def _wanted(self, message: ChatScreen.Wanted) -> None:
        if message.command in ERRANDS:
            self.run_worker(ERRANDS[message.command](self), group="errand", exclusive=True)
        else:
            turn_commands.run(self, message.command, message.turn)

    def on_settings_screen_changed(self, message: SettingsScreen.Changed) -> None:
        self.reconfigure(message.config)

    def on_sessions_screen_renamed(self, message: SessionsScreen.Renamed) -> None:
        if message.session_id == self.keeper.session_id:
            self.dispatch(Titled(message.title))

    def on_sessions_screen_deleted(self, message: SessionsScreen.Deleted) -> None:
        if message.session_id == self.keeper.session_id:
            self.begin_session()

    def begin_session(self) -> None:
        """Another session, empty; it is in the journal from its first question on."""
        self.services = replace(self.services, journal=wanted(self))
        self.keeper = Keeper(self.services.journal, self.put)
        self.dispatch(Opened())

    def stop(self, number: int) -> None:
        """Ask for the best answer so far."""
        self.runner.stop(number)
        self.dispatch(StopAsked(number))

    def choose(self, options: AskOptions) -> None:
        """How questions are answered from now on."""
        self.dispatch(Changed(options))

    # -- configuration -------------------------------------------------------------------------------------------

    def apply_config(self) -> None:
        """Theme and keys as the configuration has them."""
        tui = self.services.config.tui
        self.animation_level = "full" if tui.animation else "none"
        if tui.theme in self.available_themes:
            self.theme = tui.theme
        else:
            remedy = keyed(self, "{app.palette}, “Theme” shows those there are")
            self.tell(f"There is no theme {tui.theme!r}.", remedy)
        if tui.keys or self.remapped:
            from edge_ttc_tui.binding_ids import binding_ids

            self.remapped, wrong = overrides(tui.keys, binding_ids())
            self.set_keymap(self.remapped)
            for problem in wrong:
                self.tell(keyed(self, problem), error=True)
            self.call_after_refresh(self._show_keys)

    def _show_keys(self) -> None:
        """Texts that stand there and name keys."""
        self.chat.query_one(Welcome).show_keys()

    def reconfigure(self, config: Config, *, reload: bool = False) -> None:
        """Another configuration holds. The models are loaded anew where they run by it, or where ``reload`` says so."""
        before, self.services = self.services.config, replace(self.services, config=config)
        self.apply_config()
        if reload or any(getattr(before, part) != getattr(config, part) for part in _OF_THE_MODELS):
            self.runner.load(config)
        follow(self, before)
        self.chat.show(self.state)

    # -- keys of the app -----------------------------------------------------------------------------------------

    def action_help(self) -> None:
        from edge_ttc_tui.screens.help import HelpScreen

        HelpScreen.toggle(self)

    def action_command_palette(self) -> None:
        from edge_ttc_tui.screens.palette import Palette

        Palette.open(self)

    def action_interrupt(self) -> None:
        """Ctrl+C: copy what is selected; else stop the answer; else, the second time, quit."""
        if turn_commands.copy_selection(self):
            return
        running, again = self.state.running, time.monotonic() - self._interrupted_s < _AGAIN_S
        self._interrupted_s = time.monotonic()
        if again:
            self.action_leave()
        elif running is not None:
            self.stop(running.number)
            self.tell(keyed(self, "Stopping. {app.interrupt} again quits."))
        else:
            self.tell(keyed(self, "{app.interrupt} again quits."))

    def action_leave(self) -> None:
        self.leave(0)

    def leave(self, code: int) -> None:
        """End the program; what is unsent and how the screen stands is remembered."""
        memory = self.chat.memory if self.screen_stack else self.memory
        if self.services.config.general.no_log:
            memory = replace(memory, waiting=())  # a question that was sent is what no record is to be kept of
        if memory != self.memory:
            remember(self.services.paths.state_dir, memory)
        self.exit(return_code=code)

    def shut(self) -> bool:
        """After the screen is gone: the models, then the journal. False where a model did not let go in time."""
        add_costs(self.services.paths.state_dir, self.cost.spent)
        ended = self.runner.close()
        if ended:
            self.journals.close()
        return ended

    def handle_bindings_clash(self, clashed_bindings: set[Binding], node: Any) -> None:
        names = ", ".join(sorted(binding.id or binding.action for binding in clashed_bindings))
        self.tell(f"[tui.keys] gives keys that were taken; these lost theirs: {names}")

    def ask_example(self, question: str) -> None:
        """An example of the welcome panel, from the palette."""
        self.ask(question, self.state.options)

    def keys_of(self, name: str) -> str:
        """The keys of a binding as they are now and as the footer shows them, empty where it has none."""
        keys = self.remapped.get(name) or next((key.keys for key in KEYS if key.id == name), "")
        return " ".join(self.get_key_display(Binding(key, "")) for key in keys.split(",") if key)

    async def do(self, key: Key) -> None:
        """Do what a key does, wherever the user is; what belongs to the chat goes back there first."""
        if key.place is Place.CHAT:
            while len(self.screen_stack) > 1:
                await self.pop_screen()
        await self.run_action(key.action, self.chat if key.place is Place.CHAT else self)
