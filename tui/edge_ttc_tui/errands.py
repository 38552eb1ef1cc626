"""Leaving the chat for another screen, and what comes back from there. Each errand runs in a worker of the app.

A screen is imported when it is called for, so that the first frame waits for none of them.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from edge_ttc.config import env_variable
from edge_ttc.config_sections import STRATEGIES
from edge_ttc.errors import EdgeTTCError
from edge_ttc.events import answer_from_json
from edge_ttc.export import ExportFormat
from edge_ttc_tui.actions import Opened
from edge_ttc_tui.clip import clip_line
from edge_ttc_tui.exporting import export_session
from edge_ttc_tui.keeping import Keeper, restored
from edge_ttc_tui.key_words import keyed
from edge_ttc_tui.screens.panel import in_thread
from edge_ttc_tui.settings_file import for_this_run, reread, write_setting

if TYPE_CHECKING:
    from edge_ttc_tui.app import EdgeTtcApp
    from edge_ttc_tui.model_facts import ModelChoice

_RECALLED = 30
"""Sessions, and questions of each, that ↑ can bring back."""
_BUSY = "An answer is being worked on. {answer.stop} stops it."
_ENV_WINS = f"{env_variable('tui.theme')} in the environment wins over the file"


async def budget(app: EdgeTtcApp) -> None:
    """What one question may cost from now on."""

    from edge_ttc_tui.screens.pickers import BudgetPicker

    options = app.state.options
    chosen = await app.push_screen_wait(BudgetPicker(app.budget_of(options), app.services))
    if chosen is not None:
        app.choose(replace(options, budget=chosen))
        _until_the_end(app, "This budget holds")


async def strategy(app: EdgeTtcApp) -> None:
    """How questions are answered from now on."""

    from edge_ttc_tui.screens.dialogs import Choose

    options = app.state.options
    now = app.strategy_of(options)
    chosen = await app.push_screen_wait(Choose("How are questions answered?", STRATEGIES, now, strategy_words))
    if chosen is not None:
        app.choose(replace(options, strategy=chosen, n=None, params={}))
        _until_the_end(app, f"{clip_line(chosen, 80)} answers")


def _until_the_end(app: EdgeTtcApp, what: str) -> None:
    """A choice holds for this run, whatever was chosen: what lasts stands in the settings."""
    app.tell(f"{what} from now on, until the program ends. Settings keep a choice.")


def strategy_words() -> Mapping[str, str]:
    """Every way to answer in one line. Looking them up loads the strategies, so a thread does it."""
    from edge_ttc.strategy.registry import AUTO
    from edge_ttc.strategy.registry import STRATEGIES as FOUND

    return {AUTO: "as much work as its difficulty is worth"} | {
        name: strategy.summary for name, strategy in FOUND.items()
    }


async def pick_models(app: EdgeTtcApp) -> None:
    from edge_ttc_tui.model_facts import ModelChoice
    from edge_ttc_tui.screens.pickers import ModelPicker

    ids = app.state.model_ids
    now = ModelChoice(ids.get("policy", ""), ids.get("prm", "none"))
    _use(app, await app.push_screen_wait(ModelPicker(app.services, now)))


async def models(app: EdgeTtcApp) -> None:
    from edge_ttc_tui.screens.models import ModelsScreen

    _use(app, await app.push_screen_wait(ModelsScreen(app.services, tuple(app.state.model_ids.values()))))


def _use(app: EdgeTtcApp, choice: ModelChoice | None) -> None:
    """Load other models. For this run: what lasts stands in the settings."""
    if choice is None:
        return
    chosen = {"model.policy": choice.policy, "model.prm": choice.prm}
    app.reconfigure(for_this_run(app.services.config, chosen), reload=True)
    _until_the_end(app, f"{clip_line(choice.policy, 80)} answers")


async def energy(app: EdgeTtcApp) -> None:
    from edge_ttc_tui.screens.energy import EnergyScreen

    await app.push_screen_wait(EnergyScreen(app.services))


async def settings(app: EdgeTtcApp) -> None:
    from edge_ttc_tui.screens.settings import SettingsScreen

    await app.push_screen_wait(SettingsScreen(app.services))


async def theme(app: EdgeTtcApp) -> None:
    """Other colours, kept in config.toml."""

    from edge_ttc_tui.screens.dialogs import Choose

    chosen = await app.push_screen_wait(Choose("Which colours?", sorted(app.available_themes), app.theme))
    if chosen is None:
        return
    services = app.services
    done = await in_thread(write_setting, "tui.theme", chosen, services.config, services.paths.config_file)
    config = services.config if isinstance(done, EdgeTTCError) else done
    if config.tui.theme != chosen:
        config = for_this_run(config, {"tui.theme": chosen})
        why, remedy = (done.message, done.remedy) if isinstance(done, EdgeTTCError) else (_ENV_WINS, "")
        app.tell(f"This theme lasts until the program ends: {why}", remedy, error=True)
    app.reconfigure(config)


async def new_session(app: EdgeTtcApp) -> None:
    if app.state.running is not None:
        app.tell(keyed(app, _BUSY))
        return
    app.begin_session()
    app.chat.prompt.focus()


async def sessions(app: EdgeTtcApp) -> None:
    from edge_ttc_tui.screens.sessions import SessionsScreen

    screen = SessionsScreen(app.services, lambda: app.keeper.session_id, busy=lambda: app.state.running is not None)
    session_id = await app.push_screen_wait(screen)
    if session_id is None or session_id == app.keeper.session_id:
        return
    if app.state.running is not None:
        app.tell(keyed(app, _BUSY))
        return
    await resume(app, session_id)


async def resume_newest(app: EdgeTtcApp) -> None:
    """Go on where the last session ended."""
    found = await in_thread(app.services.journal.find_sessions)
    if isinstance(found, EdgeTTCError):
        app.tell(found.message, found.remedy, error=True)
    elif found:
        await resume(app, found[0])
    elif app.services.config.general.no_log:
        app.tell("No session is read or kept while general.no_log is on.", "Turn it off in the settings to go on.")
    else:
        app.tell("There is no session to go on with yet: this is the first one.")


async def resume(app: EdgeTtcApp, session_id: int) -> None:
    """Show a kept session; what is asked next becomes a part of it."""
    journal = app.services.journal

    def read() -> Opened:
        title = "".join(row.title for row in journal.list_sessions([session_id]))
        rows = journal.show(session_id)  # raises where it was deleted meanwhile
        return Opened(tuple(restored(rows, lambda: next(app.numbers), answer_from_json)), title)

    opened = await in_thread(read)
    if isinstance(opened, EdgeTTCError):
        app.tell(opened.message, opened.remedy, error=True)
        return
    if app.state.running is not None:  # asked while the journal was read
        app.tell(keyed(app, _BUSY))
        return
    app.keeper = Keeper(journal, app.put, session_id)
    app.dispatch(opened)
    app.chat.prompt.remember(tuple(turn.question for turn in opened.turns))
    app.chat.prompt.focus()


async def export(app: EdgeTtcApp) -> None:
    """This session as a file, Markdown or JSON by its name."""

    if app.keeper.session_id:
        await export_session(app, app.services.journal, app.keeper.session_id, ExportFormat.MARKDOWN)
    else:
        app.tell("There is nothing to export yet: ask something first.")


async def recall_questions(app: EdgeTtcApp) -> None:
    """What ↑ brings back: the questions of the newest few sessions."""
    journal = app.services.journal

    def read() -> tuple[str, ...]:
        newest = journal.find_sessions()[:_RECALLED]
        return tuple(row.question for session in reversed(newest) for row in journal.show(session, _RECALLED))

    questions = await in_thread(read)
    if isinstance(questions, EdgeTTCError):
        app.tell(f"Earlier questions cannot be brought back: {questions.message}", questions.remedy, error=True)
    else:
        app.chat.prompt.remember(questions)


async def reload(app: EdgeTtcApp) -> None:
    """Load configuration and models again: after a model process died, or a file was put back."""
    config = await in_thread(reread, app.services.config, app.services.paths.config_file)
    if isinstance(config, EdgeTTCError):
        app.tell(config.message, config.remedy, error=True)
    else:
        app.reconfigure(config, reload=True)


ERRANDS: dict[str, Callable[[EdgeTtcApp], Awaitable[None]]] = {
    "budget": budget,
    "strategy": strategy,
    "pick_models": pick_models,
    "models": models,
    "energy": energy,
    "settings": settings,
    "theme": theme,
    "new_session": new_session,
    "sessions": sessions,
    "export": export,
    "reload": reload,
}
"""Name → errand; the name is what keys and the palette ask for."""
