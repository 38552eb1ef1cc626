"""Meters, and what the next request will cost.

``choose_meter`` gives the best meter this machine has; ``CostModel`` predicts joules and seconds before a
request runs; ``flops`` counts floating-point operations.
"""
