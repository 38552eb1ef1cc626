"""Policies: models that write solutions."""
