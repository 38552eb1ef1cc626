"""Benchmarks: definitions here, committed results in ``results/``, how to reproduce each in README.md."""
