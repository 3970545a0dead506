"""
cmaes: M. Nomura and M. Shibata (2024). cmaes: A Simple yet Practical Python Library for CMA-ES. arXiv:2402.01373.

Floats run over [0, 1] on their own scale; a descent begins at a random point with σ = 0.3, as one of koi's own. A point whose trial fails
is drawn again.
"""

from ._adapter import Generational

SIGMA = {"kind": "float", "low": 0.01, "high": 1, "log": True, "initial": 0.3}
SIZE = {"kind": "int", "low": 0, "high": 1000, "initial": 0}  # 0: the package's own, 4 + ⌊3 ln d⌋ and the like
# longer ranges of integers are as good as continuous, and are rounded
MOST_VALUES = 100


class _Cmaes(Generational):
    modules = ("cmaes",)
    options = {"params": {"sigma": SIGMA, "size": SIZE}}

    def begin(self, sigma, size):
        import numpy

        self.np, self.sigma, self.size, self.descents = numpy, sigma, size or None, 0
        self.rng = numpy.random.default_rng(self.seed)
        self.descend()

    def descend(self):
        self.optimizer = self.strategy((self.seed + self.descents) % 2**31)
        self.descents += 1

    def generation(self):
        if self.optimizer.should_stop():
            self.descend()
        return [self.optimizer.ask() for _ in range(self.optimizer.population_size)]

    def replacement(self, _):
        return self.optimizer.ask()

    def close(self, told):
        self.optimizer.tell([(x, outcome.costs[0]) for x, outcome in told])


def _on_scale(param, u):
    low, high = param.bounds
    return param.at(low + float(u) * (high - low))


class Cma(_Cmaes):
    id = "cmaes"
    cite = "arXiv:1604.00772"
    about = "CMA of cmaes, which samples anew what leaves the box; where it stops, it starts again at a random point."
    handles = ["continuous", "fidelity", "concurrent"]
    options = {"params": {**_Cmaes.options["params"], "lr_adapt": {"kind": "choice", "choices": [False, True], "initial": False}}}

    def begin(self, sigma, size, lr_adapt):
        self.lr_adapt = lr_adapt
        super().begin(sigma, size)

    def strategy(self, seed):
        import cmaes

        d = len(self.space.free)
        mean, bounds = self.rng.uniform(size=d), self.np.tile([0.0, 1.0], (d, 1))
        return cmaes.CMA(mean, self.sigma, bounds, seed=seed, population_size=self.size, lr_adapt=self.lr_adapt)

    def config(self, x):
        return self.space.config_of(_on_scale(param, u) for param, u in zip(self.space.free, x, strict=True))


def _discrete(param):
    return param.kind != "float" and not param.log and param.cells <= MOST_VALUES


class Margin(_Cmaes):
    id = "cmaes-margin"
    cite = "arXiv:2205.13482"
    about = "CMAwM. Log integers and integers with more than 100 values are continuous and rounded."
    handles = ["continuous", "integer", "fidelity", "concurrent"]

    def strategy(self, seed):
        import cmaes

        np, free = self.np, self.space.free
        # the cells of an integer are of width 1 / cells, the first and the last around the ends of its range
        bounds = np.array([[0.5 / p.cells, 1 - 0.5 / p.cells] if _discrete(p) else [0.0, 1.0] for p in free])
        steps = np.array([1 / p.cells if _discrete(p) else 0.0 for p in free])
        mean = self.rng.uniform(bounds[:, 0], bounds[:, 1])
        return cmaes.CMAwM(mean, self.sigma, bounds, steps, seed=seed, population_size=self.size)

    def config(self, x):
        return self.space.config_of(_on_scale(param, u) for param, u in zip(self.space.free, x[0], strict=True))

    def close(self, told):
        self.optimizer.tell([(x[1], outcome.costs[0]) for x, outcome in told])


class CatCma(_Cmaes):
    id = "cmaes-catcma"
    cite = "arXiv:2504.07884"
    about = "CatCMAwM. Log integers and integers with more than 100 values are continuous and rounded."
    handles = ["continuous", "integer", "categorical", "fidelity", "concurrent"]
    options = {"params": {"size": SIZE}}

    def begin(self, size):
        super().begin(None, size)

    def strategy(self, seed):
        import cmaes

        free = self.space.free
        self.c = [p for p in free if p.unordered]
        self.z = [p for p in free if not p.unordered and _discrete(p)]
        self.x = [p for p in free if p not in self.c and p not in self.z]
        low = self.np.array([0.0] * len(self.x) + [float(p.low) for p in self.z])
        high = self.np.array([1.0] * len(self.x) + [float(p.high) for p in self.z])
        # the package's own: a sixth of half the width of a float, a fifth of that of an integer; but it begins in the centre
        half = (high - low) / 2 / self.np.array([6] * len(self.x) + [5] * len(self.z))
        return cmaes.CatCMAwM(
            x_space=[[0, 1]] * len(self.x) or None,
            z_space=[list(range(p.low, p.high + 1)) for p in self.z] or None,
            c_space=[p.cells for p in self.c] or None,
            mean=self.rng.uniform(low, high),
            cov=self.np.diag(half**2),
            population_size=self.size,
            seed=seed,
        )

    def config(self, s):
        values = {p.name: _on_scale(p, u) for p, u in zip(self.x, s.x if self.x else [], strict=True)}
        values |= {p.name: p.value(z) for p, z in zip(self.z, s.z if self.z else [], strict=True)}
        values |= {p.name: p.value(c[: p.cells].argmax()) for p, c in zip(self.c, s.c if self.c else [], strict=True)}
        return self.space.config_of(values[p.name] for p in self.space.free)


OPTIMIZERS = [Cma, Margin, CatCma]
