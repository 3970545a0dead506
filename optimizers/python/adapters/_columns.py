"""
A koi space as the columns of a matrix, for packages whose models take vectors: free parameters in their order, floats and integers
from 0 to 1 on their own scale, unordered choices as their index.
"""

import math

ENUMERATED = 20
"""Integers with more values are searched as floats and rounded: where BoTorch stops enumerating by default."""


class Columns:
    """
    `bounds`: lowest and highest of each column. `steps`: columns of few values in an order → these values, ascending. `choices`:
    columns without an order → indices.
    """

    def __init__(self, space):
        self.space, self.params = space, space.free
        self.bounds = [(0.0, float(param.high)) if param.unordered else (0.0, 1.0) for param in self.params]
        self.steps = {i: _steps(param) for i, param in enumerate(self.params) if _stepped(param)}
        self.choices = {i: list(range(param.high + 1)) for i, param in enumerate(self.params) if param.unordered}

    def row(self, cube):
        """The row of a place in the unit cube, in which all values of an integer or a choice have cells alike on its scale."""
        return [_place(param, _raw(param, u, *param.bounds)) for param, u in zip(self.params, cube, strict=True)]

    def snapped(self, row):
        """The same row with integers and choices at their nearest value."""
        return [_place(param, _raw_at(param, x)) for param, x in zip(self.params, row, strict=True)]

    def config(self, row):
        return self.space.config_of(param.value(_raw_at(param, x)) for param, x in zip(self.params, row, strict=True))


def _stepped(param):
    return param.kind != "float" and not param.unordered and param.cells <= ENUMERATED


def _steps(param):
    return [_place(param, raw) for raw in range(param.low, param.high + 1)]


def _ends(param):
    return (0, param.high) if param.unordered else (param.warp(param.low), param.warp(param.high))


def _place(param, raw):
    """A number, or the index of a choice → where its column has it; both ends exactly."""
    if param.unordered:
        return float(raw)
    low, high = _ends(param)
    return 1.0 if raw == param.high else min(1.0, max(0.0, (param.warp(raw) - low) / (high - low)))


def _raw_at(param, x):
    return min(param.high, max(0, round(x))) if param.unordered else _raw(param, x, *_ends(param))


def _raw(param, u, low, high):
    """The number at a share of the way between two places on the linear scale; of integers and choices the nearest within bounds."""
    warped = low + u * (high - low)
    number = math.exp(warped) if param.log else warped
    return min(param.high, max(param.low, number if param.kind == "float" else round(number)))
