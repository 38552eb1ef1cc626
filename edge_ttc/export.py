"""A session as a file: JSON with everything that was kept, raw, or a page of Markdown for people."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from enum import StrEnum
from pathlib import Path
from typing import Any

from edge_ttc.config_file import write_atomically
from edge_ttc.errors import StorageError
from edge_ttc.export_page import session_markdown

_REMEDY = "choose another name or folder"


class ExportFormat(StrEnum):
    """What a session may be written as; the value is the file name's ending, too."""

    MARKDOWN = "md"
    JSON = "json"


def render(session: Mapping[str, Any], form: ExportFormat) -> str:
    """The text of a session as ``Journal.export`` gives it."""
    if form is ExportFormat.MARKDOWN:
        return session_markdown(session)
    return json.dumps(session, allow_nan=False, indent=1).replace("\x7f", "\\u007f") + "\n"


def form_of(name: str, otherwise: ExportFormat = ExportFormat.MARKDOWN) -> ExportFormat:
    """The format that a file name's ending asks for: ``.json``, ``.md``, ``.markdown``; ``otherwise`` for others."""
    name = name.strip().lower()
    if name.endswith(".json"):
        return ExportFormat.JSON
    return ExportFormat.MARKDOWN if name.endswith((".md", ".markdown")) else otherwise


def write_export(session: Mapping[str, Any], name: str, form: ExportFormat | None = None) -> Path:
    """Writes a session to a new file, whole or not at all.

    Args:
        name: as somebody wrote it, ``~`` is a home folder.
        form: by the name's ending where it is None.

    Returns:
        The file.

    Raises:
        StorageError: the file cannot be written, or it exists.
    """
    path = new_file(name)
    write_atomically(path, render(session, form or form_of(path.name)), remedy=_REMEDY)
    return path


def new_file(name: str) -> Path:
    """The path that a name stands for, where nothing is yet.

    Raises:
        StorageError: something is there, or nothing can be written there.
    """
    if not name.strip():
        raise StorageError("no file is named", "write the name of a new file")
    try:
        path = Path(name.strip()).expanduser()
        if _is_there(path):
            raise StorageError(f"{path} exists", "choose another name, or move it away")
        if not path.parent.is_dir():
            raise StorageError(f"there is no folder {path.parent}", "make it first, or choose another")
    except (OSError, RuntimeError, ValueError) as error:  # no such home folder, too long a name, a NUL in it
        raise StorageError(f"{name} cannot be written: {getattr(error, 'strerror', None) or error}", _REMEDY) from error
    return path


def free_name(session_id: int, form: ExportFormat, folder: Path | None = None) -> Path:
    """A name that no file has yet, in a folder, else in the working one; in the home folder where that one is gone."""
    folder = folder or _working_folder()
    stems = (f"edge-ttc-session-{session_id}{more}" for more in ("", *(f"-{i}" for i in range(2, 1000))))
    paths = [folder / f"{stem}.{form.value}" for stem in stems]
    return next((path for path in paths if not os.path.lexists(path)), paths[0])


def _is_there(path: Path) -> bool:
    """As ``os.path.lexists``, but an error other than that there is nothing is raised."""
    try:
        path.lstat()
    except (FileNotFoundError, NotADirectoryError):
        return False
    return True


def _working_folder() -> Path:
    try:
        return Path.cwd()
    except OSError:
        return Path(os.path.expanduser("~"))  # with no home folder either it stays ~, and writing says what is wrong
