"""
Py-BOBYQA: C. Cartis, J. Fiala, B. Marteau and L. Roberts (2019). Improving the Flexibility and Robustness of Model-Based
Derivative-Free Optimization Solvers. ACM TOMS 45(3), 32.

A solver that begins at a random point; where it stops, or a trial fails, it starts again at another one.
"""

import math

from ._adapter import Adapter
from ._solver import Solver

DISTRIBUTION = "py-bobyqa"


class Failed(Exception):
    """A trial without a value, which the solver cannot go on from."""


class Bobyqa(Adapter):
    id = "bobyqa"
    cite = "doi:10.1145/3338517"
    modules = ("pybobyqa",)
    handles = ["continuous", "fidelity"]

    def begin(self):
        import numpy
        import pybobyqa

        low, high = numpy.array([param.bounds for param in self.space.free]).T
        rng = numpy.random.default_rng(self.seed)

        def descents(evaluate):
            def cost(x):
                value = evaluate(x)
                if value is None:
                    raise Failed()
                return value

            while True:
                try:
                    pybobyqa.solve(
                        cost,
                        rng.uniform(low, high),
                        bounds=(low, high),
                        maxfun=math.ceil(self.budget["full"]) + 1,
                        scaling_within_bounds=True,
                        do_logging=False,
                    )
                except Failed:
                    pass

        self.solver = Solver(descents)

    def suggest(self):
        x = self.solver.next()
        return x, self.space.config_at(x)

    def learn(self, x, outcome):
        self.solver.tell(outcome.costs[0])

    def fail(self, x):
        self.solver.tell(None)

    def stop(self):
        self.solver.stop()


OPTIMIZERS = [Bobyqa]
