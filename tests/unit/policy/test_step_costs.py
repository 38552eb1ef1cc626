"""Timing steps leaves a decoder as it was, and every size is tried."""

from __future__ import annotations

from edge_ttc.policy.step_costs import measure
from tests.unit.policy.fake_decoder import FakeDecoder


def test_every_size_is_timed_and_nothing_stays() -> None:
    decoder = FakeDecoder()
    costs = measure(decoder, [3, 4, 5, 6], sizes=(1, 2, 8))
    assert costs is not None
    assert costs.tokens == (1, 2, 8)
    assert list(costs.seconds) == sorted(costs.seconds)
    assert set(decoder.batches) == {4, 1, 2, 8}
    assert not any(decoder.cache.values())


def test_a_slow_model_is_timed_for_the_sizes_there_is_time_for() -> None:
    decoder = FakeDecoder()
    costs = measure(decoder, [3, 4, 5, 6], sizes=(1, 2, 8), most_s=10.0, clock=iter(range(10_000)).__next__)
    assert costs is not None
    assert costs.tokens == (1, 2)
    assert measure(decoder, [3, 4, 5, 6], sizes=(1, 2, 8), most_s=5.0, clock=iter(range(10_000)).__next__) is None
    assert not any(decoder.cache.values())
