"""The app watches its own processor time while a question is answered, and keeps it for ``doctor``."""

from __future__ import annotations

from pathlib import Path

import pytest

from edge_ttc.screen_cost import Screen, read_costs
from edge_ttc_tui import cost_watch
from tests.tui.panels import WIDE
from tests.tui.whole_app import Hand, Script, drive, services


def test_both_kinds_of_screen_are_measured_and_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cost_watch, "SETTLE_S", 0.0)
    script = Script()
    script.gate.clear()

    async def steps(hand: Hand) -> None:
        await hand.ask()
        await hand.sees("12 * 7 = 84")
        assert hand.app.chat.compute.display
        hand.app.dispatch()
        hand.app.chat.action_toggle_compute()
        hand.app.dispatch()
        await hand.pilot.pause(0.05)
        script.gate.set()
        await hand.answered()
        seen = dict(hand.app.cost.spent)
        await hand.pilot.pause(0.05)
        hand.app.dispatch()
        assert hand.app.cost.spent == seen, "nothing counts when no question is answered"

    drive(services(tmp_path, script), steps, WIDE)
    costs = read_costs(tmp_path / "state")
    assert set(costs) == set(Screen)
    assert all(spent.wall_s > 0 for spent in costs.values())
