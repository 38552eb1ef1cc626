"""Counting cores, on sysfs trees made up for it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from edge_ttc.threads.cores import cgroup_cores, fast_cores, usable_cores


def machine(
    root: Path, siblings: dict[int, str], speeds: Mapping[int, int], name: str = "cpufreq/cpuinfo_max_freq"
) -> Path:
    for cpu, text in siblings.items():
        folder = root / f"cpu{cpu}" / "topology"
        folder.mkdir(parents=True)
        (folder / "thread_siblings_list").write_text(f"{text}\n")
        if cpu in speeds:
            file = root / f"cpu{cpu}" / name
            file.parent.mkdir(exist_ok=True)
            file.write_text(f"{speeds[cpu]}\n")
    return root


def test_two_threads_of_a_core_are_one_core(tmp_path: Path) -> None:
    root = machine(tmp_path, {0: "0,4", 1: "1,5", 4: "0,4", 5: "1,5"}, {})
    assert fast_cores(root, {0, 1, 4, 5}) == {0, 1}
    assert fast_cores(root, {4, 5}) == {4, 5}
    assert fast_cores(root, {0, 4}) == {0}


def test_slow_cores_are_left_out(tmp_path: Path) -> None:
    siblings = {i: str(i) for i in range(6)}
    root = machine(tmp_path / "intel", siblings, {i: 5_000_000 if i < 2 else 3_600_000 for i in siblings})
    assert fast_cores(root, set(range(6))) == {0, 1}
    root = machine(tmp_path / "arm", siblings, {i: 400 if i < 4 else 1024 for i in siblings}, "cpu_capacity")
    assert fast_cores(root, set(range(6))) == {4, 5}
    assert fast_cores(root, {0, 1}) == {0, 1}


def test_cores_that_boost_a_little_differently_are_all_fast(tmp_path: Path) -> None:
    root = machine(tmp_path, {0: "0", 1: "1"}, {0: 5_700_000, 1: 5_400_000})
    assert fast_cores(root, {0, 1}) == {0, 1}


def test_a_silent_machine(tmp_path: Path) -> None:
    assert fast_cores(tmp_path, {0, 1}) == set()
    assert usable_cores() >= 1


@pytest.mark.parametrize(
    ("text", "cores"), [("max 100000", None), ("150000 100000", 1.5), ("", None), ("x y z", None), ("5 0", None)]
)
def test_what_a_container_grants(tmp_path: Path, text: str, cores: float | None) -> None:
    (tmp_path / "cpu.max").write_text(text)
    assert cgroup_cores(tmp_path) == cores
