"""The house rules a linter cannot hold: what the packages never do, and the pins that must agree."""

from __future__ import annotations

import ast
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import edge_ttc
from scripts import build_llama

ROOT = Path(__file__).parents[2]
PACKAGES = ("edge_ttc", "tui/edge_ttc_tui", "models/edge_ttc_models")
MODULES = ("pickle", "shelve", "marshal", "urllib.request", "http.client", "requests", "socket")
NAMES = ("torch.load", "os.system", "os.popen", "eval", "exec")
ATTRIBUTES = ("LlamaDiskCache",)
KEYWORDS = ("allow_pickle", "shell")
ALLOWED = {
    ("edge_ttc/journal_owner.py", "socket"): "the machine's own name; nothing is connected",
}


def imported(node: ast.AST) -> Iterator[str]:
    """Every dotted name an import could mean: ``from urllib import request`` is ``urllib.request``."""
    if isinstance(node, ast.Import):
        yield from (alias.name for alias in node.names)
    elif isinstance(node, ast.ImportFrom) and node.module:
        yield node.module
        yield from (f"{node.module}.{alias.name}" for alias in node.names)


def violations(source: str) -> set[str]:
    """The forbidden things in a module's source."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(source)):
        for name in imported(node):
            found |= {module for module in MODULES if name == module or name.startswith(f"{module}.")}
            found |= {banned for banned in NAMES + ATTRIBUTES if name in (banned, f"builtins.{banned}")}
            found |= {banned for banned in ATTRIBUTES if name.endswith(f".{banned}")}
        if isinstance(node, ast.Call):
            found |= {ast.unparse(node.func)} & set(NAMES)
            found |= {word.arg for word in node.keywords if word.arg in KEYWORDS and not is_false(word.value)}
        if isinstance(node, ast.Attribute):
            found |= {node.attr} & set(ATTRIBUTES)
    return found


def is_false(node: ast.expr) -> bool:
    """Whether an expression is the literal False."""
    return isinstance(node, ast.Constant) and node.value is False


def sources() -> list[Path]:
    """Every module that ships."""
    return sorted(path for package in PACKAGES for path in (ROOT / package).rglob("*.py"))


def pyproject() -> dict[str, Any]:
    """The parsed pyproject.toml."""
    return tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("path", sources(), ids=lambda path: path.relative_to(ROOT).as_posix())
def test_a_shipped_module_does_nothing_forbidden(path: Path) -> None:
    name = path.relative_to(ROOT).as_posix()
    found = {what for what in violations(path.read_text(encoding="utf-8")) if (name, what) not in ALLOWED}
    assert not found, f"{name}: {sorted(found)}"


@pytest.mark.parametrize("package", PACKAGES)
def test_every_package_is_looked_at(package: str) -> None:
    assert ROOT / package / "__init__.py" in sources()


@pytest.mark.parametrize(
    ("planted", "name"),
    [
        ("import pickle", "pickle"),
        ("from pickle import loads", "pickle"),
        ("import torch\ntorch.load('x')", "torch.load"),
        ("from torch import load", "torch.load"),
        ("import numpy as np\nnp.load('x', allow_pickle=True)", "allow_pickle"),
        ("import llama_cpp\nllama_cpp.LlamaDiskCache()", "LlamaDiskCache"),
        ("from llama_cpp import LlamaDiskCache", "LlamaDiskCache"),
        ("eval('1')", "eval"),
        ("def f():\n    exec('1')", "exec"),
        ("import os\nos.system('x')", "os.system"),
        ("import subprocess\nsubprocess.run('x', shell=True)", "shell"),
        ("import urllib.request", "urllib.request"),
        ("from urllib import request", "urllib.request"),
        ("def f():\n    import http.client", "http.client"),
        ("import requests.sessions", "requests"),
        ("import socket", "socket"),
    ],
)
def test_a_planted_fault_is_found(planted: str, name: str) -> None:
    assert violations(planted) == {name}


@pytest.mark.parametrize(
    "innocent",
    [
        "import re\nre.compile('eval(')",
        "model.eval()",
        "import ast\nast.literal_eval('1')",
        "import numpy as np\nnp.load('x', allow_pickle=False)",
        "from urllib.parse import urlsplit",
        "import socketserver_names",
    ],
)
def test_what_only_looks_alike_is_left_alone(innocent: str) -> None:
    assert violations(innocent) == set()


@pytest.mark.parametrize(("name", "what"), sorted(ALLOWED))
def test_an_exception_that_is_no_longer_needed_goes(name: str, what: str) -> None:
    assert what in violations((ROOT / name).read_text(encoding="utf-8"))


def test_the_version_stands_once() -> None:
    parsed = pyproject()
    assert parsed["project"]["dynamic"] == ["version"]
    declared = (ROOT / parsed["tool"]["hatch"]["version"]["path"]).read_text(encoding="utf-8")
    assert f'__version__ = "{edge_ttc.__version__}"' in declared


def test_the_build_script_and_the_extra_pin_the_same_llama() -> None:
    pins = pyproject()["project"]["optional-dependencies"]["llama"]
    assert pins == [f"{build_llama.PACKAGE}=={build_llama.VERSION}"]


def test_the_wheel_holds_the_three_packages() -> None:
    assert tuple(pyproject()["tool"]["hatch"]["build"]["targets"]["wheel"]["packages"]) == PACKAGES


def test_weights_are_not_ignored() -> None:
    """hatchling leaves out of the wheel what .gitignore names."""
    rules = (ROOT / ".gitignore").read_text(encoding="utf-8").splitlines()
    assert not [rule for rule in rules if not rule.startswith("#") and rule.endswith((".gguf", ".onnx", ".toml", "*"))]


def test_the_licence_is_apache_2() -> None:
    text = (ROOT / "LICENSE").read_text(encoding="utf-8")
    assert text.lstrip().startswith("Apache License")
    assert "END OF TERMS AND CONDITIONS" in text
    assert pyproject()["project"]["license"] == "Apache-2.0"
