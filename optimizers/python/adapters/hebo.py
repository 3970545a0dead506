"""
HEBO: A. I. Cowen-Rivers, W. Lyu, R. Tutunov, Z. Wang, A. Grosnit, R. R. Griffiths, A. M. Maraval, H. Jianye, J. Wang, J. Peters and
H. Bou-Ammar (2022). HEBO: Pushing the Limits of Sample-Efficient Hyper-parameter Optimisation. JAIR 74, 1269–1349.

As many suggestions at a time as there are workers. A failed trial is left untold. Where the Gaussian process cannot be fitted, the next
points of its Sobol sequence are asked, with which it also begins.
"""

from ._adapter import Generational

LARGEST = 1e18
"""It computes in single precision, in which the squares of larger costs are infinite."""


class Hebo(Generational):
    id = "hebo"
    cite = "doi:10.1613/jair.1.13643"
    modules = ("hebo.optimizers.hebo",)
    about = "A seed does not fix what it asks: pymoo, which searches for its suggestions, is given none. Sobol points where its model fails."
    handles = ["continuous", "integer", "categorical", "fidelity", "concurrent"]
    deterministic = False

    def begin(self):
        import numpy
        from hebo.design_space.design_space import DesignSpace
        from hebo.optimizers.hebo import HEBO

        self.np = numpy
        self.names = {param.name: f"p{i}" for i, param in enumerate(self.space.free)}
        space = DesignSpace().parse([_parameter(self.names[param.name], param) for param in self.space.free])
        self.optimizer = HEBO(space, scramble_seed=self.seed)

    def generation(self):
        from linear_operator.utils.errors import NanError, NotPSDError

        count = self.budget["workers"]
        try:
            found = self.optimizer.suggest(n_suggestions=count)
        except (NanError, NotPSDError):
            found = self.optimizer.quasi_sample(count)
        except TypeError as error:
            # where it has run out of new configs it means to take old ones, and misspells an argument of pandas
            if "axsi" not in str(error):
                raise
            found = self.optimizer.quasi_sample(count)
        return [found.iloc[[i]] for i in range(len(found))]

    def config(self, row):
        return self.space.config({name: row[known].iloc[0] for name, known in self.names.items()})

    def close(self, told):
        for row, outcome in told:
            self.optimizer.observe(row, self.np.array([[min(LARGEST, max(-LARGEST, outcome.costs[0]))]]))

    def replacement(self, row):
        return None


def _parameter(name, param):
    if param.unordered:
        return {"name": name, "type": "cat", "categories": list(range(len(param.choices)))}
    kind = {"float": "pow" if param.log else "num"}.get(param.kind, "pow_int" if param.log else "int")
    return {"name": name, "type": kind, "lb": param.low, "ub": param.high}


# numpy 1.24 has wheels up to there
PYTHON = ("3.11", "3.12")
TORCH = True
OPTIMIZERS = [Hebo]
