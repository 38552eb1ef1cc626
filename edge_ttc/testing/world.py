"""A world of questions with latent difficulty, in which every method runs in milliseconds through the real solver.

A solution is a few steps and an answer. A step is right, or holds a visible mistake (the verifier tends to see it),
or a subtle one: rare, the same for every question, and one that the verifier is fond of. The first mistake decides
the wrong answer, and nothing after it repairs it. That is enough for the findings of arXiv 2408.03314: where visible
mistakes are common, searching by step scores removes them; where they are rare, what remains to be selected for is
what the verifier is wrong about (``tests/unit/testing/test_world.py``). The dials were set with those findings in view.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from statistics import NormalDist

import numpy as np

from edge_ttc.catalog import ModelCard
from edge_ttc.domain import Answer, Budget, Stop
from edge_ttc.energy.cost import CostModel
from edge_ttc.events import Emit
from edge_ttc.plan import named
from edge_ttc.policy.base import Attempt, Branch, Sampling, Segment, Watch
from edge_ttc.policy.sampling import uniforms
from edge_ttc.solver import Solver
from edge_ttc.strategy import registry
from edge_ttc.testing.cards import policy_card, prm_card
from edge_ttc.testing.meters import FakeClock, FakeMeter
from edge_ttc.verifier.base import Trace

END, NEWLINE, RIGHT, SUBTLE = 0, 1, 2, 3
_STYLE, _VISIBLE, _ANSWER, _QUESTION = 100, 200, 300, 1000
_STYLES, _VARIANTS, _GOLD = 64, 12, 99
_EDGES = ((0.82, 0.96), (0.62, 0.78), (0.42, 0.58), (0.22, 0.38), (0.02, 0.15))
"""pass@1 of the questions of each edge bin."""
_NORMAL = NormalDist()
CARD = policy_card(id="world-policy", n_vocab=4096, n_ctx=1024, answer_tok=48, profile="", revises=True)


@dataclass(frozen=True, slots=True)
class World:
    """The dials.

    Attributes:
        skill: added to every question's pass@1 on the logit scale.
        steps: steps of a solution, before its answer.
        noise: standard deviation of the verifier's error on the logit scale, redrawn for every text.
        apart: distance of right from visibly wrong steps on the same scale.
        subtle: P(a step holds a subtle mistake).
        fond: how much better than right the verifier finds a subtle mistake.
        bias: standard deviation of its error about one wrong answer of one question, the same for every text.
        common: share of visible mistakes that lead to the question's commonest wrong answer.
        revision_gain: how much a revision betters P(right): p + gain · p (1 − p) for each attempt in its context.
        anchor: P(a revision repeats the mistake before it), times (1 − pass@1)².
    """

    skill: float = 0.0
    steps: int = 4
    noise: float = 1.0
    apart: float = 2.0
    subtle: float = 0.01
    fond: float = 2.0
    bias: float = 0.8
    common: float = 0.5
    revision_gain: float = 0.8
    anchor: float = 0.9


@dataclass(frozen=True, slots=True)
class Riddle:
    """What is latent in one question."""

    id: int
    pass_1: float


def question(difficulty: int, index: int) -> str:
    """The text of a question of an edge bin (1 … 5)."""
    return f"riddle {difficulty} {index}"


def riddle_of(world: World, number: int) -> Riddle:
    """The latent of question ``number`` (1000 · bin + index), the same in every run."""
    low, high = _EDGES[number // 1000 - 1]
    p = low + (high - low) * _uniform(number, 1)
    return Riddle(number, 1 / (1 + math.exp(-math.log(p / (1 - p)) - world.skill)))


@dataclass(slots=True)
class WorldPolicy:
    """Implements ``PolicyModel`` on whole numbers; three tokens a step, two for the answer."""

    world: World = field(default_factory=World)
    card: ModelCard = CARD
    drawn_tok: int = 0
    _nodes: dict[int, list[int]] = field(default_factory=dict)
    _next: int = 0

    def prompt_ids(self, question: str) -> list[int]:
        _, difficulty, index = question.split()
        return [_QUESTION, int(difficulty), int(index)]

    def revision_ids(self, question: str, attempts: Sequence[Attempt]) -> list[int]:
        return [*self.prompt_ids(question), *(i for attempt in attempts for i in (_QUESTION, *attempt.ids) if i != END)]

    def prefill(self, ids: Sequence[int]) -> int:
        return self._keep([*ids, _QUESTION])

    def grow(
        self,
        branches: Sequence[Branch],
        *,
        until: Stop,
        sampling: Sampling,
        watch: Watch | None = None,
        should_stop: Callable[[], bool] | None = None,
    ) -> list[Segment]:
        segments = [self._segment(branch, until, sampling.temperature == 0) for branch in branches]
        if should_stop is not None and should_stop():
            segments = [replace(s, ids=s.ids[:1], beliefs=s.beliefs[:1], stop=Stop.CUT) for s in segments]
        self.drawn_tok += sum(len(s.ids) for s in segments)
        return segments

    def text(self, ids: Iterable[int]) -> str:
        return "".join(map(_piece, ids))

    def release(self, handles: Iterable[int]) -> None:
        for handle in handles:
            self._nodes.pop(handle, None)

    def close(self) -> None:
        self._nodes.clear()

    @property
    def held(self) -> int:
        """Nodes that nobody has released."""
        return len(self._nodes)

    def plan(self, branch: Branch, context: Sequence[int], so_far: list[int], greedy: bool) -> tuple[list[int], float]:
        """The rest of a solution, and the log-probability of each of its steps."""
        riddle, p = self._odds(context)
        draws = uniforms(branch.seed, 3 * (self.world.steps + 1)).tolist()
        if greedy:
            draws = [_uniform(riddle.id, 7 + i) ** 1.3 for i in range(len(draws))]
        planned, mistake = list[int](), _mistake(so_far) or self._repeated(riddle, context, so_far, draws)
        for depth in range(so_far.count(NEWLINE), self.world.steps):
            style, luck, which = draws[3 * depth : 3 * depth + 3]
            state = mistake or self._state(riddle, p, luck, which)
            mistake = mistake or (state if state != RIGHT else 0)
            planned += [_STYLE + int(style * _STYLES), state, NEWLINE]
        return [*planned, _ANSWER + (_GOLD if not mistake else mistake % _VISIBLE), END], math.log(p)

    def _state(self, riddle: Riddle, p: float, luck: float, which: float) -> int:
        if luck < p * (1 - self.world.subtle):
            return RIGHT
        if luck < p:
            return SUBTLE
        return _VISIBLE + (10 if which < self.world.common else 11 + int(which * 997) % _VARIANTS)

    def _odds(self, context: Sequence[int]) -> tuple[Riddle, float]:
        """The question, and P(a step is right) of an attempt with so many attempts in its context."""
        riddle = riddle_of(self.world, 1000 * context[1] + context[2])
        p = riddle.pass_1
        for _ in range(context.count(_QUESTION) - 2):
            p += self.world.revision_gain * p * (1 - p)
        return riddle, p ** (1 / self.world.steps)

    def _repeated(self, riddle: Riddle, context: Sequence[int], so_far: list[int], draws: list[float]) -> int:
        """The mistake of the attempt before, where this one falls for it again."""
        before = _mistake(context[3:])
        again = not so_far and draws[-1] < self.world.anchor * (1 - riddle.pass_1) ** 2
        return before if again else 0

    def _segment(self, branch: Branch, until: Stop, greedy: bool) -> Segment:
        ids = self._nodes[branch.parent]
        at = len(ids) - ids[::-1].index(_QUESTION)
        so_far = ids[at:]
        rest, log_p = self.plan(branch, ids[:at], so_far, greedy)
        half = len(so_far) - (len(so_far) - so_far[::-1].index(NEWLINE) if NEWLINE in so_far else 0)
        new = rest[half:]
        if until is Stop.STEP and NEWLINE in new:
            new = new[: new.index(NEWLINE) + 1]
        new = new[: branch.cap_tok]
        stop = Stop.END if new[-1] == END else Stop.STEP if until is Stop.STEP and new[-1] == NEWLINE else Stop.CAP
        beliefs = np.zeros((len(new), 3), dtype=np.float32)
        beliefs[[i for i, token in enumerate(new) if token == RIGHT], 0] = log_p
        handle = -1 if stop is Stop.END else self._keep([*ids, *new])
        return Segment(handle, np.array(new, dtype=np.int32), beliefs, stop)

    def _keep(self, ids: list[int]) -> int:
        self._next += 1
        self._nodes[self._next] = ids
        return self._next


@dataclass(slots=True)
class WorldVerifier:
    """Implements ``RewardModel`` for ``WorldPolicy``; its errors depend on the text alone."""

    world: World = field(default_factory=World)
    card: ModelCard = field(default_factory=lambda: prm_card(id="world-prm", n_vocab=4096))
    read_tok: int = 0

    def tokens_read(self, traces: Sequence[Trace]) -> list[int]:
        return [len(t.prompt_ids) + len(t.ids) for t in traces]

    def score(self, traces: Sequence[Trace]) -> list[np.ndarray]:
        self.read_tok += sum(self.tokens_read(traces))
        return [self._scores(trace) for trace in traces]

    def forget(self) -> None:
        """It keeps nothing."""

    def close(self) -> None:
        """It holds nothing."""

    def _scores(self, trace: Trace) -> np.ndarray:
        number, ends = 1000 * trace.prompt_ids[1] + trace.prompt_ids[2], set(trace.step_ends.tolist())
        text, mistake, scores = number, 0, list[float]()
        for position, token in enumerate(trace.ids.tolist()):
            text = (text * 1_000_003 ^ token) & _MASK
            mistake = mistake or (token if token == SUBTLE or _VISIBLE <= token < _ANSWER else 0)
            if position in ends:
                scores.append(1 / (1 + math.exp(-self._logit(number, mistake, text))))
        return np.array(scores, dtype=np.float32)

    def _logit(self, number: int, mistake: int, text: int) -> float:
        world = self.world
        error = world.noise * _NORMAL.inv_cdf(_uniform(text, 2))
        if mistake == 0 or mistake == SUBTLE:
            return world.apart / 2 + (world.fond if mistake else 0.0) + error
        return -world.apart / 2 + world.bias * _NORMAL.inv_cdf(_uniform(number, mistake)) + error


def solve(
    world: World,
    text: str,
    strategy: str,
    parameters: Mapping[str, int | float] | None = None,
    *,
    seed: int = 0,
    budget: Budget | None = None,
    emit: Emit | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Answer:
    """One question of the world, answered by a strategy in the real solver."""
    clock = FakeClock()
    solver = Solver(
        WorldPolicy(world),
        WorldVerifier(world),
        cost=CostModel(),
        open_meter=lambda: FakeMeter(clock),
        clock=clock,
    )
    plan = named(strategy, registry.complete(strategy, parameters or {}))
    return solver.solve(text, plan, budget=budget, seed=seed, emit=emit, cancelled=cancelled)


def is_right(answer: Answer) -> bool:
    """Whether the answer is the right one."""
    return answer.value == str(_GOLD)


_MASK = (1 << 64) - 1


def _uniform(a: int, b: int) -> float:
    """A number in (0, 1) fixed by two whole numbers (splitmix64)."""
    x = (a * 0x9E3779B97F4A7C15 + b * 0xD1B54A32D192ED03) & _MASK
    for shift, factor in ((30, 0xBF58476D1CE4E5B9), (27, 0x94D049BB133111EB)):
        x = ((x ^ (x >> shift)) * factor) & _MASK
    return ((x ^ (x >> 31)) + 0.5) / 2**64


def _mistake(ids: Sequence[int]) -> int:
    """The last mistake in a text, 0 where there is none."""
    return next((i for i in reversed(ids) if i == SUBTLE or _VISIBLE <= i < _ANSWER), 0)


def _piece(token: int) -> str:
    if token in (END, _QUESTION):
        return ""
    if token == NEWLINE:
        return "\n"
    if token >= _ANSWER:
        return f"Answer: {token - _ANSWER}"
    return f"s{token - _STYLE} " if _STYLE <= token < _VISIBLE else f"step {token}"
