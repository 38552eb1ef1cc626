"""One question, from a checked request to the exit code: what ``ask`` and ``chat`` share."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from edge_ttc.cli.guard import complain
from edge_ttc.cli.interrupts import Interrupts
from edge_ttc.cli.presenters import Presenter, exit_code
from edge_ttc.cli.progress import Progress
from edge_ttc.cli.record import Record
from edge_ttc.errors import UsageError
from edge_ttc.events import Event

if TYPE_CHECKING:
    from edge_ttc.api import Session
    from edge_ttc.config import Config
    from edge_ttc.worker import WorkerSession


@dataclass(frozen=True, slots=True)
class Wish:
    """How a question is to be answered. None takes the configuration's; an empty budget is no limit."""

    budget: tuple[str, ...] | None = None
    strategy: str | None = None
    n: int | None = None
    params: dict[str, str | int | float] = field(default_factory=dict)
    seed: int | None = None

    def check(self, config: Config) -> None:
        """Raises UsageError for what can be known to be wrong before any model is loaded."""
        from edge_ttc.budget import parse_budgets
        from edge_ttc.choices import complete_parameters

        parse_budgets(self.budget or ())
        complete_parameters(config, self.strategy or config.general.strategy, self.n, self.params)

    def over(self, config: Config) -> Config:
        """The configuration with the wished strategy and n in it: models are opened in the way that suits them."""
        from edge_ttc.choices import complete_parameters

        strategy = self.strategy or config.general.strategy
        n = complete_parameters(config, strategy, self.n, self.params).get("n", config.general.n)
        return replace(config, general=replace(config.general, strategy=strategy, n=int(n)))


def wished_budget(words: tuple[str, ...]) -> tuple[str, ...] | None:
    """A budget as given: ``none`` is no limit, nothing is the configuration's.

    Raises:
        UsageError: ``none`` beside another.
    """
    if "none" in words and len(words) > 1:
        raise UsageError("a budget of none stands beside another", "give none alone, or leave it out")
    return () if words == ("none",) else words or None


def no_empty_words(**given: str | None) -> None:
    """Raises UsageError for an option that was given an empty text, as an unset variable of a shell gives it."""
    for name, value in given.items():
        if value is not None and not value.strip():
            raise UsageError(f"--{name} is empty", "name one, or leave it out")


def parse_params(texts: tuple[str, ...]) -> dict[str, str | int | float]:
    """``k=v`` texts as a mapping.

    Raises:
        UsageError: one is of another form.
    """
    pairs = [text.partition("=") for text in texts]
    for text, (name, _, value) in zip(texts, pairs, strict=True):
        if not name.strip() or not value.strip():
            raise UsageError(f"--param {text!r} is not of the form name=value", "write for example --param m=4")
    return {name.strip(): value.strip() for name, _, value in pairs}


def answer_one(
    open_session: Callable[[], Session | WorkerSession],
    question: str,
    wish: Wish,
    record: Record,
    show: Presenter,
    progress: Progress,
) -> int:
    """Answer, show and record one question; the exit code. A signal stops it with the best answer so far."""
    with Interrupts() as interrupts:

        def stopped() -> bool:
            progress.tick()
            return interrupts.asked()

        def tell(event: Event) -> None:
            progress(event)
            record(event)
            show(event)

        try:
            session = open_session()
            interrupts.working = True
            answer = session.ask(
                question,
                wish.budget,
                strategy=wish.strategy,
                n=wish.n,
                params=wish.params,
                seed=wish.seed,
                on_event=tell,
                cancelled=stopped,
            )
        except BaseException as error:
            progress.clear()
            record.fail(error)
            raise
    record.finish(answer)
    show.end(answer)
    for note in answer.notes:
        if note not in session.notices:  # which were told when the models were loaded
            complain(note, what="note")
    code = exit_code(answer)
    return interrupts.exit_code or (record.failed.exit_code if record.failed else code)
