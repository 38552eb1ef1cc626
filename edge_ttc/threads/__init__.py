"""Threads of a decode step: how many this machine has for us, and what to do about neighbours."""
