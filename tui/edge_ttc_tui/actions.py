"""What can happen to the view state: what the user did, and what came from the runtime."""

from __future__ import annotations

from dataclasses import dataclass, field

from edge_ttc.domain import Answer
from edge_ttc.events import Event

NEVER_BEGUN = "stopped before it began"


@dataclass(frozen=True, slots=True)
class AskOptions:
    """How a question is to be answered. None takes the configuration's; an empty budget is no limit."""

    budget: tuple[str, ...] | None = None
    strategy: str | None = None
    n: int | None = None
    params: dict[str, str | int | float] = field(default_factory=dict)
    seed: int | None = None


@dataclass(frozen=True, slots=True)
class Asked:
    """A question was sent; it is turn number ``turn`` of what is shown.

    ``place`` is the turn whose place in the conversation it takes, where that is asked again; 0 is its own.
    """

    turn: int
    question: str
    options: AskOptions
    place: int = 0


@dataclass(frozen=True, slots=True)
class Happened:
    """An event of the runtime, while ``turn`` is answered."""

    turn: int
    event: Event


@dataclass(frozen=True, slots=True)
class Answered:
    """A turn came to its end."""

    turn: int
    answer: Answer


@dataclass(frozen=True, slots=True)
class Failed:
    """A turn ended without any answer."""

    turn: int
    message: str
    remedy: str = ""


@dataclass(frozen=True, slots=True)
class StopAsked:
    """The user wants the best answer so far, now."""

    turn: int


@dataclass(frozen=True, slots=True)
class Kept:
    """The journal keeps a turn as answer ``answer_id``."""

    turn: int
    answer_id: int


@dataclass(frozen=True, slots=True)
class Loading:
    """Models are being loaded."""


@dataclass(frozen=True, slots=True)
class Ready:
    """Models are loaded."""

    model_ids: dict[str, str]
    multi_turn: bool = False


@dataclass(frozen=True, slots=True)
class LoadFailed:
    """The models could not be loaded."""

    message: str
    remedy: str = ""


@dataclass(frozen=True, slots=True)
class Died:
    """Models that were loaded are gone, or are not trusted any more."""

    message: str
    remedy: str = ""


@dataclass(frozen=True, slots=True)
class Changed:
    """What a question may cost and how it is answered, from now on."""

    options: AskOptions


@dataclass(frozen=True, slots=True)
class Viewed:
    """The turn whose compute is shown; None follows the newest."""

    turn: int | None


@dataclass(frozen=True, slots=True)
class Noticed:
    """Something the user should be told once; it changes nothing of what is shown."""

    message: str
    remedy: str = ""


@dataclass(frozen=True, slots=True)
class Titled:
    """The session that is shown has another title."""

    title: str


@dataclass(frozen=True, slots=True)
class Opened:
    """Another session is shown, with the turns it holds; no turns begin a new one."""

    turns: tuple[Restored, ...] = ()
    title: str = ""


@dataclass(frozen=True, slots=True)
class Restored:
    """A turn as the journal keeps it: ``answer`` is None where there is none, and ``message`` says why. ``options``:
    how it was asked, as far as that is known."""

    turn: int
    answer_id: int
    question: str
    answer: Answer | None
    message: str = ""
    options: AskOptions = field(default_factory=AskOptions)


Action = (
    Asked
    | Happened
    | Answered
    | Failed
    | StopAsked
    | Kept
    | Loading
    | Ready
    | LoadFailed
    | Died
    | Changed
    | Viewed
    | Opened
    | Noticed
    | Titled
)
