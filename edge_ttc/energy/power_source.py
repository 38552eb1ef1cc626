"""What feeds the machine: mains or battery, and how full that is. Linux tells it in /sys/class/power_supply."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

_ROOT = Path("/sys/class/power_supply")
_MAINS = ("Mains", "USB", "Wireless")


@dataclass(frozen=True, slots=True)
class Power:
    """What feeds the machine now.

    Attributes:
        on_mains: None where nothing tells.
        percent: charge of the batteries, None where there is none.
    """

    on_mains: bool | None = None
    percent: float | None = None


class PowerSource(Protocol):
    """Something that knows what feeds the machine."""

    def read(self) -> Power:
        """Never raises: what cannot be read is None."""
        ...


class UnknownPowerSource:
    """Where nothing tells."""

    def read(self) -> Power:
        return Power()


class SysfsPowerSource:
    """Linux. Batteries of mice and headsets (scope ``Device``) do not count."""

    def __init__(self, root: Path = _ROOT) -> None:
        self._root = root

    def read(self) -> Power:
        supplies = [folder for folder in self._folders() if _text(folder / "scope") != "Device"]
        batteries = [folder for folder in supplies if _text(folder / "type") == "Battery"]
        online = [_text(folder / "online") for folder in supplies if _text(folder / "type") in _MAINS]
        charges = [charge for folder in batteries if (charge := _percent(folder)) is not None]
        percent = sum(charges) / len(charges) if charges else None
        return Power(_on_mains(online, [_text(folder / "status") for folder in batteries]), percent)

    def _folders(self) -> list[Path]:
        try:
            return sorted(self._root.iterdir())
        except OSError:
            return []


def _on_mains(online: list[str], statuses: list[str]) -> bool | None:
    """A plug that says so decides; else what the batteries do."""
    if "1" in online:
        return True
    if "Discharging" in statuses:
        return False
    if any(status in ("Charging", "Full", "Not charging") for status in statuses):
        return True
    return False if statuses and "0" in online else None


def _percent(folder: Path) -> float | None:
    text = _text(folder / "capacity")
    return min(float(text), 100.0) if text.isascii() and text.isdigit() else None


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="ascii", errors="replace").strip()
    except OSError:
        return ""
