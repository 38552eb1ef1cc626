"""Grading: take the answer out of a text, and decide whether two answers are equal."""

from edge_ttc.grading.canonical import canonical
from edge_ttc.grading.equality import equal, grade
from edge_ttc.grading.extract import extract_answer
from edge_ttc.grading.reading import read_answer

__all__ = ["canonical", "equal", "extract_answer", "grade", "read_answer"]
