"""
Nevergrad: P. Bennet, C. Doerr, A. Moreau, J. Rapin, F. Teytaud and O. Teytaud (2021). Nevergrad: Black-Box Optimization Platform.
SIGEVOlution 14(1), 8–15.

Parameters are those of nevergrad.p; all methods but NGOpt begin in the middle of their range, as they do without koi. Those that are
inactive keep their coordinates, as in its own Choice, whose branches all have theirs. A failed trial is left untold.
"""

import math

from ._adapter import Adapter


class _Nevergrad(Adapter):
    modules = ("nevergrad",)
    anywhere = False
    """It begins at a random point."""
    cite = "doi:10.1145/3460310.3460312"
    handles = ["continuous", "integer", "categorical", "conditional", "fidelity", "concurrent"]

    def begin(self):
        import nevergrad

        parametrization = nevergrad.p.Dict(**{f"p{i}": _parameter(nevergrad.p, p) for i, p in enumerate(self.space.free)})
        parametrization.random_state.seed(self.seed)
        if self.anywhere:
            parametrization = parametrization.sample()
        make = nevergrad.optimizers.registry[self.registered]
        self.optimizer = make(parametrization, budget=math.ceil(self.budget["full"]), num_workers=self.budget["workers"])

    def suggest(self):
        if self.optimizer.num_ask >= self.optimizer.budget:
            return None  # a portfolio's designs are as long as its budget
        return self.candidate(self.optimizer.ask())

    def candidate(self, found):
        raw = {param.name: found.value[f"p{i}"] for i, param in enumerate(self.space.free)}
        return found, self.space.config(raw)

    def learn(self, found, outcome):
        self.optimizer.tell(found, outcome.costs[0] if self.objectives == 1 else outcome.costs)


class NGOpt(_Nevergrad):
    """
    Some of the methods among which it chooses (COBYLA, SQP) are solvers that wait for each value. A failed trial is told as the worst
    so far; before there is any, random points are asked.
    """

    id = "nevergrad-ngopt"
    cite = "arXiv:2004.14014"
    about = "Chooses its method by dimension, budget and workers; begins at a random point. A failed trial, which some of these cannot do without, counts as the worst so far."
    handles = [*_Nevergrad.handles, "objectives"]
    registered = "NGOpt"
    anywhere = True  # COBYLA, its choice for small budgets, draws nothing: from the middle all its runs would be the same

    def begin(self):
        super().begin()
        self.failed, self.worst = [], None

    def suggest(self):
        while self.failed and self.worst is not None:
            self.optimizer.tell(self.failed.pop(0), self.worst if self.objectives > 1 else self.worst[0])
        return self.named(self.optimizer.parametrization.sample(), asked=False) if self.failed else self.named(self.optimizer.ask(), asked=True)

    def named(self, found, asked):
        found, config = self.candidate(found)
        return (found, asked), config

    def learn(self, candidate, outcome):
        found, asked = candidate
        self.worst = [max(pair) for pair in zip(outcome.costs, self.worst or outcome.costs, strict=True)]
        if asked:
            super().learn(found, outcome)

    def fail(self, candidate):
        found, asked = candidate
        if asked:
            self.failed.append(found)


def _parameter(p, param):
    if param.unordered:
        return p.Choice(list(range(len(param.choices))))
    if param.choices:
        return p.TransitionChoice(list(range(len(param.choices))))
    scale = p.Log(lower=param.low, upper=param.high) if param.log else p.Scalar(lower=param.low, upper=param.high)
    return scale.set_integer_casting() if param.kind == "int" else scale


def _registered(id, name, about, cite=_Nevergrad.cite, objectives=False, without=()):
    """One of Nevergrad's 500 registered optimizers."""
    handles = [*(one for one in _Nevergrad.handles if one not in without), *(["objectives"] if objectives else [])]
    return type(name, (_Nevergrad,), {"id": f"nevergrad-{id}", "registered": name, "about": about, "cite": cite, "handles": handles})


OPTIMIZERS = [
    NGOpt,
    # its steps soon round to one and the same integer: of 1, 2 and 3, where costs are noise, 2 is 199 of 200 asks
    _registered("cma", "CMA", "pycma in Nevergrad's parametrization.", "arXiv:1604.00772", without=["integer"]),
    _registered("de", "DE", "Differential evolution.", "doi:10.1023/A:1008202821328", objectives=True),
    _registered("two-points-de", "TwoPointsDE", "Differential evolution with two-points crossover.", objectives=True),
    _registered("pso", "PSO", "Particle swarm optimization.", "doi:10.1109/ICNN.1995.488968"),
    _registered("one-plus-one", "OnePlusOne", "(1+1) evolution strategy with the one-fifth rule.", objectives=True),
    _registered("portfolio", "Portfolio", "MetaCMA, TwoPointsDE and ScrHammersleySearch in turns; below 12 evaluations the last alone, which draws nothing."),
]
