"""Where llama.cpp is missing, a model's twin on ONNX Runtime takes its place: the same weights, slower, and told."""

from __future__ import annotations

from edge_ttc.catalog import Catalog, Entry
from edge_ttc.errors import UnsupportedError
from edge_ttc.llama_binding import load_library


def runnable(entry: Entry, catalog: Catalog) -> tuple[Entry, tuple[str, ...]]:
    """``entry`` where its runtime is here, its stand-in otherwise; and what the user is to be told of that.

    Raises:
        UnsupportedError: llama.cpp is missing and nothing stands in.
    """
    if entry.card.format != "gguf":
        return entry, ()
    try:
        load_library()
    except UnsupportedError as error:
        twin = stand_in(entry, catalog)
        if twin is None:
            raise
        told = f"{error.message}, so {twin.card.id} runs in the place of {entry.card.id} (the same weights, slower)"
        return twin, (f"{told}; {error.remedy}",)
    return entry, ()


def stand_in(entry: Entry, catalog: Catalog) -> Entry | None:
    """The model that stands in for ``entry``, None where there is none."""
    twins = [e for e in catalog.entries() if e.card.role is entry.card.role and e.card.stands_in_for == entry.card.id]
    return twins[-1] if twins else None
