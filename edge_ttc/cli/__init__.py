"""The command line. Thin: what it does, the Python API can do, too; what it adds is words and exit codes."""

from __future__ import annotations

import sys


def main() -> None:
    """The program ``edge-ttc``."""
    try:
        from edge_ttc.cli.app import app
        from edge_ttc.cli.guard import never_fail_to_encode
    except KeyboardInterrupt:
        sys.exit(130)
    never_fail_to_encode(sys.stdout, sys.stderr)
    app.main(prog_name="edge-ttc")
