"""What a command leaves in the journal."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from edge_ttc.cli.guard import complain
from edge_ttc.errors import EdgeTTCError, StorageError
from edge_ttc.events import Event, Finished, answer_json, event_json

if TYPE_CHECKING:
    from edge_ttc.domain import Answer
    from edge_ttc.journal import Journal


@contextmanager
def open_journal(keep: bool = True) -> Iterator[Journal | None]:
    """The user's journal, closed at the end; None where nothing is to be kept. What it has to tell goes to stderr."""
    if not keep:
        yield None
        return
    from edge_ttc.journal import SqliteJournal
    from edge_ttc.paths import find_paths

    journal = SqliteJournal(find_paths().journal_file)
    try:
        for notice in journal.notices:
            complain(notice, what="note")
        yield journal
    finally:
        journal.close()


class Record:
    """One question in the journal, as it happens. It begins before any work does: a journal that cannot be written
    raises then. One that fails later is said once; the answer goes on, and ``failed`` keeps the error.

    Args:
        session_id: the session it belongs to; 0 begins one.
    """

    def __init__(self, journal: Journal | None, question: str, seed: int, session_id: int = 0) -> None:
        from edge_ttc.journal import begin_answer

        self._journal = journal
        self.failed: StorageError | None = None
        self.session_id, self._answer_id = begin_answer(journal, session_id, question, seed) if journal else (0, 0)

    def __call__(self, event: Event) -> None:
        """Keeps one event; the answer itself comes with ``finish``."""
        if self._journal and not isinstance(event.payload, Finished):
            with self._looked_after():
                self._journal.append_event(self._answer_id, event_json(event))

    def finish(self, answer: Answer) -> None:
        if self._journal:
            with self._looked_after():
                self._journal.finish_answer(self._answer_id, answer_json(answer))

    def fail(self, error: BaseException) -> None:
        """The question ended in an error."""
        if self._journal:
            words = str(error) if isinstance(error, EdgeTTCError) else f"{type(error).__name__}: {error}".rstrip(": ")
            with self._looked_after():
                self._journal.fail_answer(self._answer_id, words)

    @contextmanager
    def _looked_after(self) -> Iterator[None]:
        try:
            yield
        except StorageError as error:
            self._journal, self.failed = None, error
            complain(f"this answer is not kept: {error.message}", error.remedy)
