"""The processor's cores that are ours to use: physical ones, fast ones, and within what the system grants us."""

from __future__ import annotations

import math
import os
import subprocess
import sys
from pathlib import Path

_SYSFS = Path("/sys/devices/system/cpu")
_CGROUP = Path("/sys/fs/cgroup")
_FAST = 0.75
"""A core this near to the fastest one's capacity is a fast core; threads of a step wait for the slowest."""


def usable_cores() -> int:
    """Physical performance cores that this process may run on, at least 1."""
    if sys.platform == "darwin":
        return _of_sysctl() or os.cpu_count() or 1
    allowed = os.sched_getaffinity(0) if sys.platform == "linux" else set(range(os.cpu_count() or 1))
    count = len(fast_cores(_SYSFS, allowed)) or len(allowed)
    granted = cgroup_cores(_CGROUP)
    return max(1, min(count, math.floor(granted)) if granted else count)


def fast_cores(root: Path, allowed: set[int]) -> set[int]:
    """One processor number for each fast physical core among ``allowed``, from sysfs; empty where that is silent."""
    first: dict[str, int] = {}
    for cpu in sorted(allowed):
        siblings = _read(root / f"cpu{cpu}" / "topology" / "thread_siblings_list")
        if siblings:
            first.setdefault(siblings, cpu)
    speeds = {cpu: _speed(root / f"cpu{cpu}") for cpu in first.values()}
    fastest = max(speeds.values(), default=0.0)
    return {cpu for cpu, speed in speeds.items() if speed >= _FAST * fastest}


def cgroup_cores(root: Path) -> float | None:
    """Cores' worth of time that a container grants (cgroup version 2), None without a limit."""
    words = _read(root / "cpu.max").split()
    if len(words) != 2 or not all(word.isdigit() for word in words) or words[1] == "0":
        return None
    return int(words[0]) / int(words[1])


def _speed(folder: Path) -> float:
    """Capacity (ARM) or highest frequency of a core; 0 where neither is told, as in most virtual machines."""
    for name in ("cpu_capacity", "cpufreq/cpuinfo_max_freq"):
        text = _read(folder / name)
        if text.isdigit():
            return float(text)
    return 0.0


def _read(path: Path) -> str:
    try:
        return path.read_text("ascii").strip()
    except (OSError, UnicodeDecodeError):
        return ""


def _of_sysctl() -> int:
    """Performance cores of an Apple processor, 0 where sysctl does not say."""
    for key in ("hw.perflevel0.physicalcpu", "hw.physicalcpu"):
        try:
            found = subprocess.run(["/usr/sbin/sysctl", "-n", key], capture_output=True, timeout=5, check=True)
            return int(found.stdout)
        except (OSError, ValueError, subprocess.SubprocessError):
            continue
    return 0
