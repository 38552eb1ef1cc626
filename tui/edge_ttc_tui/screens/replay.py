"""A kept answer plays back in the compute view."""

from __future__ import annotations

import time
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.timer import Timer

from edge_ttc.display import scaled
from edge_ttc_tui.clip import clip_line
from edge_ttc_tui.lines import Line, Look, bar, clean, line, wrapped
from edge_ttc_tui.replay import AT_ONCE, FAST, NORMAL, SLOW, Player, Recording
from edge_ttc_tui.screens.panel import Panel
from edge_ttc_tui.widgets.compute_view import ComputeView
from edge_ttc_tui.widgets.key_line import KeyLine
from edge_ttc_tui.widgets.painted import Lines
from edge_ttc_tui.widgets.title_bar import TitleBar

_TICK_S = 0.1
_SPEEDS = {SLOW: "slow", NORMAL: "1×", FAST: "4×", AT_ONCE: "at once"}
_BAR = 20


class ReplayScreen(Panel[None]):
    """The compute view over a recording, with the keys of a player."""

    HELP = (
        "Replay\n\n"
        "What happened while this answer was worked on, from its kept events. {replay.normal} plays it at the pace "
        "it had, {replay.fast} four times as fast, {replay.at_once} at once, {replay.slow} slowly; {replay.pause} "
        "stops and goes on, {replay.before} and {replay.next} go one event back or on, {replay.again} begins again."
    )
    DEFAULT_CSS = """
    ReplayScreen > #stage { height: 1fr; }
    ReplayScreen > #player { margin: 1 1 0 1; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("1", f"pace({NORMAL})", "1×", id="replay.normal"),
        Binding("4", f"pace({FAST})", "4×", id="replay.fast"),
        Binding("i", "at_once", "At once", id="replay.at_once"),
        Binding("s", f"pace({SLOW})", "Slow", id="replay.slow"),
        Binding("space", "pause", "Stop/go", id="replay.pause"),
        Binding("full_stop", "step(1)", "Next event", show=False, id="replay.next"),
        Binding("comma", "step(-1)", "Event before", show=False, id="replay.before"),
        Binding("r", "restart", "Again", id="replay.again"),
    ]

    def __init__(self, recording: Recording, *, speed: float = NORMAL) -> None:
        super().__init__()
        self.player = Player(recording, speed)
        self._timer: Timer | None = None
        self._ticked_s = 0.0

    def compose(self) -> ComposeResult:
        yield TitleBar("Replay", clip_line(self.player.recording.question))
        view = ComputeView(id="compute")
        view.beside, view.share, view.resizable = False, 100, False
        with Vertical(id="stage"):
            yield view
        yield Lines(id="player")
        yield KeyLine()

    def on_mount(self) -> None:
        self._ticked_s = time.monotonic()
        self._timer = self.set_interval(_TICK_S, self._tick)
        self.query_one(ComputeView).take_focus()
        self._show(self.player)

    def on_resize(self) -> None:
        self._show(self.player)

    def action_pace(self, speed: float) -> None:
        self._show(self.player.pace(speed))

    def action_at_once(self) -> None:
        self._show(self.player.pace(AT_ONCE).tick(0.0))

    def action_pause(self) -> None:
        self._show(self.player.paused())

    def action_restart(self) -> None:
        self._show(self.player.restarted())

    def action_step(self, by: int) -> None:
        self._show(self.player.step(by))

    def _tick(self) -> None:
        now = time.monotonic()
        seconds, self._ticked_s = now - self._ticked_s, now
        player = self.player.tick(seconds)
        if player is not self.player:
            self._show(player)

    def _show(self, player: Player) -> None:
        """Draw where it stands; the picture that fits gets the keys."""
        self.player = player
        view = self.query_one(ComputeView)
        view.show(player.state)
        self.query_one("#player", Lines).show(self._words(player))

    def _words(self, player: Player) -> list[Line]:
        length = player.recording.length_s
        part = player.at_s / length if length else 1.0
        going = "ended" if player.ended else _SPEEDS.get(player.speed, "") if player.playing else "stopped"
        place = f" {scaled(player.at_s, 's')} of {scaled(length, 's')}"
        count = f"  event {player.n} of {len(player.recording.events)}  "
        notices = [part for n in player.recording.notices for part in wrapped(clean(n), max(8, self.size.width - 2))]
        return [
            line((bar(part, _BAR), Look.BAR), place + count, (going, Look.LIT)),
            *(line((notice, Look.WARN)) for notice in notices[:3]),
        ]
