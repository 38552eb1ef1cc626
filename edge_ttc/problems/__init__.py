"""Problem sets: the synthetic generator and loaders for public data."""
