"""The last line of defence: whatever happens becomes one line on stderr and a documented exit code."""

from __future__ import annotations

import errno
import io
import logging
import os
import sys
from collections.abc import Callable
from typing import TextIO

import click

from edge_ttc.display import safe_line
from edge_ttc.errors import EXIT_INTERRUPTED, EdgeTTCError, UsageError

_UNWRITABLE = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO, errno.EBADF)
DEBUG_VARIABLE = "EDGE_TTC_DEBUG"


def guarded(run: Callable[[], int]) -> int:
    """The exit code of ``run``, or of what it raised. Only SystemExit passes through."""
    if not _debugging():
        logging.getLogger("edge_ttc").addHandler(logging.NullHandler())  # a library's log is no line of ours
    try:
        code = run()
        _flush()
        return code
    except click.exceptions.Exit as end:
        return end.exit_code
    except BrokenPipeError:
        _silence_stdout()
        return 1
    except (KeyboardInterrupt, click.Abort):
        return EXIT_INTERRUPTED
    except click.exceptions.NoArgsIsHelpError as error:
        click.echo(error.ctx.get_help() if error.ctx else error.format_message(), err=True)
        return error.exit_code
    except Exception as error:
        if isinstance(error, ImportError) and _interrupted(error):
            return EXIT_INTERRUPTED
        if _debugging():
            logging.getLogger("edge_ttc").exception("EDGE_TTC_DEBUG is set, so here is where it happened")
        complain(*_words(error))
        return _exit_code(error)


def complain(message: str, remedy: str = "", *, what: str = "error") -> None:
    """One line on stderr, as every error of ours looks."""
    tail = f"; {remedy}" if remedy else ""
    click.echo(f"edge-ttc: {what}: {safe_line(message + tail)}", err=True)


def never_fail_to_encode(*streams: TextIO | None) -> None:
    """A character that the terminal's encoding lacks is shown as a question mark."""
    for stream in streams:
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")


def _words(error: Exception) -> tuple[str, str]:
    """(message, remedy)."""
    if isinstance(error, EdgeTTCError):
        return error.message, error.remedy
    if isinstance(error, click.UsageError):
        path = error.ctx.command_path if error.ctx else "edge-ttc"
        asked = "" if error.ctx is None or error.ctx.parent else "; a question with options is asked by `edge-ttc ask`"
        asks = isinstance(error, click.NoSuchOption) and path in ("edge-ttc", "edge-ttc ask")
        dashed = "; a question that begins with - goes after --" if asks else ""
        return error.format_message().rstrip("."), f"see `{path} --help`{asked or dashed}"
    if isinstance(error, click.ClickException):
        return error.format_message().rstrip("."), ""
    if isinstance(error, OSError):
        _silence_stdout()
        if error.errno in _UNWRITABLE and error.filename is None:
            return f"the output cannot be written: {error.strerror}", "free some space, or write elsewhere"
    kind, hint = type(error).__name__, f"set {DEBUG_VARIABLE}=1 for the traceback"
    return f"something unexpected happened ({kind}: {error})", hint


def _interrupted(error: BaseException | None) -> bool:
    """Whether Ctrl-C is behind it: a library in C that was being loaded makes an ImportError of it."""
    while error is not None and not isinstance(error, KeyboardInterrupt):
        error = error.__cause__ or error.__context__
    return error is not None


def _exit_code(error: Exception) -> int:
    if isinstance(error, EdgeTTCError | click.ClickException):
        return error.exit_code
    return 1


def _flush() -> None:
    if sys.stdout is not None:
        sys.stdout.flush()


def _silence_stdout() -> None:
    """Nobody reads any more, or nothing can be written: without this Python would say so once more at its end."""
    try:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except (OSError, ValueError, AttributeError):
        return


def _debugging() -> bool:
    return os.environ.get(DEBUG_VARIABLE, "") not in ("", "0")


def no_surrogates(text: str, what: str) -> str:
    """``text``, if it came in as UTF-8.

    Raises:
        UsageError: it holds bytes that were none.
    """
    try:
        text.encode()
    except UnicodeEncodeError:
        raise UsageError(f"{what} holds bytes that are not UTF-8", "remove them") from None
    return text
