"""What a user is told of an error."""

from __future__ import annotations

from edge_ttc.errors import EdgeTTCError


def explained(error: Exception) -> tuple[str, str]:
    """(message, remedy) of anything that was raised."""
    if isinstance(error, EdgeTTCError):
        return error.message, error.remedy
    return f"something unexpected happened ({type(error).__name__}: {error})", "ask again, or see `edge-ttc doctor`"
