#!/usr/bin/env python3
"""Build llama-cpp-python's wheel by the fast recipe, keep it outside the clone, and install it into a venv.

``python scripts/build_llama.py [--python VENV_PYTHON] [--portable] [--force]``

llama-cpp-python comes as source only. The recipe leaves out its multimodal library and llama.cpp's ``llama-common``
(the binding uses neither), which takes about a quarter of the default build's time. docs/adr/0002 has the reasons.
Standard library only: it runs before anything is installed. Narration goes to stderr, the build's CPU features to
stdout; the exit status is 0, 1 (the build failed), 2 (wrong usage) or 5 (a compiler is missing).
"""

from __future__ import annotations

import argparse
import contextlib
import hashlib
import json
import math
import os
import platform
import shlex
import shutil
import subprocess
import sys
import sysconfig
import tempfile
import time
import zipfile
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

PACKAGE = "llama-cpp-python"
VERSION = "0.3.36"  # the pin of the extra `llama` in pyproject.toml; a test keeps the two equal
FAST = ("-DLLAVA_BUILD=OFF",)
PORTABLE = ("-DGGML_NATIVE=OFF",)
PORTABLE_X86_64 = ("-DGGML_AVX2=ON", "-DGGML_FMA=ON", "-DGGML_F16C=ON")
# llama.cpp's AMX kernels crash, and -march=native turns them on (docs/adr/0009); cl turns on nothing by itself.
NO_AMX = """if(NOT MSVC)
  add_compile_options($<$<COMPILE_LANGUAGE:C,CXX>:-U__AMX_INT8__>)
endif()
"""
# llama-common is forced on as a cache entry; only a normal variable set inside the project beats that.
INCLUDE = "set(LLAMA_BUILD_COMMON OFF)\n" + NO_AMX
SHAPING = ("CMAKE_ARGS", "CC", "CXX", "CFLAGS", "CXXFLAGS")  # what of the environment changes the result
CORE_SECONDS = 300  # of one core, for the announcement; 170–260 were measured on idle ones
EXIT_FAILED, EXIT_UNSUPPORTED = 1, 5
PROBE = "import llama_cpp as l; print(l.__version__); print(l.llama_print_system_info().decode())"
TRIAL = "int main(void) { return 0; }"
Which = Callable[[str], str | None]
Works = Callable[[str, str], bool]


class BuildError(Exception):
    """Something a person must mend; the message names the remedy."""

    def __init__(self, message: str, exit_code: int = EXIT_FAILED) -> None:
        super().__init__(message)
        self.exit_code = exit_code


def say(text: str) -> None:
    """Narrates on stderr."""
    print(f"build_llama: {text}", file=sys.stderr, flush=True)


# What to build, and what it is called


def cmake_flags(portable: bool, machine: str) -> tuple[str, ...]:
    """The recipe's CMake flags for one machine type (as ``platform.machine()`` spells it)."""
    if not portable:
        return FAST
    return FAST + PORTABLE + (PORTABLE_X86_64 if machine.lower() in {"x86_64", "amd64"} else ())


def cmake_args(flags: Sequence[str], include: Path, inherited: str = "") -> str:
    """The value of ``CMAKE_ARGS``; what the caller had set stands last, so it wins."""
    ours = [*flags, f"-DCMAKE_PROJECT_llama_cpp_INCLUDE={include.as_posix()}"]
    return " ".join(filter(None, [shlex.join(ours), inherited]))


def cache_key(
    flags: Sequence[str], *, cpu: str, target: str, shaping: Mapping[str, str], version: str = VERSION
) -> str:
    """Folder name of a wheel: equal keys mean that one wheel serves for the other."""
    portable = "-DGGML_NATIVE=OFF" in flags
    facts = {"flags": list(flags), "include": INCLUDE, "target": target, "shaping": dict(shaping)}
    facts["cpu"] = "portable" if portable else cpu
    digest = hashlib.sha256(json.dumps(facts, sort_keys=True).encode()).hexdigest()[:16]
    return f"{version}-{'portable' if portable else 'native'}-{digest}"


def cpu_flags(cpuinfo: str) -> str:
    """The instruction sets in the text of /proc/cpuinfo, sorted; empty where it names none."""
    for line in cpuinfo.splitlines():
        name, _, value = line.partition(":")
        if name.strip() in {"flags", "Features"}:
            return " ".join(sorted(set(value.split())))
    return ""


def own_cpu() -> str:
    """What a native build depends on: instruction sets, or the processor's name where they are not listed."""
    with contextlib.suppress(OSError):
        if flags := cpu_flags(Path("/proc/cpuinfo").read_text(encoding="utf-8", errors="replace")):
            return flags
    with contextlib.suppress(OSError, subprocess.SubprocessError):
        if sys.platform == "darwin":
            asked = ["sysctl", "-n", "machdep.cpu.brand_string"]
            return subprocess.run(asked, capture_output=True, text=True, check=True).stdout.strip()
    return platform.processor() or platform.machine()


def own_target() -> str:
    """Operating system, machine type and C library: a wheel of another of these does not load."""
    return " ".join([sysconfig.get_platform(), *platform.libc_ver()]).strip()


def own_shaping(environ: Mapping[str, str]) -> dict[str, str]:
    """The settings of the environment that change what is built."""
    return {name: environ[name] for name in SHAPING if environ.get(name)}


# What is needed


def remedy(system: str) -> str:
    """How to get a compiler on this operating system."""
    if system == "Darwin":
        return "xcode-select --install"
    if system == "Windows":
        return "install the Visual Studio Build Tools with the C++ workload"
    return "apt install build-essential cmake (Debian, Ubuntu) or dnf install gcc gcc-c++ cmake (Fedora)"


def missing_tools(system: str, environ: Mapping[str, str], which: Which, works: Works) -> str | None:
    """One line that names what is missing and the remedy; None where both compilers work.

    A system cmake is not asked for: where none is found, pip fetches cmake and ninja as build requirements.
    """
    if system == "Windows":  # CMake finds Visual Studio by itself, off the PATH
        return None
    for variable, language, names in (("CC", "c", ("cc", "gcc", "clang")), ("CXX", "c++", ("c++", "g++", "clang++"))):
        wanted = shlex.split(environ.get(variable, ""))[:1] or names
        found = next(filter(None, map(which, wanted)), None)
        label = language.upper()
        if found is None:
            return f"no {label} compiler found ({', '.join(wanted)}): {remedy(system)}"
        if not works(found, language):
            return f"the {label} compiler {found} cannot build a program: {remedy(system)}"
    return None


def compiles(compiler: str, language: str) -> bool:
    """Whether a compiler makes a program; a mere stub (macOS) or one without its headers does not."""
    headers = "#include <vector>\n" if language == "c++" else "#include <stdlib.h>\n"
    with tempfile.TemporaryDirectory() as folder:
        command = [compiler, "-x", language, "-", "-o", str(Path(folder, "out"))]
        try:
            done = subprocess.run(command, input=headers + TRIAL, capture_output=True, text=True, timeout=120)
        except (OSError, subprocess.SubprocessError):
            return False
        return done.returncode == 0


def check_tools() -> None:
    """Raises BuildError where this machine cannot build."""
    if line := missing_tools(platform.system(), os.environ, shutil.which, compiles):
        raise BuildError(line, EXIT_UNSUPPORTED)
    if shutil.which("cmake") is None:
        say("no cmake found; pip fetches one for the build")


# The cache


def cache_folder(environ: Mapping[str, str], home: Path) -> Path:
    """Where wheels are kept: outside the clone, so that a fresh clone needs no second build."""
    if own := environ.get("EDGE_TTC_WHEEL_CACHE"):
        return Path(own).expanduser()
    base = environ.get("XDG_CACHE_HOME", "")
    return (Path(base) if Path(base).is_absolute() else home / ".cache") / "edge-ttc" / "wheels"


def cached_wheel(folder: Path) -> Path | None:
    """The wheel kept in a key's folder, if any."""
    try:
        return next(iter(sorted(folder.glob("*.whl"))), None)
    except OSError:
        return None


def keep(wheel: Path, folder: Path) -> bool:
    """Copies a wheel into the cache in one step; False, with a note, where that cannot be done."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=folder) as part:
            copy = shutil.copy2(wheel, part)
            os.replace(copy, folder / wheel.name)
    except OSError as error:
        say(f"note: the wheel is not kept, the next set-up builds again ({folder}: {error.strerror or error})")
        return False
    return True


def discard(wheel: Path) -> None:
    """Drops a wheel that did not prove itself."""
    with contextlib.suppress(OSError):
        wheel.unlink()


# The work


def cores() -> int:
    """How many cores this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0)) or 1
    return os.cpu_count() or 1


def build(python: str, flags: Sequence[str], folder: Path) -> Path:
    """Builds the wheel into a folder and returns it."""
    include, log = folder / "without_common.cmake", folder / "build.log"
    include.write_text(INCLUDE, encoding="utf-8")
    args = cmake_args(flags, include, os.environ.get("CMAKE_ARGS", ""))
    environ = {"CMAKE_BUILD_PARALLEL_LEVEL": str(cores())} | dict(os.environ) | {"CMAKE_ARGS": args}
    # pip's own wheel cache knows nothing of CMAKE_ARGS and would hand back a wheel made by another recipe.
    command = [python, "-m", "pip", "wheel", "--no-cache-dir", "--no-deps", "--no-binary", PACKAGE]
    command += ["--wheel-dir", str(folder), f"{PACKAGE}=={VERSION}"]
    say(f"building {PACKAGE} {VERSION}: about {math.ceil(CORE_SECONDS / cores() / 60)} min on {cores()} cores, once")
    begun = time.monotonic()
    with log.open("w", encoding="utf-8") as out:
        status = wait(subprocess.Popen(command, env=environ, stdin=subprocess.DEVNULL, stdout=out, stderr=out), begun)
    wheel = cached_wheel(folder)
    if status != 0 or wheel is None:
        raise BuildError(f"pip could not build {PACKAGE} (status {status}); the end of its log:\n{tail(log)}")
    say(f"built in {time.monotonic() - begun:.0f} s ({wheel.stat().st_size / 1e6:.0f} MB)")
    return wheel


def wait(process: subprocess.Popen[bytes], begun: float) -> int:
    """Waits for a child, with a sign of life every half minute; takes the child down when interrupted."""
    try:
        while True:
            with contextlib.suppress(subprocess.TimeoutExpired):
                return process.wait(30)
            say(f"still compiling ({time.monotonic() - begun:.0f} s)")
    finally:
        if process.poll() is None:
            process.terminate()
            process.wait()


def tail(log: Path, lines: int = 25) -> str:
    """The end of a log, as one indented block."""
    text = log.read_text(encoding="utf-8", errors="replace").splitlines()[-lines:]
    return "\n".join(f"  {line}" for line in text)


def install(python: str, wheel: Path) -> None:
    """Puts a wheel and what it needs into an interpreter, over an equal version built otherwise."""
    pip = [python, "-m", "pip", "install", "--quiet", str(wheel)]
    for command in (pip, [*pip, "--force-reinstall", "--no-deps"]):
        done = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, text=True)
        if done.returncode != 0:
            raise BuildError(f"pip could not install {wheel.name}: {last_line(done.stderr)}")


def verify(python: str) -> str:
    """Imports the binding in a process of its own (a wheel for another processor would end ours); its CPU features."""
    done = subprocess.run([python, "-I", "-c", PROBE], stdin=subprocess.DEVNULL, capture_output=True, text=True)
    if done.returncode != 0:
        raise BuildError(f"llama_cpp does not load (status {done.returncode}): {last_line(done.stderr)}")
    version, _, features = done.stdout.strip().partition("\n")
    if version != VERSION:
        raise BuildError(f"llama_cpp is {version}, not {VERSION}: remove the other one from {python}")
    return features


def last_line(text: str) -> str:
    """The last line with something in it."""
    return next((line for line in reversed(text.splitlines()) if line.strip()), "(it said nothing)")


def from_cache(python: str, folder: Path) -> str | None:
    """Installs the kept wheel; its CPU features, or None where there is none that proves itself."""
    wheel = cached_wheel(folder)
    if wheel is None:
        return None
    try:
        install(python, wheel)
    except BuildError:
        if zipfile.is_zipfile(wheel):
            raise  # the wheel is whole: pip lacks something else, which another build would lack as well
        say(f"{wheel} is broken, building again")
        discard(wheel)
        return None
    try:
        features = verify(python)
    except BuildError as error:
        say(f"the kept wheel is of no use here, building again ({error})")
        discard(wheel)
        return None
    say(f"took the kept wheel {wheel}")
    return features


def from_source(python: str, flags: Sequence[str], folder: Path) -> str:
    """Builds, installs, proves and only then keeps the wheel; its CPU features."""
    check_tools()
    with tempfile.TemporaryDirectory(prefix="edge-ttc-build-") as place:
        wheel = build(python, flags, Path(place))
        install(python, wheel)
        features = verify(python)
        keep(wheel, folder)
    return features


def parse(argv: Sequence[str] | None) -> argparse.Namespace:
    """Reads the command line."""
    parser = argparse.ArgumentParser(description="Build, keep and install llama-cpp-python.", allow_abbrev=False)
    parser.add_argument("--python", default=sys.executable, help="interpreter to install into (default: this one)")
    parser.add_argument("--portable", action="store_true", help="a wheel for every x86-64-v3 processor")
    parser.add_argument("--force", action="store_true", help="build even where a wheel is kept")
    return parser.parse_args(argv)


def main(argv: Sequence[str] | None = None) -> int:
    """Runs the script; returns the exit status."""
    options = parse(argv)
    portable = options.portable or os.environ.get("EDGE_TTC_PORTABLE", "0") not in {"", "0"}
    flags = cmake_flags(portable, platform.machine())
    key = cache_key(flags, cpu=own_cpu(), target=own_target(), shaping=own_shaping(os.environ))
    folder = cache_folder(os.environ, Path.home()) / key
    try:
        kept = None if options.force else from_cache(options.python, folder)
        print(kept or from_source(options.python, flags, folder))
    except BuildError as error:
        say(f"error: {error}")
        return error.exit_code
    except KeyboardInterrupt:
        say("interrupted")
        return 130
    return 0


if __name__ == "__main__":
    sys.exit(main())
