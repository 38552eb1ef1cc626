"""``python -m edge_ttc.cli``."""

from edge_ttc.cli import main

if __name__ == "__main__":
    main()
