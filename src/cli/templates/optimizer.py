"""A (1+1) evolution strategy on the unit cube: copy the best, change a third of it, keep what is better."""

import math
import random

from koi_plugin import Optimizer, serve


class Mine(Optimizer):
    id = "mine"
    cite = "Rechenberg (1973). Evolutionsstrategie."
    handles = ["continuous", "integer", "categorical"]
    options = {"params": {"step": {"kind": "float", "low": 0.001, "high": 1, "log": True, "initial": 0.1}}}

    def start(self, problem, budget, seed, options):
        self.params = problem["space"]["params"]
        self.step = options["step"]
        self.random = random.Random(seed)
        self.best, self.cost = None, math.inf

    def ask(self):
        if self.best is None:
            return {name: self.draw(param) for name, param in self.params.items()}
        return {name: self.change(param, self.best[name]) for name, param in self.params.items()}

    def tell(self, trial, outcome):
        if outcome.ok and outcome.costs[0] <= self.cost:
            self.best, self.cost = trial.config, outcome.costs[0]

    def draw(self, param):
        return self.random.choice(param["choices"]) if param["kind"] == "choice" else at(param, self.random.random())

    def change(self, param, value):
        if self.random.random() > 1 / 3:
            return value
        if param["kind"] == "choice":
            return self.draw(param)
        return at(param, min(1.0, max(0.0, place(param, value) + self.random.gauss(0, self.step))))


def at(param, u):
    """The value of a number's parameter at u in [0, 1]; every integer has an equal share."""
    low, high = param["low"], param["high"]
    whole = param["kind"] == "int"
    if whole:
        low, high = low - 0.5, high + 0.5
    x = low * (high / low) ** u if param.get("log") else low + u * (high - low)
    x = min(param["high"], max(param["low"], x))
    return round(x) if whole else x


def place(param, value):
    """Where in [0, 1] a value lies."""
    low, high = param["low"], param["high"]
    if low == high:
        return 0.5
    if param["kind"] == "int":
        low, high = low - 0.5, high + 0.5
    return math.log(value / low) / math.log(high / low) if param.get("log") else (value - low) / (high - low)


if __name__ == "__main__":
    serve(Mine)
