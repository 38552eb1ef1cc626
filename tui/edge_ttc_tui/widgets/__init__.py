"""Widgets of the terminal app: they draw state, and post what the user did."""
