"""Where what is asked goes: the journal on disk, or one in memory while nothing is to be kept (``general.no_log``)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from edge_ttc.config import Config
from edge_ttc.errors import EdgeTTCError
from edge_ttc.journal import Journal, SqliteJournal
from edge_ttc_tui.key_words import keyed
from edge_ttc_tui.services import Services

if TYPE_CHECKING:
    from edge_ttc_tui.app import EdgeTtcApp

MEMORY = "memory, since general.no_log is on"


class Journals:
    """Both journals, each opened when it is first needed and closed when the program ends."""

    def __init__(self, services: Services) -> None:
        self._file = services.paths.journal_file
        self._open = {services.config.general.no_log: services.journal}

    def get(self, *, no_log: bool) -> Journal:
        """Raises StorageError where the one on disk cannot be opened."""
        if no_log not in self._open:
            self._open[no_log] = SqliteJournal(None if no_log else self._file)
        return self._open[no_log]

    def close(self) -> None:
        for journal in self._open.values():
            journal.close()


def wanted(app: EdgeTtcApp) -> Journal:
    """The journal that the configuration asks for; the one in memory, and a word about it, where it cannot be had."""
    try:
        return app.journals.get(no_log=app.services.config.general.no_log)
    except EdgeTTCError as error:
        app.tell(f"Nothing is kept: {error.message}", error.remedy, error=True)
        return app.journals.get(no_log=True)


def follow(app: EdgeTtcApp, before: Config) -> None:
    """Where ``general.no_log`` was changed, another session begins, since one lies in one journal."""
    no_log = app.services.config.general.no_log
    if no_log == before.general.no_log:
        return
    if app.state.running is not None:
        app.tell(keyed(app, "This session is kept as before; a new one ({session.new}) follows the setting."))
        return
    app.begin_session()
    if no_log:
        app.tell("A new session begins. It is not kept.")
    elif app.services.journal is not app.journals.get(no_log=True):  # else it has been told that it cannot be opened
        app.tell("A new session begins. It is kept; what was asked while general.no_log was on is not.")
