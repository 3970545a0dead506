"""
pycma: N. Hansen, Y. Akimoto and P. Baudis (2019). CMA-ES/pycma on GitHub.

Coordinates run over [0, 1] on each parameter's own scale, linear integers over their own values as `integer_variables`. A descent begins
at a random point with σ = 0.3 of the range, as one of koi's own; pycma has no default for either. A point whose trial fails is drawn
again.
"""

from ._adapter import Adapter, Generational
from ._solver import Solver

CITE = "doi:10.5281/zenodo.2559634"
SIGMA = {"kind": "float", "low": 0.01, "high": 1, "log": True, "initial": 0.3}


class _Box:
    """The box in which pycma searches."""

    def __init__(self, space):
        self.space = space
        self.whole = [i for i, param in enumerate(space.free) if param.kind == "int" and not param.log]
        self.low = [float(param.low) if i in self.whole else 0.0 for i, param in enumerate(space.free)]
        self.high = [float(param.high) if i in self.whole else 1.0 for i, param in enumerate(space.free)]

    def options(self, seed, size):
        return {
            "bounds": [self.low, self.high],
            "CMA_stds": [high - low for low, high in zip(self.low, self.high, strict=True)],
            "integer_variables": self.whole,
            "seed": seed or 2**31,  # 0 means the clock
            "verbose": -9,
            "signals_filename": None,
            **({"popsize": size} if size else {}),
            # pycma 4.5.0 limits σ to a third of the bounds' range by code that fails in one dimension
            **({"maxstd_boundrange": 1e9} if len(self.low) == 1 else {}),
        }

    def start(self):
        import numpy

        return numpy.random.uniform(self.low, self.high)

    def config(self, x):
        def value(i, param):
            low, high = param.bounds
            return param.value(x[i]) if i in self.whole else param.at(low + x[i] * (high - low))

        return self.space.config_of(value(i, param) for i, param in enumerate(self.space.free))


class Cma(Generational):
    id = "pycma"
    cite = CITE
    about = "CMAEvolutionStrategy with its default options; where it stops, it starts again at a random point."
    modules = ("cma",)
    handles = ["continuous", "integer", "fidelity", "concurrent"]
    options = {"params": {"sigma": SIGMA, "size": {"kind": "int", "low": 0, "high": 1000, "initial": 0}}}  # 0: 4 + ⌊3 ln d⌋

    def begin(self, sigma, size):
        import numpy

        self.box, self.sigma, self.size = _Box(self.space), sigma, size
        numpy.random.seed(self.seed)
        self.descend(self.seed)

    def descend(self, seed):
        import cma

        self.strategy = cma.CMAEvolutionStrategy(self.box.start(), self.sigma, self.box.options(seed, self.size))

    def generation(self):
        import numpy

        if self.strategy.stop():
            self.descend(numpy.random.randint(1, 2**31))
        return self.strategy.ask()

    def replacement(self, x):
        return self.strategy.ask(1)[0]

    def config(self, x):
        return self.box.config(x)

    def close(self, told):
        self.strategy.tell([x for x, _ in told], [outcome.costs[0] for _, outcome in told])


class Bipop(Adapter):
    id = "pycma-bipop"
    cite = "doi:10.1145/1570256.1570333"
    about = "fmin2 with bipop=True; restarts begin at random points."
    modules = ("cma",)
    handles = ["continuous", "integer", "fidelity"]
    options = {"params": {"sigma": SIGMA}}

    def begin(self, sigma):
        import cma
        import numpy

        numpy.random.seed(self.seed)
        box = self.box = _Box(self.space)
        options = {**box.options(self.seed, 0), "maxfevals": numpy.inf}
        self.solver = Solver(lambda evaluate: cma.fmin2(evaluate, box.start, sigma, options, restarts=10**6, bipop=True))

    def suggest(self):
        x = self.solver.next()
        return None if x is None else (x, self.box.config(x))

    def learn(self, x, outcome):
        self.solver.tell(outcome.costs[0])

    def fail(self, x):
        self.solver.tell(float("nan"))  # fmin2 draws such a point again

    def stop(self):
        self.solver.stop()


OPTIMIZERS = [Cma, Bipop]
