"""What the screens need from the rest of the house, as one frozen bundle; tests put fakes in it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from edge_ttc.catalog import Catalog, bundled_folder
from edge_ttc.config import Config, load_config
from edge_ttc.energy.power_source import PowerSource, SysfsPowerSource, UnknownPowerSource
from edge_ttc.journal import Journal, SqliteJournal
from edge_ttc.paths import Paths, find_paths
from edge_ttc_tui.actions import AskOptions
from edge_ttc_tui.asker import Asker, OpenAsker

if TYPE_CHECKING:
    from collections.abc import Callable

    from edge_ttc.api import Session
    from edge_ttc.domain import Answer
    from edge_ttc.events import Emit
    from edge_ttc.worker import WorkerSession


@dataclass(frozen=True, slots=True)
class Services:
    """The bundle.

    Attributes:
        config: what holds now; the app swaps the bundle when a setting changes.
        journal: sessions and answers; in memory where nothing is to be kept.
        catalog: model cards in reach.
        open_asker: loads models; called in the runner's thread only.
        notices: what the user should be told at the start.
        power: what feeds the machine.
    """

    config: Config
    paths: Paths
    journal: Journal
    catalog: Catalog
    open_asker: OpenAsker
    notices: tuple[str, ...] = ()
    power: PowerSource = field(default_factory=UnknownPowerSource)


def real_services() -> Services:
    """The user's own configuration, journal and models. No model is loaded yet.

    Raises:
        UsageError, StorageError, ModelError: the configuration, the journal or a catalogue cannot be read.
    """
    config, paths = load_config(), find_paths()
    journal = SqliteJournal(None if config.general.no_log else paths.journal_file)
    catalog = Catalog([bundled_folder(), paths.models_dir])
    notices = config.notices + journal.notices
    return Services(config, paths, journal, catalog, open_worker_asker, notices, SysfsPowerSource())


def open_worker_asker(config: Config, closing: Callable[[], bool]) -> Asker:
    """Models in a process of their own, so that one that crashes never takes the screen down."""
    import edge_ttc.grading  # noqa: F401  (the vote table will want it; in this thread nobody waits for it)
    from edge_ttc.worker import WorkerSession

    return WorkerAsker(WorkerSession(config=config, cancelled=closing))


class WorkerAsker:
    """An Asker over ``edge_ttc.worker`` (or anything that asks like ``edge_ttc.api.Session``)."""

    def __init__(self, session: Session | WorkerSession) -> None:
        self._session = session

    @property
    def notices(self) -> tuple[str, ...]:
        return self._session.notices

    @property
    def multi_turn(self) -> bool:
        return self._session.multi_turn

    @property
    def model_ids(self) -> dict[str, str]:
        return self._session.model_ids

    def ask(self, question: str, options: AskOptions, on_event: Emit, cancelled: Callable[[], bool]) -> Answer:
        return self._session.ask(
            question,
            options.budget,
            strategy=options.strategy,
            n=options.n,
            params=options.params,
            seed=options.seed,
            on_event=on_event,
            cancelled=cancelled,
        )

    def close(self) -> None:
        self._session.close()
