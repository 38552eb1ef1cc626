"""``python -m edge_ttc`` is ``edge-ttc``."""

from edge_ttc.cli import main

if __name__ == "__main__":
    main()
