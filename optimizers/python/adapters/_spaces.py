"""
A koi space, for packages that have their own idea of one. A package is given a choice as its index, so that strings, numbers
and booleans are the same to it; an ordered choice is an integer where the package has no ordinals of its own.
"""

import math


class Param:
    """One parameter. `low` and `high` are inclusive; those of a choice are its first and last index."""

    def __init__(self, name, spec):
        self.name = name
        self.kind = spec["kind"]
        self.choices = spec.get("choices")
        self.ordered = bool(spec.get("ordered"))
        self.log = bool(spec.get("log"))
        self.when = spec.get("when")
        self.low = 0 if self.choices else spec["low"]
        self.high = len(self.choices) - 1 if self.choices else spec["high"]

    @property
    def fixed(self):
        """Whether there is only one value, which many packages refuse."""
        return self.low == self.high

    @property
    def unordered(self):
        return self.kind == "choice" and not self.ordered

    @property
    def cells(self):
        """Number of values; infinite for a float."""
        return math.inf if self.kind == "float" and not self.fixed else self.high - self.low + 1

    def value(self, raw):
        """What koi calls a value: a plain number within the bounds, or one of the choices by its index."""
        if self.kind == "float":
            return min(float(self.high), max(float(self.low), float(raw)))
        whole = min(self.high, max(self.low, int(round(float(raw)))))
        return self.choices[whole] if self.choices else int(whole)

    def index(self, value):
        """The index of a choice, among values that may differ in type only (1 and True)."""
        return next(i for i, choice in enumerate(self.choices) if type(choice) is type(value) and choice == value)

    def warp(self, raw):
        """Native → linear scale: the logarithm where there is one."""
        return math.log(raw) if self.log else float(raw)

    @property
    def bounds(self):
        """On the linear scale; integers and indices have half a cell more on both sides, so that rounding gives all of them alike."""
        half = 0 if self.kind == "float" else 0.5
        return self.warp(self.low - half), self.warp(self.high + half)

    def at(self, warped):
        """The value at a place on the linear scale."""
        return self.value(math.exp(warped) if self.log else warped)


class Space:
    """Parameters in the order in which a config can be built: parents before those that depend on them, otherwise as declared."""

    def __init__(self, spec):
        declared = {name: Param(name, fields) for name, fields in spec["params"].items()}
        self.params = _parents_first(declared)
        self.forbidden = spec.get("forbidden", [])

    @property
    def free(self):
        """Parameters with more than one value."""
        return [param for param in self.params if not param.fixed]

    def config(self, raw):
        """A config from raw values by name: only what is active; what is fixed need not be given."""
        config = {}
        for param in self.params:
            if param.when is None or holds(param.when, config):
                config[param.name] = param.value(param.low if param.fixed else raw[param.name])
        return config

    def config_at(self, vector):
        """The config at a place on the linear scales of the free parameters, in a space without conditions."""
        return self.config_of(param.at(x) for param, x in zip(self.free, vector, strict=True))

    def config_of(self, values):
        """A config from koi's own values of the free parameters, in a space without conditions."""
        given = iter(values)
        return {param.name: param.value(param.low) if param.fixed else next(given) for param in self.params}


def holds(condition, config):
    """Whether a condition holds; one on an absent parameter does not."""
    if "all" in condition:
        return all(holds(part, config) for part in condition["all"])
    if "any" in condition:
        return any(holds(part, config) for part in condition["any"])
    if condition["param"] not in config:
        return False
    value = config[condition["param"]]
    if "in" in condition:
        return any(type(value) is type(choice) and value == choice or _equal_numbers(value, choice) for choice in condition["in"])
    return value > condition["above"] if "above" in condition else value < condition["below"]


def _equal_numbers(a, b):
    """1 and 1.0 are one number in JSON; True is none."""
    return not isinstance(a, (bool, str)) and not isinstance(b, (bool, str)) and a == b


def read_by(condition):
    """Names of the parameters that a condition reads."""
    parts = condition.get("all", condition.get("any"))
    return [condition["param"]] if parts is None else [name for part in parts for name in read_by(part)]


def _parents_first(params):
    ordered = {}

    def visit(name):
        if name in ordered:
            return
        if params[name].when is not None:
            for parent in read_by(params[name].when):
                visit(parent)
        ordered[name] = params[name]

    for name in params:
        visit(name)
    return list(ordered.values())
