"""Models in reach: size, memory, licence, and whether each file is the one its card speaks of."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar

from rich.text import Text
from textual import work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.widgets import Static

from edge_ttc.catalog import Role
from edge_ttc_tui.clip import clip_line, clip_text, short_path
from edge_ttc_tui.model_facts import ModelChoice, ModelFacts, facts_of, free_bytes, size_text
from edge_ttc_tui.screens.panel import Panel
from edge_ttc_tui.widgets.key_line import KeyLine
from edge_ttc_tui.widgets.row_list import Column, Row, RowList, Tone
from edge_ttc_tui.widgets.title_bar import TitleBar

if TYPE_CHECKING:
    from edge_ttc_tui.services import Services

_COLUMNS = (
    Column("MODEL"),
    Column("ROLE", 6),
    Column("SIZE", 8, right=True),
    Column("MEMORY", 8, right=True),
    Column("FILE", 12),
    Column("LICENCE", 16, from_width=78),
)
CHECKING, SOUND, UNCHECKED = "checking…", "hash ok", "not checked"


class ModelsScreen(Panel[ModelChoice]):
    """Gives the models to answer with, or None."""

    HELP = (
        "Models\n\n"
        "The bundled models and those in the data folder. {models.verify} compares a file with the SHA-256 on its "
        "card, {models.verify_all} all of them; this happens again whenever a model is loaded. {models.use} answers "
        "with the model under the cursor from now on. ● marks the models in use. MEMORY is what a model takes once "
        "it runs, with its cache."
    )
    DEFAULT_CSS = """
    ModelsScreen #about { height: 9; padding: 0 1; border-top: hkey $panel; scrollbar-size-vertical: 1; }
    ModelsScreen #about Static { height: auto; width: 1fr; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "choose", "Use", id="models.use"),
        Binding("v", "verify", "Check the file", id="models.verify"),
        Binding("V", "verify_all", "Check all", id="models.verify_all"),
        Binding("escape", "back", "Back", id="screen.back"),
    ]

    def __init__(self, services: Services, in_use: Sequence[str] = ()) -> None:
        super().__init__()
        self._catalog, self._config = services.catalog, services.config
        self._folder = services.paths.models_dir
        self._in_use = frozenset(in_use)
        self._facts: list[ModelFacts] = []
        self._states: dict[str, str] = {}

    def compose(self) -> ComposeResult:
        yield TitleBar("Models")
        yield RowList(_COLUMNS, empty="no model is installed: reinstall edge-ttc", id="models")
        with VerticalScroll(id="about", can_focus=False):
            yield Static(markup=False)
        yield KeyLine()

    def on_mount(self) -> None:
        self._list.focus()
        self._look()

    @property
    def _list(self) -> RowList:
        return self.query_one(RowList)

    @property
    def chosen(self) -> ModelFacts | None:
        """The model under the cursor."""
        return self._facts[self._list.cursor] if self._facts else None

    @work(exclusive=True, group="look")
    async def _look(self) -> None:
        facts = await self.attempt(facts_of, self._catalog)
        free = await self.attempt(free_bytes)
        self._facts = facts or []
        self.query_one(TitleBar).note = f"{size_text(free)} of memory free" if free is not None else ""
        self._list.show(len(self._facts), self._row)

    def _row(self, index: int) -> Row:
        facts = self._facts[index]
        card = facts.entry.card
        state = self._state(facts)
        tone = Tone.GOOD if state == SOUND else Tone.PLAIN if state in (UNCHECKED, CHECKING) else Tone.BAD
        name = f"{card.id} ●" if card.id in self._in_use else card.id
        size, memory = size_text(card.size_bytes), size_text(facts.memory_bytes)
        return Row((name, card.role.value, size, memory, state, card.licence), tone)

    def _state(self, facts: ModelFacts) -> str:
        """One word or two for the list; the whole of it stands below."""
        known = self._states.get(facts.entry.card.id)
        if known in (CHECKING, SOUND):
            return known
        wrong = known or facts.wrong
        return ("missing" if "cannot be read" in wrong else "altered") if wrong else UNCHECKED

    def on_row_list_moved(self) -> None:
        self.query_one("#about Static", Static).update(self._about(self.chosen) if self.chosen else "")

    def _about(self, facts: ModelFacts) -> Text:
        card, entry = facts.entry.card, facts.entry
        wrong = self._states.get(card.id) or facts.wrong
        text = Text(f"{clip_line(card.summary, 300)}\n", style="bold")
        if wrong and wrong not in (CHECKING, SOUND):
            text.append(f"the file {clip_line(wrong, 200)}\n", style="not bold")
        kind = f"{card.format} {card.quantisation}".strip()
        gifts = [word for word, has in (("revises", card.revises), ("multi-turn", card.multi_turn)) if has]
        rows = (
            ("kind", ", ".join([clip_line(kind), f"{card.n_non_embedding:,} parameters without embeddings", *gifts])),
            ("reads", f"{card.n_ctx:,} tokens, vocabulary {clip_line(card.tokenizer, 60)}"),
            ("profile", clip_line(card.profile, 60) or "none"),
            ("file", clip_text(short_path(entry.path), 300)),
            ("SHA-256", clip_line(card.sha256, 64)),
        )
        for name, value in rows:
            text.append(f"{name:<8} ", style="not bold dim").append(f"{value}\n", style="not bold")
        return text

    def action_choose(self) -> None:
        self._list.action_choose()

    def on_row_list_chosen(self) -> None:
        if (facts := self.chosen) is None:
            return
        if facts.wrong:
            self.notify(f"{clip_line(facts.entry.card.id)} {clip_line(facts.wrong)}", severity="error", markup=False)
        elif facts.entry.card.role is Role.POLICY:
            self.dismiss(ModelChoice(facts.entry.card.id, ""))
        elif (policy := self._policy()) is None or policy.entry.card.tokenizer != facts.entry.card.tokenizer:
            writes = clip_line(policy.entry.card.id, 60) if policy else "no policy"
            self.notify(f"This verifier does not read what {writes} writes.", severity="error", markup=False)
        else:
            self.dismiss(ModelChoice(policy.entry.card.id, facts.entry.card.id))

    def _policy(self) -> ModelFacts | None:
        """The policy that answers now: the one in use, else the configuration's, else the default."""
        policies = [facts for facts in self._facts if facts.entry.card.role is Role.POLICY]
        wanted = self._in_use or {self._config.model.policy}
        held = [facts for facts in policies if facts.entry.card.id in wanted]
        return next(iter(held or [facts for facts in policies if facts.entry.card.default] or policies), None)

    def action_verify(self) -> None:
        if self.chosen:
            self._verify([self.chosen])

    def action_verify_all(self) -> None:
        self._verify(self._facts)

    @work(group="verify")
    async def _verify(self, which: Sequence[ModelFacts]) -> None:
        """Hash files in a thread, one after the other, and show each as it is known."""
        new = [facts for facts in which if self._states.get(facts.entry.card.id) != CHECKING]
        self._note(dict.fromkeys((facts.entry.card.id for facts in new), CHECKING))
        for facts in new:
            wrong = await self.attempt(facts.entry.problem)
            self._note({facts.entry.card.id: wrong or SOUND})

    def _note(self, states: dict[str, str]) -> None:
        self._states |= states
        self._list.reload()
        self.on_row_list_moved()
