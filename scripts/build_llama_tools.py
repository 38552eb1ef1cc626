#!/usr/bin/env python3
"""Build llama.cpp's own tools from the source of the installed binding, outside the clone, for the benchmarks.

``python scripts/build_llama_tools.py [--where]``

llama-cpp-python's source package holds llama.cpp with its tools. ``llama-batched-bench`` and ``llama-server`` are built
from it with the flags of ``build_llama.py``, in ``~/.cache/edge-ttc/tools`` (or ``$EDGE_TTC_TOOLS_CACHE``); about ten
minutes on two cores, once. Standard library only. Narration goes to stderr, the folder to stdout.
"""

from __future__ import annotations

import argparse
import os
import platform
import shutil
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))
from scripts import build_llama as base

TARGETS = ("llama-batched-bench", "llama-server")
FLAGS = (
    "-DCMAKE_BUILD_TYPE=Release",
    "-DBUILD_SHARED_LIBS=ON",
    "-DLLAMA_BUILD_TESTS=OFF",
    "-DLLAMA_BUILD_EXAMPLES=OFF",
    "-DLLAMA_BUILD_APP=OFF",
    "-DLLAMA_BUILD_UI=OFF",
    "-DLLAMA_USE_PREBUILT_UI=OFF",
    "-DLLAMA_OPENSSL=OFF",
    "-DLLAMA_BUILD_TOOLS=ON",
    "-DLLAMA_BUILD_SERVER=ON",
)


def folder() -> Path:
    """Where the tools of this machine and version live; one folder a recipe, as wheels have."""
    portable = os.environ.get("EDGE_TTC_PORTABLE", "0") not in {"", "0"}
    flags = base.cmake_flags(portable, platform.machine())
    shaping = base.own_shaping(os.environ)
    key = base.cache_key(flags, cpu=base.own_cpu(), target=base.own_target(), shaping=shaping)
    own = os.environ.get("EDGE_TTC_TOOLS_CACHE")
    return (Path(own).expanduser() if own else base.cache_folder({}, Path.home()).with_name("tools")) / key


def tool(name: str) -> Path | None:
    """The built tool, None where it has not been built."""
    path = folder() / "build" / "bin" / name
    return path if path.exists() else None


def vocabulary(name: str) -> Path:
    """A GGUF file of the source that carries a vocabulary only, such as ``qwen2``."""
    return folder() / "source" / "vendor" / "llama.cpp" / "models" / f"ggml-vocab-{name}.gguf"


def fetch(place: Path) -> None:
    """The source package, unpacked into ``place/source``."""
    if (place / "source").exists():
        return
    with tempfile.TemporaryDirectory(dir=place) as part:
        command = [sys.executable, "-m", "pip", "download", "--no-cache-dir", "--no-deps", "--no-binary", base.PACKAGE]
        run([*command, "--dest", part, f"{base.PACKAGE}=={base.VERSION}"], place / "fetch.log")
        (archive,) = Path(part).glob("*.tar.gz")
        with tarfile.open(archive) as tar:
            tar.extractall(part, filter="data")
        (unpacked,) = (p for p in Path(part).iterdir() if p.is_dir())
        shutil.move(unpacked, place / "source")


def build() -> Path:
    """Fetch, configure, compile; the folder."""
    place = folder()
    place.mkdir(parents=True, exist_ok=True)
    if all(tool(name) for name in TARGETS):
        return place
    base.check_tools()
    if shutil.which("cmake") is None:
        raise base.BuildError(f"no cmake found: {base.remedy(platform.system())}", base.EXIT_UNSUPPORTED)
    base.say("building llama.cpp's tools: about ten minutes on two cores, once")
    fetch(place)
    portable = base.PORTABLE + base.PORTABLE_X86_64 if "portable" in place.name else ()
    source = place / "source" / "vendor" / "llama.cpp"
    include = place / "no_amx.cmake"
    include.write_text(base.NO_AMX, encoding="utf-8")
    flags = [*FLAGS, *portable, f"-DCMAKE_PROJECT_INCLUDE={include.as_posix()}"]
    run(["cmake", "-S", str(source), "-B", str(place / "build"), *flags], place / "configure.log")
    compile_ = ["cmake", "--build", str(place / "build"), "-j", str(base.cores()), "--target", *TARGETS]
    run(compile_, place / "build.log")
    return place


def run(command: list[str], log: Path) -> None:
    """Run a command with its output in a log.

    Raises:
        BuildError: it failed; the message holds the log's end.
    """
    with log.open("w", encoding="utf-8") as out:
        done = subprocess.run(command, stdin=subprocess.DEVNULL, stdout=out, stderr=out)
    if done.returncode:
        raise base.BuildError(f"{command[0]} failed (status {done.returncode}):\n{base.tail(log)}")


def main() -> int:
    """Runs the script; returns the exit status."""
    parser = argparse.ArgumentParser(description="Build llama.cpp's tools.", allow_abbrev=False)
    parser.add_argument("--where", action="store_true", help="only print the folder")
    options = parser.parse_args()
    try:
        print(folder() if options.where else build())
    except base.BuildError as error:
        base.say(f"error: {error}")
        return error.exit_code
    return 0


if __name__ == "__main__":
    sys.exit(main())
