"""Tests on the bundled models. They are skipped, with the reason, where the models or llama.cpp are not here."""

from __future__ import annotations

import importlib.util
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from edge_ttc.api import open_catalog
from edge_ttc.catalog import Entry, Role, bundled_folder
from edge_ttc.machine import keep_card, this_machine
from edge_ttc.paths import find_paths
from edge_ttc.policy.base import PolicyModel
from edge_ttc.policy.engine_costs import EngineCosts
from edge_ttc.policy.step_costs import StepCosts
from edge_ttc.threads.times import candidates
from edge_ttc.verifier.base import RewardModel

ROOT = Path(__file__).parents[2]
EASY = ("What is 12 + 7?", "What is 6 * 7?", "What is 15 - 8?", "What is 30 + 12?")
HARD = "A box holds 12 pencils, and 5 boxes are in a case. How many pencils are in 7 cases and 3 boxes?"

Program = Callable[..., "subprocess.Popen[bytes]"]


@pytest.fixture(autouse=True, scope="session")
def needed() -> None:
    """What all tests here need."""
    if not (bundled_folder() / "catalog.toml").exists():
        pytest.skip("the bundled models are not here (models/recipes makes them)")
    if importlib.util.find_spec("llama_cpp") is None:
        pytest.skip("llama-cpp-python is not installed (`make setup` builds it)")


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home of our own, and no settings from outside."""
    for name in [name for name in os.environ if name.startswith("EDGE_TTC_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("EDGE_TTC_HOME", str(tmp_path))
    _measured()
    return tmp_path


def _measured() -> None:
    """One thread is best here, and drafts never pay: no test waits for a measurement, or sees it come out otherwise."""
    machine, dear = this_machine(), EngineCosts(None, StepCosts((1, 2), (1.0, 2.0)))
    for entry in open_catalog().entries():
        machine = machine.with_step_s(entry.card.sha256, dict.fromkeys(candidates(machine.cores), 1.0))
        machine = machine.with_engine(entry.card.sha256, dear.to_dict())
    keep_card(machine, find_paths())


def entry_of(role: Role) -> Entry:
    """The bundled default of a role."""
    return open_catalog().find(None, role)


@pytest.fixture(scope="session")
def policy(needed: None) -> Iterator[PolicyModel]:
    """The bundled policy."""
    from edge_ttc.policy.llama_cpp import LlamaCppPolicy

    entry = entry_of(Role.POLICY)
    model = LlamaCppPolicy(entry.card, entry.verified_path())
    yield model
    model.close()


@pytest.fixture(scope="session")
def verifier(needed: None) -> Iterator[RewardModel]:
    """The bundled PRM."""
    from edge_ttc.verifier.onnx import OnnxRewardModel

    entry = entry_of(Role.PRM)
    model = OnnxRewardModel(entry.card, entry.verified_path())
    yield model
    model.close()


@pytest.fixture
def program(home: Path) -> Program:
    """Starts ``edge-ttc`` with some words, as a process."""

    def start(*words: str) -> subprocess.Popen[bytes]:
        path = os.pathsep.join([str(ROOT), str(ROOT / "models"), os.environ.get("PYTHONPATH", "")])
        return subprocess.Popen(
            [sys.executable, "-m", "edge_ttc", *words],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env=os.environ | {"PYTHONPATH": path},
        )

    return start
