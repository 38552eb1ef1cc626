"""The solver on fakes: what it tells while it works."""

from __future__ import annotations

from edge_ttc.domain import EnergyKind, EnergySource
from edge_ttc.energy.fallback import FallbackMeter
from edge_ttc.energy.meter import Reading
from edge_ttc.errors import MeterLostError
from edge_ttc.events import (
    Decided,
    Finished,
    Grew,
    Prefilled,
    Reserved,
    Scored,
    Selected,
    Started,
    Ticked,
    Wrote,
)
from edge_ttc.plan import named
from edge_ttc.solver import Solver
from edge_ttc.testing.meters import FakeMeter
from edge_ttc.testing.policy import FakePolicy, Manner
from tests.unit.solving import BOOK, HARD, Bench


def test_the_order_of_events() -> None:
    bench = Bench()
    bench.solve("best-of-n")
    kinds = [type(e.payload) for e in bench.events]
    assert kinds == [Started, Reserved, Prefilled, Reserved, Grew, Reserved, Scored, Selected, Finished]
    times = [e.t_s for e in bench.events]
    assert times == sorted(times)
    spent = [e.usage.total_tok for e in bench.events]
    assert spent == sorted(spent)


def test_a_reservation_is_told_with_its_bound_and_what_was_given_up() -> None:
    bench = Bench()
    bench.solve("beam", n=8)
    told = [p for p in bench.payloads(Reserved) if isinstance(p, Reserved) and p.request == "grow"]
    grown = [p for p in bench.payloads(Grew) if isinstance(p, Grew)]
    assert [len(r.nodes) for r in told] == [len(g.nodes) for g in grown]
    assert all(r.bound.policy_tok > 0 and r.bound.energy_j > 0 for r in told)
    first, second = {n.key for n in grown[0].nodes}, set(told[1].nodes)
    assert set(told[1].dropped) == first - second
    assert len(second) == 2


def test_what_was_chosen_is_told_with_those_it_was_chosen_among() -> None:
    bench = Bench()
    answer = bench.solve("majority", n=8)
    (selected,) = bench.payloads(Selected)
    assert isinstance(selected, Selected)
    assert selected.among == tuple(range(1, 9))
    nodes = {n.key: n for p in bench.payloads(Grew) if isinstance(p, Grew) for n in p.nodes}
    assert nodes[selected.key].answer == answer.value
    assert 0 < selected.share <= 1
    assert answer.confidence is None  # this solver knows no profile


def test_a_long_request_gives_a_sign_of_life_four_times_a_second() -> None:
    bench = Bench(step_s=0.01)
    bench.solve("majority", n=4)
    ticks = [e for e in bench.events if isinstance(e.payload, Ticked)]
    written = [e.payload.written_tok for e in ticks if isinstance(e.payload, Ticked)]
    (grew,) = (e for e in bench.events if isinstance(e.payload, Grew))
    assert len(ticks) == int(grew.t_s / 0.25)
    assert written == sorted(written)
    assert written[-1] <= grew.usage.policy_tok
    assert all(isinstance(e.payload, Ticked) and e.payload.energy_j > 0 for e in ticks)


def test_auto_announces_what_it_decided() -> None:
    bench = Bench()
    answer = bench.solve("auto")
    (decided,) = bench.payloads(Decided)
    assert isinstance(decided, Decided)
    assert answer.difficulty is not None
    assert (decided.strategy, decided.difficulty) == (answer.strategy.name, answer.difficulty.bin)


def test_a_single_branch_is_told_as_it_is_written() -> None:
    bench = Bench()
    answer = bench.solve("greedy")
    pieces = [event.payload.text for event in bench.events if isinstance(event.payload, Wrote)]
    assert "".join(pieces) == answer.text
    assert len(pieces) == 4
    assert all(piece.endswith("\n") for piece in pieces[:-1])


def test_partial_utf_8_is_told_as_replacement_characters() -> None:
    bench = Bench(FakePolicy(BOOK, Manner.HOSTILE))
    bench.solve("greedy")
    assert any("\ufffd" in e.payload.text for e in bench.events if isinstance(e.payload, Wrote))


def test_a_counter_that_is_lost_stands_in_the_answer() -> None:
    class Lost:
        source = EnergySource("rapl", EnergyKind.MEASURED, 0.3)
        reads = 0

        def read(self) -> Reading:
            self.reads += 1
            if self.reads > 1:
                raise MeterLostError("the counter is gone")
            return Reading()

    bench = Bench()
    solver = Solver(
        bench.policy,
        bench.verifier,
        cost=bench.cost,
        open_meter=lambda: FallbackMeter(Lost(), FakeMeter(bench.clock)),
        clock=bench.clock,
    )
    answer = solver.solve(HARD, named("greedy", {}))
    assert answer.value is not None
    assert any("the counter is gone" in note for note in answer.notes)
