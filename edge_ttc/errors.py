"""One exception tree. Each class knows its exit code and carries the remedy to print.

The exit codes are part of the public interface (README, "Exit codes").
"""

from __future__ import annotations


class EdgeTTCError(Exception):
    """Base of every error this package raises on purpose.

    Args:
        message: what is wrong, one line, no trailing full stop needed.
        remedy: what the user can do about it, one line; empty when the message says it all.
    """

    exit_code = 1
    code = "runtime"

    def __init__(self, message: str, remedy: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.remedy = remedy

    def __str__(self) -> str:
        return f"{self.message}; {self.remedy}" if self.remedy else self.message


class UsageError(EdgeTTCError):
    """Bad input from the user: a question, a budget, a flag, a configuration value."""

    exit_code = 2
    code = "usage"


class ModelError(EdgeTTCError):
    """A model is missing, altered, truncated, or not of a kind this package runs."""

    exit_code = 3
    code = "model"


class NoMemoryError(ModelError):
    """The machine has less free memory than the model needs."""

    code = "no_memory"


class UnsupportedError(EdgeTTCError):
    """The machine or the installation lacks something (an extra, a library)."""

    exit_code = 5
    code = "unsupported"


class MeterUnavailableError(UnsupportedError):
    """This machine does not offer the meter to us; the message says why."""


class MeterLostError(UnsupportedError):
    """A meter that worked cannot be read any more, or no longer tells the truth."""


class MeterGapError(MeterLostError):
    """The interval since the last reading cannot be trusted; the meter itself goes on from here."""


class StorageError(EdgeTTCError):
    """The journal or another file of ours cannot be read or written."""

    exit_code = 6
    code = "storage"


class EngineError(EdgeTTCError):
    """A model that was loaded failed while it ran."""

    exit_code = 1
    code = "engine"


class Interrupted(EngineError):
    """The model was stopped on purpose inside a batch; its cache is as before that batch."""


EXIT_ANSWERED = 0
EXIT_NO_BUDGET = 4
EXIT_INTERRUPTED = 130
EXIT_TERMINATED = 143
