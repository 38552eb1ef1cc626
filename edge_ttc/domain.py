"""The nouns of the package: frozen data, no behaviour beyond arithmetic on itself.

Units stand in names: ``_tok`` tokens, ``_j`` joules, ``_s`` seconds, ``_flop`` floating-point operations.
"""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from enum import StrEnum


class Unit(StrEnum):
    """What a budget is counted in (kJ and Wh are spellings of joules)."""

    JOULE = "J"
    SECOND = "s"
    TOKEN = "tok"
    FLOP = "flop"


class StopReason(StrEnum):
    """Why an answer is what it is. Every answer has exactly one."""

    SOLVED = "solved"
    """The strategy ran to its own end."""
    AGREED = "agreed"
    """Enough candidates agreed, so the rest was not bought."""
    NOT_WORTH_MORE = "not_worth_more"
    """The scheduler expected too little from more work."""
    BUDGET = "budget"
    """The budget cut the strategy; the best answer so far is given."""
    NO_BUDGET = "no_budget"
    """The budget bought no answer at all."""
    CAP = "cap"
    """Every candidate ran into the length cap before it gave an answer."""
    ABSTAINED = "abstained"
    """Candidates ended, but none of them holds an answer that can be read."""
    CANCELLED = "cancelled"
    """The user stopped it."""
    MODEL_ERROR = "model_error"
    """A model failed while it ran; the best answer so far is given."""


class Stop(StrEnum):
    """Where a branch of the tree came to rest."""

    STEP = "step"
    """At the end of a step; it can grow on."""
    END = "end"
    """At the end of its answer."""
    CAP = "cap"
    """At its length cap."""
    CUT = "cut"
    """Stopped from outside, by the budget or by the user."""
    LOOP = "loop"
    """At the end of a step that says the same as the two before it: nothing more is to be had here."""


class EnergyKind(StrEnum):
    """Where a joule figure comes from."""

    MEASURED = "measured"
    ESTIMATED = "estimated"
    MIXED = "mixed"


@dataclass(frozen=True, slots=True)
class Problem:
    """A question, and what is known about it.

    Attributes:
        text: the question as a person would type it.
        answer: the gold answer in canonical form, or None where it is unknown.
        solution: reference steps, one a line, without the ``Answer:`` line; empty where unknown.
        source: where it comes from, such as ``school/story`` or ``gsm8k``.
        id: stable within its source.
        level: the generator's difficulty dial (1 = easiest), 0 where there is none.
    """

    text: str
    answer: str | None = None
    solution: tuple[str, ...] = ()
    source: str = "user"
    id: str = ""
    level: int = 0


@dataclass(frozen=True, slots=True)
class Limit:
    """One budget: at most ``amount`` of ``unit``."""

    unit: Unit
    amount: float


@dataclass(frozen=True, slots=True)
class Budget:
    """Several limits at once; all of them hold. No limit at all means unlimited."""

    limits: tuple[Limit, ...] = ()


@dataclass(frozen=True, slots=True)
class Usage:
    """What was spent. ``discarded_tok`` is a part of ``policy_tok``, not an addition to it.

    Attributes:
        prompt_tok: tokens of prompts read by the policy (a prefix shared by branches counts once).
        policy_tok: tokens the policy generated, discarded ones included.
        prm_tok: tokens the verifier read.
        discarded_tok: generated tokens that are no part of any finished candidate.
        flop: floating-point operations of all of these, by the formula in docs/accounting.md.
        energy_j: above-idle joules of our own processes.
        wall_s: seconds since the models were loaded and the question was taken up.
    """

    prompt_tok: int = 0
    policy_tok: int = 0
    prm_tok: int = 0
    discarded_tok: int = 0
    flop: float = 0.0
    energy_j: float = 0.0
    wall_s: float = 0.0

    @property
    def total_tok(self) -> int:
        """What a budget in ``tok`` counts."""
        return self.prompt_tok + self.policy_tok + self.prm_tok

    def __add__(self, other: Usage) -> Usage:
        return Usage(*(getattr(self, f.name) + getattr(other, f.name) for f in fields(self)))

    def amount(self, unit: Unit) -> float:
        """This usage counted in ``unit``."""
        return {
            Unit.JOULE: self.energy_j,
            Unit.SECOND: self.wall_s,
            Unit.TOKEN: float(self.total_tok),
            Unit.FLOP: self.flop,
        }[unit]


@dataclass(frozen=True, slots=True)
class EnergySource:
    """How ``Usage.energy_j`` came about.

    Attributes:
        name: the meter, such as ``rapl-package`` or ``estimate``.
        kind: measured, estimated, or mixed.
        error: stated relative error (0.5 means ±50 %).
    """

    name: str = "none"
    kind: EnergyKind = EnergyKind.ESTIMATED
    error: float = 1.0


@dataclass(frozen=True, slots=True)
class Charge:
    """One limit of the budget after the work: ``overrun`` is what a meter showed beyond the charge."""

    unit: Unit
    limit: float
    charged: float
    overrun: float = 0.0


@dataclass(frozen=True, slots=True)
class Candidate:
    """One complete attempt at the question.

    Attributes:
        text: the solution as the policy wrote it.
        answer: its extracted answer in canonical form, None where none can be read.
        score: the verifier's P(correct), None where it was not scored.
        policy_tok: tokens of this candidate, the shared prefix of a search tree included.
        step_scores: the verifier's score at each step's end, empty where unscored.
    """

    text: str
    answer: str | None
    score: float | None = None
    policy_tok: int = 0
    step_scores: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class Difficulty:
    """Predicted difficulty: 1 = easiest … 5 = hardest, by the edge bins of pass@1 (> 0.8, > 0.6, > 0.4, > 0.2)."""

    bin: int
    probabilities: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class StrategyChoice:
    """A strategy by name with the parameters it ran with."""

    name: str
    parameters: dict[str, int | float | str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Answer:
    """What comes back for a question.

    Attributes:
        value: the canonical answer (no unit, currency, percent sign or thousands separator), or None.
        text: the chosen candidate's text, empty where there is none.
        confidence: estimated probability that ``value`` is right, None where nothing supports one.
        stop_reason: why the work ended.
        load_s: seconds spent loading models, apart from ``usage.wall_s``.
        schedule: digest of the batches that the policy decoded for it; empty where it keeps none. Quantised weights
            give the same text for the same seed as long as these are the same.
    """

    question: str
    value: str | None
    text: str
    confidence: float | None
    stop_reason: StopReason
    strategy: StrategyChoice
    candidates: tuple[Candidate, ...] = ()
    difficulty: Difficulty | None = None
    usage: Usage = Usage()
    energy: EnergySource = EnergySource()
    charges: tuple[Charge, ...] = ()
    models: dict[str, str] = field(default_factory=dict)
    seed: int = 0
    load_s: float = 0.0
    notes: tuple[str, ...] = ()
    schedule: str = ""
