"""edge-ttc: small models on a laptop that think as hard as a question needs, and say what it cost."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

__version__ = "0.1.0"
__all__ = ["Answer", "EdgeTTCError", "Session", "WorkerSession", "__version__", "open", "open_worker"]

if TYPE_CHECKING:
    from edge_ttc.api import Session, open
    from edge_ttc.domain import Answer
    from edge_ttc.errors import EdgeTTCError
    from edge_ttc.worker import WorkerSession, open_worker

_HOMES = {
    "Answer": "domain",
    "EdgeTTCError": "errors",
    "Session": "api",
    "WorkerSession": "worker",
    "open": "api",
    "open_worker": "worker",
}


def __getattr__(name: str) -> Any:
    """Public names load on first use, so that ``import edge_ttc`` costs nothing."""
    if name not in _HOMES:
        raise AttributeError(f"module 'edge_ttc' has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(f"edge_ttc.{_HOMES[name]}"), name)
