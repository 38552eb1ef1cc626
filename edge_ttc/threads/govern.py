"""Giving a llama.cpp context its threads: as many as measured best here, fewer while a neighbour is busy."""

from __future__ import annotations

from edge_ttc.llama_binding import LlamaContext
from edge_ttc.machine import MachineCard, keep_card, read_card
from edge_ttc.paths import Paths
from edge_ttc.threads import times
from edge_ttc.threads.governor import ThreadGovernor
from edge_ttc.threads.neighbours import Neighbours


def govern(context: LlamaContext, sha256: str, paths: Paths, most: int = 0) -> None:
    """Let the context's threads follow the machine; the numbers it computes do not depend on them.

    Args:
        context: just opened; nothing has been read. It has ids for at least 2 sequences.
        sha256: of its model, under which the machine card knows it.
        paths: where the machine card lies.
        most: threads at most; 0 takes what was measured on this machine, and measures where nothing was.
    """
    card = read_card(paths)
    counts = times.candidates(most) if most else _worth_using(context, sha256, card, paths)
    low = not most and not card.step_s(sha256) and card.rests(sha256)  # others were busy a while ago
    context.use_threads(counts[0] if low else counts[-1])
    context.governor = ThreadGovernor(counts, low) if len(counts) > 1 else None


def _worth_using(context: LlamaContext, sha256: str, card: MachineCard, paths: Paths) -> tuple[int, ...]:
    known, counts = card.step_s(sha256), times.candidates(card.cores)
    if set(known) == set(counts):
        return times.ladder(known)
    if card.rests(sha256):
        return counts  # the governor finds out how many of them do more
    neighbours = Neighbours()
    worth, found = measured(context, card.cores)
    busy = neighbours.were_busy()
    keep_card(card.with_disturbed(sha256) if busy else card.with_step_s(sha256, found), paths)
    return worth


def measured(context: LlamaContext, cores: int) -> tuple[tuple[int, ...], dict[int, float]]:
    """The numbers of threads worth using on so many cores, and seconds of a step by number of threads."""
    found = times.measure(context, times.candidates(cores), lanes=min(times.LANES, context.n_seq))
    return times.ladder(found), found
