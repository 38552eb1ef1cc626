"""Fakes that ship: what tests of this package, and of packages built on it, put in the place of real things."""
