"""config.toml on disk: reading it, changing one line of it, writing it whole or not at all."""

from __future__ import annotations

import contextlib
import json
import os
import shutil
import tempfile
import tomllib
from pathlib import Path
from typing import Any

from edge_ttc.config_option import Value
from edge_ttc.errors import StorageError, UsageError

_REMEDY = "make it accessible, or set EDGE_TTC_HOME to a folder that is"


def read_text(path: Path) -> str:
    """The file's text, empty where there is no file.

    Raises:
        StorageError: it is there but cannot be read.
        UsageError: it is not UTF-8.
    """
    try:
        return path.read_text(encoding="utf-8-sig")
    except (FileNotFoundError, NotADirectoryError):
        return ""
    except OSError as error:
        raise StorageError(f"{path} cannot be read: {error.strerror}", _REMEDY) from error
    except UnicodeDecodeError as error:
        raise UsageError(f"{path} is not UTF-8 text", "save it as UTF-8, or remove it") from error


def read_toml(path: Path) -> dict[str, Any]:
    """The file's tables, none where there is no file.

    Raises:
        StorageError, UsageError: as ``read_text``; UsageError also where it is no TOML.
    """
    return _parse(read_text(path), path)


def edit_text(text: str, section: str, name: str, value: Value, path: Path) -> str:
    """``text`` with one value changed or added; everything else, comments included, stays.

    The result is read back before it is handed out, so a file written in a way this simple edit does not
    understand (inline tables, dotted keys) is refused, never damaged.

    Raises:
        UsageError: the text is no TOML, or cannot be edited line by line.
    """
    before = _parse(text, path)
    edited = _edit(text.splitlines(), section, name, f"{name} = {_toml(value)}")
    wanted = before | {section: before.get(section, {}) | {name: list(value) if isinstance(value, tuple) else value}}
    return _read_back(edited, wanted, path, _by_hand(before, section, name, f"write {name} = {_toml(value)}"))


def remove_text(text: str, section: str, name: str, path: Path) -> str:
    """``text`` without one value; everything else, comments included, stays.

    Raises:
        UsageError: as ``edit_text``.
    """
    before = _parse(text, path)
    table = before.get(section)
    if not isinstance(table, dict) or name not in table:
        return text
    wanted = before | {section: {key: value for key, value in table.items() if key != name}}
    edited = _edit(text.splitlines(), section, name, None)
    return _read_back(edited, wanted, path, _by_hand(before, section, name, f"delete {name}"))


def _by_hand(before: dict[str, Any], section: str, name: str, what: str) -> str:
    """What the user can do where we cannot; a value that is a table of its own is changed there."""
    table = isinstance(before.get(section, {}).get(name), dict)
    return f"change [{section}.{name}] in it yourself" if table else f"{what} under [{section}] yourself"


def _read_back(edited: str, wanted: dict[str, Any], path: Path, remedy: str) -> str:
    with contextlib.suppress(tomllib.TOMLDecodeError):
        if tomllib.loads(edited) == wanted:
            return edited
    raise UsageError(f"{path} cannot be edited line by line", remedy)


def write_atomically(path: Path, text: str, *, remedy: str = _REMEDY) -> None:
    """Writes ``text`` so that a crash or a full disk leaves the old file whole.

    Raises:
        StorageError: it cannot be written, and ``remedy`` says what to do; the old file is as it was.
    """
    try:
        target = Path(os.path.realpath(path))  # a linked config.toml stays a link
        target.parent.mkdir(parents=True, exist_ok=True)
        handle, temporary = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.")
        try:
            _fill(handle, text)
            if target.exists():
                shutil.copymode(target, temporary)
            os.replace(temporary, target)
        except BaseException:
            os.unlink(temporary)
            raise
    except OSError as error:
        raise StorageError(f"{path} cannot be written: {error.strerror}", remedy) from error


def _fill(handle: int, text: str) -> None:
    with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())


def _parse(text: str, path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(text)
    except (ValueError, RecursionError) as error:  # no TOML, or a number or nesting beyond all measure
        raise UsageError(f"{path} is not valid TOML: {error}", "mend that line, or remove the file") from error


def _edit(lines: list[str], section: str, name: str, new: str | None) -> str:
    """The lines with the value's line replaced by ``new`` (added where there is none), or taken out for None."""
    start = next((i + 1 for i, line in enumerate(lines) if _header(line) == section), None)
    if start is None:
        gap = [""] if lines else []
        return _joined([*lines, *gap, f"[{section}]", *_listed(new)])
    end = next((i for i in range(start, len(lines)) if _header(lines[i])), len(lines))
    for i in range(start, end):
        if lines[i].split("=")[0].strip() == name:
            after, comment = _value_end(lines, i, end)
            return _joined([*lines[:i], *_listed(new, comment), *lines[after:]])
    while end > start and not lines[end - 1].split("#")[0].strip():
        end -= 1  # blank lines and comments before the next section belong to that one
    return _joined([*lines[:end], *_listed(new), *lines[end:]])


def _listed(line: str | None, comment: str = "") -> list[str]:
    return [] if line is None else [line + comment]


def _joined(lines: list[str]) -> str:
    return "\n".join(lines) + "\n"


def _header(line: str) -> str | None:
    """The name of a section if this line opens one."""
    text = line.split("#")[0].strip()
    return text[1:-1].strip() if text.startswith("[") and text.endswith("]") and "=" not in text else None


def _value_end(lines: list[str], start: int, end: int) -> tuple[int, str]:
    """The line after the value that starts at ``start`` (lists may run over several), and its trailing comment."""
    for after in range(start + 1, end + 1):
        if _is_toml("\n".join(lines[start:after])):
            return after, _comment(lines[after - 1]) if after == start + 1 else ""
    return start + 1, ""


def _comment(line: str) -> str:
    """The comment at a line's end: from the first # before which the line is whole TOML."""
    marks = [i for i, char in enumerate(line) if char == "#"]
    at = next((i for i in marks if _is_toml(line[:i])), None)
    return "" if at is None else "  " + line[at:]


def _is_toml(text: str) -> bool:
    try:
        tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        return False
    return True


def _toml(value: Value) -> str:
    """A value as TOML. Texts are printable (checked before), so JSON's escapes are TOML's."""
    if isinstance(value, tuple):
        return f"[{', '.join(_toml(part) for part in value)}]"
    return repr(value) if isinstance(value, float) else json.dumps(value, ensure_ascii=False)
