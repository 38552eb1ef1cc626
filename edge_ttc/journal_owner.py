"""Which process wrote a row, and whether it still lives."""

from __future__ import annotations

import os
import socket
import sys
from pathlib import Path


def own_token() -> str:
    """Names this process on this machine; a later process with the same id gets another token."""
    return _token(os.getpid())


def is_dead(token: str) -> bool:
    """True only where the process is known to be gone; of another machine's processes nothing is known."""
    host, _, rest = token.partition("/")
    pid, _, rest = rest.partition("/")
    space = rest.split("@")[2:]  # none in what older versions wrote
    if host != socket.gethostname() or not pid.isdigit() or (space and space != [_pid_space()]):
        return False
    return not _exists(int(pid)) or not _token(int(pid)).startswith(token)


def _token(pid: int) -> str:
    started = _started(pid)
    return f"{socket.gethostname()}/{pid}/{started}" + (f"@{_pid_space()}" if started else "")


def _pid_space() -> str:
    """The namespace that process ids are of: a container beside us, with our host's name, has others."""
    try:
        return os.readlink("/proc/self/ns/pid")
    except OSError:
        return ""


def _started(pid: int) -> str:
    """When a process started (clock ticks and boot), so that a reused id is told apart; empty off Linux."""
    try:
        boot = Path("/proc/sys/kernel/random/boot_id").read_text(encoding="ascii").strip()
        stat = Path(f"/proc/{pid}/stat").read_text(encoding="ascii", errors="replace")
    except OSError:
        return ""
    return f"{stat.rpartition(')')[2].split()[19]}@{boot[:8]}"  # the name before ")" may hold spaces


def _exists(pid: int) -> bool:
    if sys.platform == "win32":  # os.kill(pid, 0) would send Ctrl-C there
        return True
    try:
        os.kill(pid, 0)
    except (ProcessLookupError, OverflowError):
        return False
    except OSError:
        return True
    return True
