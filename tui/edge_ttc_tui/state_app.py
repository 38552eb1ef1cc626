"""The state of the app, and how what happens gets into it: from keys at once, from other threads ten times a second."""

from __future__ import annotations

import asyncio
import time

from textual import on
from textual.app import App
from textual.message import Message

from edge_ttc.catalog import Entry
from edge_ttc.screen_cost import Screen as ScreenKind
from edge_ttc_tui.actions import Action, AskOptions, Died, LoadFailed, Noticed, Ready, Viewed
from edge_ttc_tui.clip import clip_line
from edge_ttc_tui.cost_watch import CostWatch
from edge_ttc_tui.inbox import Inbox
from edge_ttc_tui.reducer import reduce
from edge_ttc_tui.screens.chat import ChatScreen, prompt_words
from edge_ttc_tui.services import Services
from edge_ttc_tui.state import AppState, Phase

_POWER_S = 15.0
"""Seconds between two looks at what feeds the machine."""


class Arrived(Message):
    """The inbox holds something."""


class StateApp(App[None]):
    """Owns an AppState and has the chat draw it."""

    def __init__(self, services: Services) -> None:
        super().__init__()
        self.services = services
        self.state = AppState()
        self.cost = CostWatch()
        self._inbox = Inbox(self._wake)
        self._fetched_s = -1e9
        self._fetching = False

    @property
    def chat(self) -> ChatScreen:
        """The main screen, whatever stands over it."""
        screen = self.screen_stack[0]
        assert isinstance(screen, ChatScreen)
        return screen

    @property
    def policy(self) -> Entry | None:
        """The policy that answers, where it is in the catalogue."""
        name = self.state.model_ids.get("policy")
        return next((entry for entry in self.services.catalog.entries() if entry.card.id == name), None)

    def wish_words(self) -> str:
        """What holds for the next question, for the line above the prompt."""
        options = self.state.options
        budget = self.budget_of(options)
        n = f" n={options.n}" if options.n else ""
        limit = f"at most {' '.join(budget)}" if budget else "no limit"
        return prompt_words(self.state, self.strategy_of(options) + n, limit)

    def watch_power(self) -> None:
        """Look at what feeds the machine now and again and again."""
        self._look_at_power()
        self.set_interval(_POWER_S, self._look_at_power)

    def _look_at_power(self) -> None:
        """A firmware can take its time to tell, so a thread asks."""
        self.run_worker(self._take_power, group="power", exclusive=True)

    async def _take_power(self) -> None:
        power = await asyncio.to_thread(self.services.power.read)
        if self.screen_stack:
            self.chat.compute.power = power

    def budget_of(self, options: AskOptions) -> tuple[str, ...]:
        """The budget by these options; where they say nothing, the configuration's."""
        return self.services.config.budget.default if options.budget is None else options.budget

    def strategy_of(self, options: AskOptions) -> str:
        """The strategy, in the same way."""
        return options.strategy or self.services.config.general.strategy

    def seed_of(self, options: AskOptions) -> int:
        """The seed, in the same way."""
        return self.services.config.general.seed if options.seed is None else options.seed

    def _wake(self) -> None:
        self.post_message(Arrived())

    def dispatch(self, *actions: Action) -> None:
        """Take actions in and draw."""
        for action in actions:
            before, self.state = self.state, reduce(self.state, action)
            if isinstance(action, Died):  # why stands under the question that it cost
                self.tell("The models were closed.", action.remedy, error=True)
            elif isinstance(action, Noticed | LoadFailed):
                self.tell(action.message, action.remedy, error=True)
            elif isinstance(action, Ready) and before.engine_message:
                self.clear_notifications()  # what was wrong with the models no longer is
        if not (self.is_running and self.screen_stack):
            return  # the app is closing: what still arrives is taken in, and there is nothing left to draw on
        self.chat.show(self.state)
        self.cost.mark(self._screen_kind())

    def _screen_kind(self) -> ScreenKind | None:
        """What is shown while a question is answered; None while none is."""
        running = self.state.running
        if running is None or running.phase is Phase.WAITING:
            return None
        return ScreenKind.OPEN if self.chat.compute.display else ScreenKind.CLOSED

    @on(Arrived)
    def _fetch_soon(self) -> None:
        """No more often than the screen is drawn: what comes in between waits."""
        wait = self._fetched_s + 1 / self.services.config.tui.refresh_hz - time.monotonic()
        if wait <= 0:
            self._fetch()
        elif not self._fetching:
            self._fetching = True
            self.set_timer(wait, self._fetch)

    def _fetch(self) -> None:
        self._fetched_s, self._fetching = time.monotonic(), False
        self.dispatch(*self._inbox.take())

    def put(self, action: Action) -> None:
        """From any thread: an action for the app."""
        self._inbox.put(action)

    def view(self, number: int) -> None:
        """Show this turn's compute; the newest turn is followed."""
        last = self.state.last
        self.dispatch(Viewed(None if last and last.number == number else number))

    def tell(self, message: str, remedy: str = "", *, error: bool = False) -> None:
        """A notice at the corner, cleaned, its markup never parsed."""
        text = clip_line(message, 600) + (f"\n{clip_line(remedy, 300)}" if remedy else "")
        self.notify(text, severity="error" if error else "information", markup=False, timeout=8 if error else 4)
