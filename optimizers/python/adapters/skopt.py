"""
scikit-optimize: T. Head, M. Kumar, H. Nahrstaedt, G. Louppe and I. Shcherbatyi (2020). scikit-optimize/scikit-optimize.

Its Optimizer asks the same point until that is told; after a failed trial, which has no value to tell, a random one is asked instead.
"""

from ._adapter import Adapter, bounded

DISTRIBUTION = "scikit-optimize"

INITIAL = {"kind": "int", "low": 1, "high": 1000, "log": True, "initial": 10}
POINTS = {"kind": "int", "low": 10, "high": 100_000, "log": True, "initial": 10_000}  # candidates for the acquisition function


class _Skopt(Adapter):
    modules = ("skopt",)
    cite = "doi:10.5281/zenodo.1207017"
    handles = ["continuous", "integer", "categorical", "fidelity"]
    options = {"params": {"initial": INITIAL, "points": POINTS}}

    def begin(self, initial, points):
        from skopt import Optimizer

        self.failed = False
        dimensions = [_dimension(param) for param in self.space.free]
        self.optimizer = Optimizer(
            dimensions,
            self.estimator,
            n_initial_points=initial,
            acq_optimizer_kwargs={"n_points": points},
            random_state=self.seed,
        )

    def suggest(self):
        x = self.optimizer.space.rvs(random_state=self.optimizer.rng)[0] if self.failed else self.optimizer.ask()
        return x, self.space.config_of(param.value(raw) for param, raw in zip(self.space.free, x, strict=True))

    def learn(self, x, outcome):
        self.failed = False
        self.optimizer.tell(x, bounded(outcome.costs)[0])

    def fail(self, x):
        self.failed = True


def _dimension(param):
    from skopt.space import Categorical, Integer, Real

    if param.unordered:
        return Categorical(list(range(len(param.choices))))
    prior = "log-uniform" if param.log else "uniform"
    return Real(param.low, param.high, prior) if param.kind == "float" else Integer(param.low, param.high, prior)


class Gp(_Skopt):
    id = "skopt-gp"
    estimator = "GP"


class Rf(_Skopt):
    id = "skopt-rf"
    estimator = "RF"


class Et(_Skopt):
    id = "skopt-et"
    estimator = "ET"


OPTIMIZERS = [Gp, Rf, Et]
