"""One question being solved: every request goes the same way: reserve its worst case, run, meter, settle, tell."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

import numpy as np

from edge_ttc import events
from edge_ttc.accounting import Accountant
from edge_ttc.domain import Answer, Budget, Difficulty, Stop, StopReason, StrategyChoice, Usage
from edge_ttc.energy.cost import Work, together
from edge_ttc.energy.meter import Meter
from edge_ttc.errors import EngineError, Interrupted, UsageError
from edge_ttc.ledger import Reservation
from edge_ttc.plan import Given, Plan
from edge_ttc.policy.base import Branch, PolicyModel, Sampling, Segment
from edge_ttc.policy.schedule_log import Scheduled
from edge_ttc.purse import Cut, Exhausted, Purse, most
from edge_ttc.revision import revise
from edge_ttc.scoring import score
from edge_ttc.strategy.requests import STEP_TOK, Decide, Grow, Node, Request, Revise, Score, Settle, Steps
from edge_ttc.strategy.select import Selection
from edge_ttc.tree import Tree, candidate_of
from edge_ttc.verifier.base import RewardModel
from edge_ttc.watching import Ticker, Watchdog, Writer

_CHANCE = (1 << 64) - 1
"""The random stream of a method's own decisions; branches count theirs from 0."""


@dataclass(frozen=True, slots=True)
class Rig:
    """What questions are solved with: the loaded models, their accountant, a meter and a clock."""

    policy: PolicyModel
    verifier: RewardModel | None
    accountant: Accountant
    open_meter: Callable[[], Meter]
    clock: Callable[[], float]

    @property
    def model_ids(self) -> dict[str, str]:
        """Role → id of the loaded models."""
        ids = {"policy": self.policy.card.id}
        return ids | {"prm": self.verifier.card.id} if self.verifier else ids


class Run:
    """One question being solved."""

    def __init__(
        self,
        rig: Rig,
        question: str,
        plan: Plan,
        budget: Budget,
        seed: int,
        sampling: Sampling,
        emit: events.Emit,
        cancelled: Callable[[], bool],
    ) -> None:
        self.rig, self.question, self.plan, self.seed = rig, question, plan, seed
        self.sampling = sampling
        self.account, self.cancelled = rig.accountant, cancelled
        self.purse = Purse(budget, rig.accountant, rig.open_meter(), rig.clock)
        self.tree = Tree(rig.policy, question)
        self._emit_to = emit
        self._worst_case = plan.worst_case(rig.policy.card.answer_tok) if plan.worst_case else math.inf
        self._ran = plan.choice
        self._difficulty: Difficulty | None = None
        self._short = False
        self._failed: EngineError | None = None
        self._settled: Settle | None = None
        self._greedy_from: set[int] = set()
        self.readings: dict[bytes, np.ndarray] = {}

    def answer(self) -> Answer:
        choice, limits, source = self.plan.choice, self.purse.ledger.budget.limits, self.purse.source
        models, given = self.rig.model_ids, choice.parameters
        self.emit(events.Started(self.question, choice.name, self.seed, models, limits, source, given))
        if isinstance(self.rig.policy, Scheduled):
            self.rig.policy.schedule.begin()
        finals: list[Node] | None = None
        try:
            self._read_prompt()
            finals = self._drive(self.plan.run(self.tree.root, Given(self._would_fit, _chance(self.seed))))
        except Exhausted:
            pass
        except (Cut, Interrupted):
            self._short = not self.cancelled()
        except EngineError as error:
            if not self.tree.ended():
                self.emit(events.Settled(StopReason.MODEL_ERROR.value, "what was reserved counts as spent"))
                raise
            self._failed = error
        candidates = [n for n in finals or [] if n.ended] or self.tree.ended()
        if not candidates:
            candidates = self._finish_one()
        answer = self._conclude(candidates)
        self.emit(events.Finished(answer))
        return answer

    def _drive(self, steps: Steps) -> list[Node]:
        """Serve a strategy's requests until it returns its candidates."""
        reply: list[Node] | None = None
        try:
            while True:
                request = next(steps) if reply is None else steps.send(reply)
                reply = self._serve(request)
        except StopIteration as stop:
            return stop.value or []
        finally:
            steps.close()

    def _serve(self, request: Request) -> list[Node]:
        if self.cancelled():
            raise Cut
        match request:
            case Grow():
                return self._grow(request)
            case Score():
                return score(self, request.nodes)
            case Revise():
                return revise(self, request)
            case Settle():
                self._settled = request
                self.emit(events.Settled(request.reason.value, request.note))
                return []
            case Decide():
                self._decide(request)
                return []

    # -- requests ------------------------------------------------------------------------------------------------

    def _read_prompt(self) -> None:
        ids = self.rig.policy.prompt_ids(self.question)
        room = self.rig.policy.card.n_ctx - self.rig.policy.card.answer_tok
        if len(ids) > room:
            raise UsageError(
                f"the question has {len(ids)} tokens, and {self.rig.policy.card.id} reads at most {room}",
                "shorten it, or choose a model with a longer context (`edge-ttc models list`)",
            )
        reservation = self.purse.ledger.reserve(self.account.prompt(len(ids)))
        if reservation is None:
            raise Cut
        self.reserved("read", (), reservation)
        try:
            handle = self.rig.policy.prefill(ids)
        except Interrupted:
            self.purse.forfeit(reservation)
            raise Cut from None
        self.tree.plant(ids, handle)
        self.purse.settle(reservation, reservation.bound, batch=1)
        self.emit(events.Prefilled(len(ids)))

    def _grow(self, request: Grow) -> list[Node]:
        """As many of the branches as can be bought: what the first ones leave of their worst case buys further ones."""
        dropped = self.tree.release(keep=[*request.nodes, *request.keep])
        caps = self.allowed([self._cap(n, request.until) for n in request.nodes])
        nodes, grown = list(request.nodes[: len(caps)]), list[Node]()
        while len(grown) < len(nodes):
            rest, room = nodes[len(grown) :], caps[len(grown) :]
            whole = room[0]
            reservation, count = self._afford_growth(rest, room, request.until, partly=not grown)
            if reservation is None:
                self.shortened("grow", len(nodes), len(grown), self._growth_of(rest[:1], [whole], request.until))
                break
            self.reserved("grow", rest[:count], reservation, dropped)
            written = self._run_growth(rest[:count], room[:count], request, reservation)
            self._short = self._short or (room[0] < whole and written[0].stop is Stop.CAP)
            grown += written
            dropped = ()
        if not grown:
            raise Cut
        return grown

    def _run_growth(self, nodes: list[Node], caps: list[int], request: Grow, reservation: Reservation) -> list[Node]:
        streams = [self.tree.take_stream(node) for node in nodes]
        branches = [
            Branch(self.tree.handle(node), (self.seed, stream), cap, skip=len(node.ids))
            for node, stream, cap in zip(nodes, streams, caps, strict=True)
        ]
        if request.until is Stop.END and request.temperature == 0:
            self._greedy_from |= {node.key for node in nodes}
        segments = self.write(branches, request.until, request.temperature, reservation)
        grown = [self.tree.add(parent, segment, request.until, stream)
                 for parent, segment, stream in zip(nodes, segments, streams, strict=True)]  # fmt: skip
        actual = self.account.growth([len(s.ids) for s in segments], [self.tree.context_tok(n) for n in nodes])
        self.purse.settle(reservation, actual, batch=together([len(s.ids) for s in segments]))
        return self.grown(grown)

    def write(self, branches: list[Branch], until: Stop, temperature: float, reservation: Reservation) -> list[Segment]:
        """Let the policy write; a single whole solution is told as it comes."""
        writer = Writer(self, self.rig.policy) if len(branches) == 1 and until is Stop.END else None
        ticker = Ticker(self, writer)
        try:
            segments = self.rig.policy.grow(
                branches,
                until=until,
                sampling=replace(self.sampling, temperature=temperature),
                watch=ticker,
                should_stop=Watchdog(self, reservation),
            )
        except BaseException:
            self.purse.forfeit(reservation)
            raise
        if writer:
            writer.flush()
        return segments

    def grown(self, grown: list[Node]) -> list[Node]:
        """Tell of new nodes, and stop here where the user did."""
        self.emit(events.Grew(tuple(self._view(n) for n in grown)))
        if self.cancelled():
            raise Cut
        self._short = self._short or any(n.stop is Stop.CUT for n in grown)  # the watchdog: time or joules ran out
        return grown

    def _decide(self, request: Decide) -> None:
        likeliest = int(np.argmax(request.difficulty)) + 1
        self._short = self._short or request.short
        self._difficulty = Difficulty(likeliest, request.difficulty)
        self._ran = StrategyChoice(request.strategy, request.parameters)
        self.emit(events.Decided(likeliest, request.difficulty, request.strategy, request.parameters, request.reason))

    # -- money ---------------------------------------------------------------------------------------------------

    def _cap(self, node: Node, until: Stop) -> int:
        left = max(1, self.rig.policy.card.answer_tok - len(node.ids))
        return min(left, STEP_TOK) if until is Stop.STEP else left

    def allowed(self, caps: list[int]) -> list[int]:
        """The caps as far as the method's worst case goes; the last of them may be a part."""
        left = self._worst_case - self.purse.usage.policy_tok
        allowed: list[int] = []
        for cap in caps:
            if left < 1:
                break
            allowed.append(int(min(cap, left)))
            left -= cap
        if not allowed:
            raise Exhausted
        return allowed

    def _afford_growth(
        self, nodes: list[Node], caps: list[int], until: Stop, *, partly: bool
    ) -> tuple[Reservation | None, int]:
        """Reserve as many branches as fit; ``partly``: of a single one that does not fit whole, as many tokens as fit.

        While there is no answer yet, a step is bought only if one branch can still be finished afterwards.
        """
        contexts = [self.tree.context_tok(n) for n in nodes]
        fits = self.purse.ledger.fits
        count = most(len(nodes), lambda k: fits(self._growth_of(nodes[:k], caps[:k], until)))
        if count == 0 and until is Stop.END and partly:
            caps[0] = most(caps[0], lambda cap: fits(self.account.growth([cap], contexts[:1])))
            count = 1 if caps[0] else 0
        if count == 0:
            return None, 0
        return self.purse.ledger.reserve(self.account.growth(caps[:count], contexts[:count])), count

    def _growth_of(self, nodes: list[Node], caps: list[int], until: Stop) -> Usage:
        """What branches may cost; of a step with what then finishes one of them."""
        bound = self.account.growth(caps, [self.tree.context_tok(n) for n in nodes])
        return bound + self.to_finish(nodes, min(caps, default=0)) if until is Stop.STEP else bound

    def to_finish(self, growable: Iterable[Node], step_tok: int = 0) -> Usage:
        """The most that the rest of one solution may cost, ``step_tok`` tokens behind any of these nodes; nothing where
        there is an answer already.

        So much stays in the purse while a search is under way: one that is cut still answers.
        """
        nodes = list(growable)
        left = max((self.rig.policy.card.answer_tok - len(n.ids) - step_tok for n in nodes), default=0)
        if left < 1 or self.tree.ended():
            return Usage()
        return self.account.growth([left], [max(map(self.tree.context_tok, nodes)) + step_tok])

    def _would_fit(self, work: Work) -> bool:
        """Whether work expected to be so much fits now (a plan, not a reservation)."""
        joules, seconds = self.account.expected(work)
        lanes = max(1, round(work.batch))
        each, contexts = [work.policy_tok // lanes] * lanes, [len(self.tree.prompt_ids)] * lanes
        flop = self.account.growth(each, contexts).flop + self.account.reading([work.prm_tok], [0]).flop
        usage = Usage(work.prompt_tok, work.policy_tok, work.prm_tok, 0, flop, joules, seconds)
        return self.purse.ledger.fits(usage)

    def _finish_one(self) -> list[Node]:
        """No candidate has ended: finish the most promising one greedily, as far as the budget goes."""
        if not self.tree.prompt_ids or not self._short or self.cancelled():
            return []
        try:
            node = self.tree.best_growable()
            if node.key in self._greedy_from:
                return []  # it would write the same again
            return [n for n in self._grow(Grow((node,), Stop.END, temperature=0.0)) if n.ended]
        except (Cut, ValueError):
            return self.tree.ended()  # stopped just as it was finished

    # -- words ---------------------------------------------------------------------------------------------------

    def _conclude(self, candidates: list[Node]) -> Answer:
        selection = self.plan.select(candidates)
        if selection:
            self.emit(events.Selected(selection.node.key, selection.share, tuple(n.key for n in candidates)))
        self.purse.close()
        usage = self.purse.usage
        usage = replace(usage, discarded_tok=usage.policy_tok - self.tree.kept_tok(candidates))
        leaves = [n for n in self.tree.nodes.values() if n.stop not in (None, Stop.STEP)]
        return Answer(
            question=self.question,
            value=selection.node.answer if selection else None,
            text=selection.node.text if selection else "",
            confidence=self._confidence(selection),
            stop_reason=self._reason(selection, candidates),
            strategy=self._ran,
            candidates=tuple(candidate_of(n) for n in leaves),
            difficulty=self._difficulty,
            usage=usage,
            energy=self.purse.source,
            charges=self.purse.ledger.charges(),
            models=self.rig.model_ids,
            seed=self.seed,
            notes=self._notes(),
            schedule=policy.schedule.digest if isinstance(policy := self.rig.policy, Scheduled) else "",
        )

    def _confidence(self, selection: Selection | None) -> float | None:
        return self.plan.confidence(selection) if selection and self.plan.confidence else None

    def _reason(self, selection: Selection | None, candidates: list[Node]) -> StopReason:
        if self._failed:
            return StopReason.MODEL_ERROR
        if self.cancelled():
            return StopReason.CANCELLED
        if selection is None and self._short:
            return StopReason.NO_BUDGET
        if selection is None:
            return StopReason.ABSTAINED if candidates else StopReason.CAP
        if self._short:
            return StopReason.BUDGET
        if self._settled:
            return self._settled.reason
        stopped_early = self.plan.choice.name == "auto" and self._ran.name == "greedy"
        return StopReason.NOT_WORTH_MORE if stopped_early else StopReason.SOLVED

    def _notes(self) -> tuple[str, ...]:
        loops = sum(n.stop is Stop.LOOP for n in self.tree.nodes.values())
        failed = str(self._failed) if self._failed else ""
        settled = self._settled.note if self._settled else ""
        looped = f"branches stopped because they repeated themselves: {loops}" if loops else ""
        broken = sum(n.score is not None and not math.isfinite(n.score) for n in self.tree.nodes.values())
        unread = f"scores of the verifier that are no numbers: {broken}; a vote with one counts heads" if broken else ""
        return tuple(filter(None, (failed, settled, looped, unread, *self.purse.notices)))

    def shortened(self, request: str, wanted: int, granted: int, refused: Usage) -> None:
        """Less than asked for could be bought; it is told, and stands in the answer's stop reason."""
        self._short = True
        self.emit(events.Shortened(request, wanted, granted, self.purse.refuser(refused)))

    def reserved(
        self, request: str, nodes: Iterable[Node], reservation: Reservation, dropped: tuple[int, ...] = ()
    ) -> None:
        """A request begins; it is told with the most it may cost."""
        self.emit(events.Reserved(request, tuple(n.key for n in nodes), reservation.bound, dropped))

    def _view(self, node: Node) -> events.NodeView:
        stop = node.stop.value if node.stop else ""
        text = self.tree.own_text(node)
        return events.NodeView(node.key, node.parent, text, stop, len(node.ids), node.answer, node.chain)

    def emit(self, payload: events.Payload) -> None:
        """Tell the listener, with the time and what was spent by now."""
        self._emit_to(events.Event(self.purse.elapsed_s, self.purse.usage, payload))

    def wrote(self, text: str) -> None:
        self.emit(events.Wrote(text))


def _chance(seed: int) -> np.random.Generator:
    return np.random.Generator(np.random.Philox(key=np.array([seed & _CHANCE, _CHANCE], dtype=np.uint64)))
