"""Memory that can be had: of the machine, of the container, and of what this process is allowed."""

from __future__ import annotations

import os
from pathlib import Path

_CGROUP, _PROC = Path("/sys/fs/cgroup"), Path("/proc")


def free_memory(proc: Path = _PROC, cgroup: Path = _CGROUP) -> int | None:
    """Bytes that can be had without swapping, None where the system does not say."""
    known = [n for n in (_of_machine(proc), _of_container(cgroup), _of_process(proc)) if n is not None]
    return min(known, default=None)


def _of_machine(proc: Path) -> int | None:
    try:
        lines = (proc / "meminfo").read_text().splitlines()
        return next(int(line.split()[1]) * 1024 for line in lines if line.startswith("MemAvailable:"))
    except (OSError, StopIteration, ValueError, IndexError):
        pass
    try:
        return os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_AVPHYS_PAGES")
    except (AttributeError, OSError, ValueError):
        return None


def _of_container(cgroup: Path) -> int | None:
    """What is left of a container's limit (cgroup version 2); file pages that could be dropped count as free."""
    most, used = _number(cgroup / "memory.max"), _number(cgroup / "memory.current")
    if most is None or used is None:
        return None
    return max(0, most - used + _droppable(cgroup / "memory.stat"))


def _of_process(proc: Path) -> int | None:
    """What is left of a limit on our address space."""
    try:
        import resource

        limit = resource.getrlimit(resource.RLIMIT_AS)[0]
        if limit == resource.RLIM_INFINITY:
            return None
        pages = int((proc / "self" / "statm").read_text().split()[0])
        return max(0, limit - pages * os.sysconf("SC_PAGE_SIZE"))
    except (ImportError, OSError, ValueError, IndexError):
        return None


def _number(path: Path) -> int | None:
    try:
        return int(path.read_text())
    except (OSError, ValueError):  # "max" is no number
        return None


def _droppable(path: Path) -> int:
    try:
        words = [line.split() for line in path.read_text().splitlines()]
        return sum(int(w[1]) for w in words if len(w) == 2 and w[0] == "inactive_file")
    except (OSError, ValueError):
        return 0
