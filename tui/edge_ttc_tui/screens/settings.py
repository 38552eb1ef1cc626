"""Every setting, from the configuration's own schema; what is changed is checked and written to config.toml."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from rich.text import Text
from textual import work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.message import Message
from textual.widgets import Input, Static

from edge_ttc.config import Config, Origin, env_variable, options
from edge_ttc.config_option import Option, value_text
from edge_ttc.errors import EdgeTTCError
from edge_ttc_tui.clip import clip_line, clip_text
from edge_ttc_tui.key_words import keyed
from edge_ttc_tui.screens.dialogs import AskLine, Choose
from edge_ttc_tui.screens.search_panel import SearchLine, SearchPanel
from edge_ttc_tui.settings_file import write_setting
from edge_ttc_tui.widgets.key_line import KeyLine
from edge_ttc_tui.widgets.row_list import Column, Row, RowList, Tone
from edge_ttc_tui.widgets.title_bar import TitleBar

if TYPE_CHECKING:
    from edge_ttc_tui.services import Services

_COLUMNS = (Column("SETTING", 24), Column("VALUE"), Column("FROM", 11), Column("WHAT FOR", 70, from_width=130))


class SettingsScreen(SearchPanel[None]):
    """Gives nothing back; each change is told with ``Changed``."""

    HELP = (
        "Settings\n\n"
        "Every setting with its value and where that comes from. {settings.change} changes the one under the cursor, "
        "{settings.unset} takes it out of config.toml so that the default holds again. A value from an EDGE_TTC_ "
        "variable or a flag wins over the file until the program is started without it. {settings.search} filters by "
        "name or purpose."
    )
    DEFAULT_CSS = """
    SettingsScreen #about { height: 6; padding: 0 1; border-top: hkey $panel; scrollbar-size-vertical: 1; }
    SettingsScreen #about Static { height: auto; width: 1fr; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "change", "Change", show=True, id="settings.change"),
        Binding("u", "unset", "Back to default", id="settings.unset"),
        Binding("slash", "search", "Search", key_display="/", id="settings.search"),
        Binding("escape", "back", "Back", id="screen.back"),
    ]

    class Changed(Message):
        """A setting has another value now; ``config`` is the whole configuration that holds from here."""

        def __init__(self, key: str, config: Config) -> None:
            super().__init__()
            self.key, self.config = key, config

    def __init__(self, services: Services) -> None:
        super().__init__()
        self._config: Config = services.config
        self._path: Path = services.paths.config_file
        self._options = dict(options())
        self._keys = list(self._options)

    def compose(self) -> ComposeResult:
        yield TitleBar("Settings", str(self._path))
        yield SearchLine(placeholder=keyed(self, "{settings.search} to search"))
        yield RowList(_COLUMNS, empty="no setting has these words", id="settings")
        with VerticalScroll(id="about", can_focus=False):
            yield Static(markup=False)
        yield KeyLine()

    def on_mount(self) -> None:
        self._filter("")
        self._list.focus()

    @property
    def chosen(self) -> str | None:
        """The key under the cursor."""
        return self._keys[self._list.cursor] if self._keys else None

    def _filter(self, text: str) -> None:
        words = text.casefold().split()
        held = self.chosen
        self._keys = [
            key for key, option in self._options.items() if all(w in f"{key} {option.doc}".casefold() for w in words)
        ]
        cursor = self._keys.index(held) if held in self._keys else 0
        self._list.show(len(self._keys), self._row, cursor=cursor)

    def _row(self, index: int) -> Row:
        key = self._keys[index]
        origin = self._config.origin(key)
        value = value_text(self._config.get(key)) or "(empty)"
        tone = Tone.DIM if origin is Origin.DEFAULT else Tone.PLAIN
        return Row((key, value, origin.value, self._options[key].doc), tone)

    def on_row_list_moved(self) -> None:
        about = self.query_one("#about Static", Static)
        about.update(self._about(self.chosen) if self.chosen else "")

    def _about(self, key: str) -> Text:
        option = self._options[key]
        text = Text(f"{key}\n", style="bold")
        text.append(f"{option.doc}\n", style="not bold")
        default = value_text(option.default) or "empty"
        text.append(f"It may be {clip_text(option.accepted, 300)}. The default is {default}.\n", style="not bold")
        text.append(_where_from(key, self._config.origin(key)), style="not bold dim")
        return text

    def on_input_changed(self, message: Input.Changed) -> None:
        self._filter(message.value)

    def on_row_list_chosen(self) -> None:
        self.action_change()

    @work
    async def action_change(self) -> None:
        if (key := self.chosen) is None:
            return
        option, now = self._options[key], self._config.get(key)
        if isinstance(option.default, bool):
            text: str | None = value_text(not now)
        elif choices := self._choices(key):
            text = await self.app.push_screen_wait(Choose(f"{key}: {option.doc}", choices, str(now)))
        else:
            hint = f"{option.doc}. It may be {option.accepted}."
            asking = AskLine(key, value_text(now), hint, check=lambda text: _problem(option, text))
            text = await self.app.push_screen_wait(asking)
        if text is not None:
            await self._write(key, text)

    def _choices(self, key: str) -> tuple[str, ...]:
        return tuple(sorted(self.app.available_themes)) if key == "tui.theme" else self._options[key].choices

    @work
    async def action_unset(self) -> None:
        if (key := self.chosen) is not None:
            await self._write(key, None)

    async def _write(self, key: str, text: str | None) -> None:
        """To the file, then read all of it again: what holds is what the file says, not what we think it says."""
        write = partial(write_setting, key, text, self._config, self._path)
        config = await self.change(write, lambda config: self.Changed(key, config))
        if config is None:
            return
        self._config = config
        self._list.reload()
        self.on_row_list_moved()
        if text is not None and config.origin(key) in (Origin.ENV, Origin.FLAG):
            self.notify(_where_from(key, config.origin(key)), severity="warning", markup=False)


def _problem(option: Option, text: str) -> str:
    try:
        option.parse(text)
    except EdgeTTCError as error:
        return clip_line(str(error), 300)
    return ""


def _where_from(key: str, origin: Origin) -> str:
    """What to know of a value that does not come from the file alone."""
    if origin is Origin.ENV:
        return f"{env_variable(key)} in the environment wins over the file: this value stays until it is unset."
    if origin is Origin.FLAG:
        return "A flag or a choice of this run wins over the file."
    return f"Also {env_variable(key)} in the environment."
