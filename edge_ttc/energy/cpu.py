"""CPU seconds: our own, and those of the whole machine."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from pathlib import Path

from edge_ttc.errors import MeterLostError

ReadText = Callable[[Path], str]
"""Reads a small text file; raises OSError. Injectable, because root never sees EACCES."""

PROC_STAT = Path("/proc/stat")
_BUSY_COLUMNS = (0, 1, 2, 5, 6)  # user, nice, system, irq, softirq: guest time is a part of user already


def read_text(path: Path) -> str:
    """The text of a small file (ASCII, as the kernel writes them)."""
    return path.read_text(encoding="ascii", errors="replace")


def own_cpu_s() -> float:
    """CPU seconds of this process, all its threads, and those of its children that have ended and been waited for."""
    times = os.times()
    return time.process_time() + times.children_user + times.children_system


def system_busy_s(read: ReadText = read_text) -> float:
    """CPU seconds that all processes of the machine have used since boot, from ``/proc/stat`` (10 ms steps).

    Raises:
        MeterLostError: there is no such file, or it is not of the form we know.
    """
    try:
        ticks = [int(column) for column in read(PROC_STAT).split("\n", 1)[0].split()[1:]]
        return sum(ticks[i] for i in _BUSY_COLUMNS) / os.sysconf("SC_CLK_TCK")
    except (OSError, ValueError, IndexError) as error:
        raise MeterLostError(f"{PROC_STAT} cannot be read: {error}") from error
