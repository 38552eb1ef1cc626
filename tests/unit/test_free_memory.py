"""Free memory is the least of what the machine, the container and our own limit leave."""

from __future__ import annotations

from pathlib import Path

import pytest

from edge_ttc.free_memory import free_memory

GB = 1 << 30


@pytest.fixture
def proc(tmp_path: Path) -> Path:
    folder = tmp_path / "proc"
    (folder / "self").mkdir(parents=True)
    (folder / "meminfo").write_text(f"MemTotal: 1 kB\nMemAvailable: {8 * GB // 1024} kB\n")
    return folder


def test_the_machines_own(proc: Path, tmp_path: Path) -> None:
    assert free_memory(proc, tmp_path / "none") == 8 * GB


@pytest.mark.parametrize(
    ("most", "used", "stat", "free"),
    [
        (str(2 * GB), str(GB), "", GB),
        (str(2 * GB), str(GB), f"anon 5\ninactive_file {GB // 2}\n", GB + GB // 2),
        (str(2 * GB), str(3 * GB), "", 0),
        ("max", str(GB), "", 8 * GB),
        ("nonsense", "", "x y z", 8 * GB),
        (str(64 * GB), "0", "", 8 * GB),
    ],
)
def test_a_container_may_leave_less(proc: Path, tmp_path: Path, most: str, used: str, stat: str, free: int) -> None:
    for name, text in (("max", most), ("current", used), ("stat", stat)):
        (tmp_path / f"memory.{name}").write_text(text)
    assert free_memory(proc, tmp_path) == free


def test_our_own_limit_may_leave_less(proc: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import resource

    monkeypatch.setattr(resource, "getrlimit", lambda _: (3 * GB, 3 * GB))
    (proc / "self" / "statm").write_text(f"{2 * GB // resource.getpagesize()} 1 1")
    assert free_memory(proc, tmp_path / "none") == GB


def test_a_machine_that_says_nothing(tmp_path: Path) -> None:
    free = free_memory(tmp_path / "none", tmp_path / "none")
    assert free is None or free > 0
