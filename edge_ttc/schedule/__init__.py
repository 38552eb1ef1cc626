"""The scheduler: how hard is this question, and what is worth buying for it?"""
