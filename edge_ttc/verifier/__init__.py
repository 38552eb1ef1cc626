"""Verifiers: models that judge solutions, step by step."""
