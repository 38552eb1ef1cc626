"""The thread governor on a machine that is made up: a scripted clock, and neighbours that come and go."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass, field

import pytest

from edge_ttc.threads.governor import ThreadGovernor


@dataclass(slots=True)
class Machine:
    """Cores that step after step is decoded on; with a neighbour on one of them, threads wait for each other.

    Attributes:
        cores: of the machine.
        busy: how many of them a neighbour uses.
        waits: how many times longer a step takes that shares a core.
        log: (threads, seconds) of every step.
    """

    cores: int = 2
    busy: int = 0
    waits: float = 3.3
    serial_s: float = 0.002
    token_s: float = 0.001
    now_s: float = 0.0
    random: random.Random = field(default_factory=lambda: random.Random(1))
    log: list[tuple[int, float]] = field(default_factory=list)

    def step(self, threads: int, tokens: int) -> float:
        seconds = self.serial_s + tokens * self.token_s / threads
        if threads > self.cores - self.busy:
            seconds *= self.waits
        seconds *= self.random.uniform(0.95, 1.1)
        self.now_s += seconds
        self.log.append((threads, seconds))
        return seconds


def run(
    machine: Machine, governor: ThreadGovernor, seconds: float, tokens: Callable[[int], int] = lambda i: 16
) -> float:
    """Decode for so long; steps with the most threads the governor has, as a share of all time."""
    machine.log.clear()
    end, i = machine.now_s + seconds, 0
    while machine.now_s < end:
        n = tokens(i)
        governor.saw(n, machine.step(governor.threads, n))
        i += 1
    return sum(s for t, s in machine.log if t == governor.ladder[-1]) / sum(s for _, s in machine.log)


def governed(machine: Machine, *ladder: int) -> ThreadGovernor:
    return ThreadGovernor(ladder or (1, 2), clock=lambda: machine.now_s)


def test_undisturbed_it_stays_with_all_threads() -> None:
    machine = Machine()
    governor = governed(machine)
    assert run(machine, governor, 60) > 0.98
    assert governor.threads == 2


def test_a_neighbour_makes_it_let_go_of_a_thread_within_a_moment() -> None:
    machine = Machine()
    governor = governed(machine)
    run(machine, governor, 10)
    machine.busy = 1
    run(machine, governor, 1)
    assert governor.threads == 1
    assert run(machine, governor, 60) < 0.05  # the looks at two threads


def test_it_comes_back_when_the_neighbour_has_gone() -> None:
    machine = Machine(busy=1)
    governor = governed(machine)
    run(machine, governor, 60)
    machine.busy = 0
    run(machine, governor, 9)
    assert governor.threads == 2
    assert run(machine, governor, 20) > 0.95


def test_a_neighbour_that_bites_late_is_not_borne_with() -> None:
    """A trial that failed is remembered: when the steps of all threads get slower than it was, it is taken up."""
    machine = Machine()
    governor = governed(machine)
    run(machine, governor, 10)
    machine.busy, machine.waits = 1, 1.6  # one thread alone would do as much
    run(machine, governor, 0.3)
    assert governor.trials >= 2
    assert governor.threads == 2
    machine.waits = 5.0
    run(machine, governor, 0.2)
    assert governor.threads == 1


def test_a_neighbour_that_was_there_first_is_found_out() -> None:
    machine = Machine(busy=1)
    governor = governed(machine)
    run(machine, governor, 1)
    assert governor.threads == 1


def test_it_gets_most_of_what_the_better_number_gives() -> None:
    """Neighbours that come and go every few seconds, against the best that hindsight could do."""
    machine = Machine()
    governor = governed(machine)
    best = took = 0.0
    for phase in range(20):
        machine.busy = phase % 2
        run(machine, governor, 4)
        took += sum(s for _, s in machine.log)
        fast = machine.serial_s + 16 * machine.token_s / (2 - machine.busy)
        best += fast * len(machine.log)
    assert took < 1.25 * best


def test_long_texts_are_no_neighbour() -> None:
    """Steps that grow slowly with the text, and prompts among them."""
    machine = Machine()
    governor = governed(machine)

    def tokens(step: int) -> int:
        return 512 if step % 50 == 0 else 16

    for _ in range(30):
        machine.serial_s *= 1.1
        run(machine, governor, 2, tokens)
    assert governor.threads == 2
    assert run(machine, governor, 20, tokens) > 0.9


def test_batches_of_all_sizes() -> None:
    machine = Machine()
    governor = governed(machine)

    def tokens(step: int) -> int:
        return 1 + (step * 7) % 40

    assert run(machine, governor, 20, tokens) > 0.95
    machine.busy = 1
    run(machine, governor, 2, tokens)
    assert governor.threads == 1


def test_slow_steps_of_a_large_model() -> None:
    machine = Machine(serial_s=0.02, token_s=0.02)
    governor = governed(machine)
    assert run(machine, governor, 100) > 0.9
    machine.busy = 1
    run(machine, governor, 10)
    assert governor.threads == 1


def test_many_cores_go_down_as_far_as_it_helps() -> None:
    machine = Machine(cores=8, serial_s=0.0)
    governor = governed(machine, 1, 2, 4, 6, 8)
    run(machine, governor, 5)
    machine.busy = 3
    run(machine, governor, 5)
    assert governor.threads == 4
    machine.busy = 0
    run(machine, governor, 12)
    assert governor.threads == 8


def test_a_neighbour_that_makes_threads_crawl_is_found_out_in_few_steps_and_looked_at_rarely() -> None:
    machine = Machine(waits=40.0)
    governor = governed(machine)
    run(machine, governor, 5)
    machine.busy = 1
    run(machine, governor, 3)
    assert governor.threads == 1
    assert sum(threads == 2 for threads, _ in machine.log) <= 4
    assert run(machine, governor, 100) < 0.1


def test_failed_trials_grow_rare() -> None:
    machine = Machine(waits=1.0)
    governor = governed(machine)
    machine.busy = 1  # it does not matter here
    run(machine, governor, 10)
    first = governor.trials
    run(machine, governor, 100)
    assert governor.trials - first < 10


def test_one_thread_is_left_alone() -> None:
    machine = Machine(busy=2)
    governor = governed(machine, 1)
    run(machine, governor, 5)
    assert (governor.threads, governor.trials) == (1, 0)


@pytest.mark.parametrize("ladder", [(), (2, 1), (1, 1), (0, 1)])
def test_a_ladder_ascends(ladder: tuple[int, ...]) -> None:
    with pytest.raises(ValueError, match="ladder"):
        ThreadGovernor(ladder)


@pytest.mark.parametrize(("busy", "share"), [(0, (0.9, 1.0)), (1, (0.0, 0.1))])
def test_one_that_starts_low_goes_up_where_nobody_is_busy(busy: int, share: tuple[float, float]) -> None:
    machine = Machine(busy=busy)
    governor = ThreadGovernor((1, 2), low=True, clock=lambda: machine.now_s)
    assert governor.threads == 1
    low, high = share
    assert low <= run(machine, governor, 20) <= high
