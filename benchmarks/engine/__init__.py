"""The engine against llama.cpp's own tools, and against itself: ``python -m benchmarks.engine``."""
