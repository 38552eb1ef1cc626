"""RAPL package zones in the kernel's powercap tree: finding them, and counters that wrap."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from edge_ttc.energy.cpu import ReadText
from edge_ttc.errors import MeterLostError, MeterUnavailableError

MAX_ZONE_W = 1000.0
"""No package draws more than this. A faster counter has jumped (a reset after suspend looks like a wrap)."""

_LAG_J = 1.0  # counters move about once a millisecond, so two close readings may show a little too much
_TOP_ZONE = re.compile(r"[^:]+:\d+")  # intel-rapl:0, but neither intel-rapl nor the subzone intel-rapl:0:1
_REMEDY = "let your group read it until the next reboot: sudo chgrp $(id -gn) {files} && sudo chmod g+r {files}"


@dataclass(slots=True)
class Zone:
    """One package counter.

    Attributes:
        folder: its folder in the powercap tree.
        name: such as ``package-0``.
        range_j: the counter wraps here; None where the kernel does not let us read it.
        last_j: the counter when it was last looked at.
        quiet_s: how long it had stood still by then: some counters move once a second.
    """

    folder: Path
    name: str
    range_j: float | None
    last_j: float
    quiet_s: float = 0.0

    def advance(self, now_j: float, elapsed_s: float) -> float | None:
        """Joules since the last look, or None where they cannot be known. Moves on in both cases."""
        delta_j, self.last_j = now_j - self.last_j, now_j
        since_moved_s = self.quiet_s + elapsed_s
        self.quiet_s = 0.0 if delta_j else since_moved_s
        if self.range_j is not None:
            if elapsed_s * MAX_ZONE_W > self.range_j:
                return None  # it may have wrapped more than once
            if delta_j < 0:
                delta_j += self.range_j
        return delta_j if 0 <= delta_j <= since_moved_s * MAX_ZONE_W + _LAG_J else None


def counter_j(folder: Path, read: ReadText) -> float:
    """A zone's counter in joules.

    Raises:
        MeterLostError: it is gone, forbidden, or not a number.
    """
    try:
        return _joules(read(folder / "energy_uj"))
    except (OSError, ValueError) as error:
        raise MeterLostError(f"RAPL counter {folder.name} cannot be read: {_reason(error)}") from error


def package_zones(root: Path, read: ReadText) -> list[Zone]:
    """The package zones under ``root``, each package once.

    Subzones (core, uncore) and ``psys`` overlap with their package, and ``intel-rapl-mmio`` mirrors
    ``intel-rapl``: none of them is added up.

    Raises:
        MeterUnavailableError: there is none, or we may not read it.
    """
    folders = _package_folders(root, read)
    if not folders:
        raise MeterUnavailableError(f"no RAPL package counter under {root} (usual in virtual machines and containers)")
    try:
        return [Zone(folder, name, _range_j(folder, read), counter_j(folder, read)) for name, folder in folders.items()]
    except MeterLostError as error:
        files = f"{root}/*/energy_uj"
        forbidden = isinstance(error.__cause__, PermissionError)
        remedy = _REMEDY.format(files=files) + " (it opens a side channel, CVE-2020-8694)" if forbidden else ""
        raise MeterUnavailableError(error.message, remedy) from error


def _package_folders(root: Path, read: ReadText) -> dict[str, Path]:
    """Package name → folder; the mirror sorts last, so the first of a name is the one to keep."""
    found: dict[str, Path] = {}
    try:
        folders = [path for path in root.iterdir() if _TOP_ZONE.fullmatch(path.name)]
    except OSError:
        return found
    for folder in sorted(folders, key=lambda path: ("mmio" in path.name, path.name)):
        try:
            name = read(folder / "name").strip()
        except OSError:
            continue
        if name.startswith("package"):
            found.setdefault(name, folder)
    return found


def _range_j(folder: Path, read: ReadText) -> float | None:
    try:
        return _joules(read(folder / "max_energy_range_uj")) or None
    except (OSError, ValueError):
        return None


def _joules(text: str) -> float:
    microjoules = int(text)
    if microjoules < 0:
        raise ValueError(f"negative counter {microjoules}")
    return microjoules / 1e6


def _reason(error: Exception) -> str:
    return (error.strerror if isinstance(error, OSError) else None) or str(error)
