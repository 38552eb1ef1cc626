"""What the terminal app shows, as frozen data. Nothing here knows Textual, a model or a clock."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from edge_ttc.domain import Answer
from edge_ttc_tui.actions import AskOptions
from edge_ttc_tui.compute_state import ComputeState


class Phase(StrEnum):
    """Where a turn stands."""

    WAITING = "waiting"
    """For the models, or for the turn before it."""
    RUNNING = "running"
    STOPPING = "stopping"
    DONE = "done"
    FAILED = "failed"


class Engine(StrEnum):
    """Where the models stand."""

    COLD = "cold"
    LOADING = "loading"
    READY = "ready"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Draft:
    """The text while an answer is worked on: the branch that leads.

    Attributes:
        paths: node → its whole text up to and including its own.
        ended: nodes with a whole solution.
        lead: the node whose text is shown, -1 while text comes piece by piece.
        text: what is shown.
    """

    paths: Mapping[int, str] = field(default_factory=dict)
    ended: frozenset[int] = frozenset()
    lead: int = -1
    text: str = ""


@dataclass(frozen=True, slots=True)
class TurnState:
    """One question and what became of it.

    Attributes:
        number: counts up within what is shown.
        place: its place in the conversation: its own number, or that of the turn which it asks again.
        draft: the text so far, while it runs.
        compute: what the compute view shows of it.
        activity: what is going on, in a word or two.
        answer_id: of the journal, 0 where it is not kept (yet).
    """

    number: int
    question: str
    options: AskOptions = field(default_factory=AskOptions)
    phase: Phase = Phase.WAITING
    draft: Draft = Draft()
    compute: ComputeState = field(default_factory=ComputeState)
    activity: str = ""
    n_ended: int = 0
    answer: Answer | None = None
    message: str = ""
    remedy: str = ""
    answer_id: int = 0
    place: int = 0

    @property
    def open(self) -> bool:
        """Whether it is still to be answered."""
        return self.phase in (Phase.WAITING, Phase.RUNNING, Phase.STOPPING)


@dataclass(frozen=True, slots=True)
class AppState:
    """Everything on the main screen.

    Attributes:
        options: how the next question will be answered.
        viewed: the turn whose compute is shown; None follows the work.
        engine_message: what is wrong with the models, empty where nothing is known to be.
        title: of the session, empty while it has none.
    """

    turns: tuple[TurnState, ...] = ()
    options: AskOptions = field(default_factory=AskOptions)
    engine: Engine = Engine.COLD
    model_ids: Mapping[str, str] = field(default_factory=dict)
    multi_turn: bool = False
    engine_message: str = ""
    viewed: int | None = None
    title: str = ""

    @property
    def running(self) -> TurnState | None:
        """The first turn that is still to be answered."""
        return next((turn for turn in self.turns if turn.open), None)

    @property
    def last(self) -> TurnState | None:
        return self.turns[-1] if self.turns else None

    @property
    def shown(self) -> TurnState | None:
        """The turn whose compute is shown: the chosen one, else what is answered now, else the newest."""
        chosen = self.turn(self.viewed) if self.viewed is not None else None
        return chosen or self.running or self.last

    def turn(self, number: int) -> TurnState | None:
        """The turn with this number, if it is shown."""
        return next((turn for turn in self.turns if turn.number == number), None)
