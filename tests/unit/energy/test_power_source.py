"""What feeds the machine, from folders as Linux has them."""

from __future__ import annotations

from pathlib import Path

import pytest

from edge_ttc.energy.power_source import Power, SysfsPowerSource

AC_ON = {"type": "Mains", "online": "1"}
AC_OFF = {"type": "Mains", "online": "0"}


def battery(status: str, capacity: str = "81", **more: str) -> dict[str, str]:
    return {"type": "Battery", "status": status, "capacity": capacity, **more}


def supplies(root: Path, *folders: dict[str, str]) -> SysfsPowerSource:
    for number, files in enumerate(folders):
        folder = root / f"supply{number}"
        folder.mkdir()
        for name, text in files.items():
            (folder / name).write_text(text + "\n")
    return SysfsPowerSource(root)


@pytest.mark.parametrize(
    ("folders", "power"),
    [
        ([], Power()),
        ([AC_ON], Power(on_mains=True)),
        ([AC_ON, battery("Charging")], Power(True, 81)),
        ([AC_OFF, battery("Discharging")], Power(False, 81)),
        ([AC_OFF, battery("Unknown")], Power(False, 81)),
        ([battery("Full", "100")], Power(True, 100)),
        ([battery("Discharging", "40"), battery("Unknown", "80")], Power(False, 60)),
        ([battery("Discharging", "9", scope="Device"), AC_ON], Power(True, None)),
        ([battery("Discharging", "most of it")], Power(False, None)),
        ([battery("Discharging", "104")], Power(False, 100)),
        ([AC_OFF], Power(None, None)),
    ],
)
def test_plugs_and_batteries(tmp_path: Path, folders: list[dict[str, str]], power: Power) -> None:
    assert supplies(tmp_path, *folders).read() == power


def test_a_machine_that_tells_nothing(tmp_path: Path) -> None:
    assert SysfsPowerSource(tmp_path / "missing").read() == Power()


def test_bytes_that_are_no_text_are_unknown(tmp_path: Path) -> None:
    source = supplies(tmp_path, battery("Discharging"))
    (tmp_path / "supply0" / "capacity").write_bytes(b"\xff\xfe")
    assert source.read() == Power(False, None)
