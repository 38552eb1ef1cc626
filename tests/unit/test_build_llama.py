"""The pure parts of scripts/build_llama.py: the recipe, the key of a kept wheel, the refusals. Nothing is compiled."""

from __future__ import annotations

import os
import shlex
import subprocess
import sys
import zipfile
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

import pytest

from scripts import build_llama
from scripts.build_llama import BuildError

NATIVE = build_llama.cmake_flags(portable=False, machine="x86_64")
PORTABLE = build_llama.cmake_flags(portable=True, machine="x86_64")
NOTHING: Mapping[str, str] = MappingProxyType({})
CPUINFO = "processor\t: 0\nmodel name\t: X\nflags\t\t: sse2 avx2 fma\n\nprocessor\t: 1\nflags\t\t: sse2\n"


def key(
    flags: tuple[str, ...] = NATIVE,
    cpu: str = "avx2 fma",
    target: str = "linux-x86_64 glibc 2.36",
    shaping: Mapping[str, str] = NOTHING,
    version: str = "0.3.36",
) -> str:
    return build_llama.cache_key(flags, cpu=cpu, target=target, shaping=shaping, version=version)


def compiler_fails(compiler: str, language: str) -> bool:
    return False


def compiler_works(compiler: str, language: str) -> bool:
    return True


def test_the_fast_recipe_leaves_two_libraries_out(tmp_path: Path) -> None:
    include = tmp_path / "with space" / "without_common.cmake"
    args = shlex.split(build_llama.cmake_args(NATIVE, include))
    assert args == ["-DLLAVA_BUILD=OFF", f"-DCMAKE_PROJECT_llama_cpp_INCLUDE={include.as_posix()}"]
    assert "LLAMA_BUILD_COMMON OFF" in build_llama.INCLUDE
    assert build_llama.NO_AMX in build_llama.INCLUDE


def test_the_callers_own_arguments_stand_last(tmp_path: Path) -> None:
    args = build_llama.cmake_args(NATIVE, tmp_path, "-DGGML_VULKAN=on -DLLAVA_BUILD=ON")
    assert shlex.split(args)[-2:] == ["-DGGML_VULKAN=on", "-DLLAVA_BUILD=ON"]


def test_portable_flags_name_instruction_sets_on_x86_64_alone() -> None:
    assert set(PORTABLE) - set(NATIVE) == {
        "-DGGML_NATIVE=OFF",
        "-DGGML_AVX2=ON",
        "-DGGML_FMA=ON",
        "-DGGML_F16C=ON",
    }
    assert set(build_llama.cmake_flags(True, "arm64")) - set(NATIVE) == {"-DGGML_NATIVE=OFF"}


def test_a_key_is_stable() -> None:
    assert key() == key()
    assert key().startswith("0.3.36-native-")
    assert key(PORTABLE).startswith("0.3.36-portable-")


@pytest.mark.parametrize(
    "other",
    [
        key(PORTABLE),
        key(cpu="avx2 avx512f fma"),
        key(target="linux-aarch64 glibc 2.36"),
        key(shaping={"CMAKE_ARGS": "-DGGML_CUDA=on"}),
        key(version="0.3.37"),
        key((*NATIVE, "-DX=1")),
    ],
)
def test_whatever_changes_the_wheel_changes_its_key(other: str) -> None:
    assert other != key()


def test_another_recipe_is_another_key(monkeypatch: pytest.MonkeyPatch) -> None:
    before = key()
    monkeypatch.setattr(build_llama, "INCLUDE", "set(SOMETHING ELSE)\n")
    assert key() != before


def test_one_portable_wheel_serves_every_processor() -> None:
    assert key(PORTABLE, cpu="avx2 fma") == key(PORTABLE, cpu="avx2 avx512f fma")


def test_instruction_sets_are_read_in_any_order() -> None:
    assert build_llama.cpu_flags(CPUINFO) == "avx2 fma sse2"
    assert build_llama.cpu_flags("Features\t: fp asimd\n") == "asimd fp"
    assert build_llama.cpu_flags("nothing of the kind\n") == ""


def test_only_what_shapes_the_build_enters_the_key() -> None:
    assert build_llama.own_shaping({"HOME": "/x", "CXX": "clang++", "CMAKE_ARGS": ""}) == {"CXX": "clang++"}


@pytest.mark.parametrize(
    ("system", "remedy"), [("Linux", "apt install build-essential cmake"), ("Darwin", "xcode-select --install")]
)
def test_a_missing_compiler_is_one_line_with_its_remedy(system: str, remedy: str) -> None:
    line = build_llama.missing_tools(system, {}, lambda name: None, compiler_works)
    assert line is not None
    assert remedy in line
    assert "\n" not in line


def test_a_missing_cpp_compiler_alone_is_named() -> None:
    line = build_llama.missing_tools("Linux", {}, lambda name: "/bin/cc" if name == "cc" else None, compiler_works)
    assert line is not None
    assert line.startswith("no C++ compiler found")


def test_a_compiler_that_cannot_compile_is_no_compiler() -> None:
    line = build_llama.missing_tools("Darwin", {}, lambda name: f"/usr/bin/{name}", compiler_fails)
    assert line is not None
    assert "xcode-select --install" in line


def test_the_compiler_of_the_environment_is_asked_for() -> None:
    line = build_llama.missing_tools("Linux", {"CXX": "my-c++ -m64"}, lambda name: None, compiler_works)
    assert line is not None  # CC comes first, from the usual names
    found = {"cc": "/bin/cc"}
    line = build_llama.missing_tools("Linux", {"CXX": "my-c++ -m64"}, found.get, compiler_works)
    assert line is not None
    assert "my-c++" in line


def test_a_machine_with_both_compilers_needs_nothing_more() -> None:
    assert build_llama.missing_tools("Linux", {}, lambda name: f"/usr/bin/{name}", compiler_works) is None
    assert build_llama.missing_tools("Windows", {}, lambda name: None, compiler_fails) is None


def test_the_cache_lies_outside_the_clone(tmp_path: Path) -> None:
    home = tmp_path / "home"
    assert build_llama.cache_folder({}, home) == home / ".cache/edge-ttc/wheels"
    assert build_llama.cache_folder({"XDG_CACHE_HOME": "relative"}, home) == home / ".cache/edge-ttc/wheels"
    assert build_llama.cache_folder({"XDG_CACHE_HOME": str(tmp_path)}, home) == tmp_path / "edge-ttc/wheels"
    assert build_llama.cache_folder({"EDGE_TTC_WHEEL_CACHE": str(tmp_path)}, home) == tmp_path


def test_a_kept_wheel_is_found_again(tmp_path: Path) -> None:
    wheel = tmp_path / "llama_cpp_python-0.3.36-py3-none-any.whl"
    wheel.write_bytes(b"wheel")
    folder = tmp_path / "cache" / "key"
    assert build_llama.cached_wheel(folder) is None
    assert build_llama.keep(wheel, folder)
    assert build_llama.cached_wheel(folder) == folder / wheel.name
    assert [path.name for path in folder.iterdir()] == [wheel.name]


def test_a_cache_that_cannot_be_written_is_a_note_not_an_error(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    wheel = tmp_path / "x.whl"
    wheel.write_bytes(b"wheel")
    (tmp_path / "file").write_text("in the way")
    assert not build_llama.keep(wheel, tmp_path / "file" / "key")
    assert build_llama.cached_wheel(tmp_path / "file" / "key") is None
    assert "not kept" in capsys.readouterr().err


def test_a_kept_wheel_that_does_not_load_is_dropped(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    wheel = tmp_path / "x.whl"
    wheel.write_bytes(b"not a wheel")

    def broken(python: str, wheel: Path) -> None:
        raise BuildError("pip could not install x.whl: bad zip file")

    monkeypatch.setattr(build_llama, "install", broken)
    assert build_llama.from_cache("python", tmp_path) is None
    assert not wheel.exists()
    assert "building again" in capsys.readouterr().err


def test_a_kept_wheel_outlives_a_pip_that_fails(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    wheel = tmp_path / "x.whl"
    with zipfile.ZipFile(wheel, "w") as file:
        file.writestr("llama_cpp/__init__.py", "")

    def offline(python: str, wheel: Path) -> None:
        raise BuildError("pip could not install x.whl: no network for jinja2")

    monkeypatch.setattr(build_llama, "install", offline)
    with pytest.raises(BuildError, match="no network"):
        build_llama.from_cache("python", tmp_path)
    assert wheel.exists()


def test_without_a_compiler_the_script_ends_with_one_line(tmp_path: Path) -> None:
    environ = {name: value for name, value in os.environ.items() if name not in {"CC", "CXX"}}
    environ |= {"PATH": str(tmp_path), "EDGE_TTC_WHEEL_CACHE": str(tmp_path / "cache")}
    done = subprocess.run(
        [sys.executable, build_llama.__file__], env=environ, capture_output=True, text=True, timeout=60
    )
    assert done.returncode == build_llama.EXIT_UNSUPPORTED
    assert done.stdout == ""
    assert done.stderr.startswith("build_llama: error: no C compiler found")
    assert len(done.stderr.splitlines()) == 1
