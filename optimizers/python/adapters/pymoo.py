"""
pymoo: J. Blank and K. Deb (2020). pymoo: Multi-objective Optimization in Python. IEEE Access 8, 89497–89509.

Vectors run over each parameter's own scale. A member of the first generation whose trial fails is sampled again; later generations
go on without it.
"""

import math

from ._adapter import Generational

CITE = "doi:10.1109/ACCESS.2020.2990567"
SIZE = {"kind": "int", "low": 4, "high": 1000, "log": True, "initial": 100}


class _Pymoo(Generational):
    modules = ("pymoo.core.mixed", "pymoo.algorithms.moo.nsga2")
    options = {"params": {"size": SIZE}}
    one_by_one = False
    """It is told one child at a time, and waits for it: in the place of one that failed, another of any two parents is asked."""

    def begin(self, **options):
        import numpy

        self.np = numpy
        self.pymoo_problem = self.describe()
        self.algorithm = self.algorithm_of(**options)
        self.algorithm.setup(self.pymoo_problem, seed=self.seed, verbose=False)
        self.algorithm.termination = _never()

    def describe(self):
        from pymoo.core.problem import Problem

        low, high = self.np.array([param.bounds for param in self.space.free]).T
        d, k, m = len(low), self.objectives, len(self.constraints)
        return Problem(n_var=d, n_obj=k, n_ieq_constr=m, xl=low, xu=high)

    def generation(self):
        from pymoo.core.population import Population

        found = self.algorithm.ask()
        return [] if found is None else list(found) if isinstance(found, Population) else [found]

    def replacement(self, member):
        algorithm = self.algorithm
        if not algorithm.is_initialized:
            return algorithm.initialization.do(self.pymoo_problem, 1, algorithm=algorithm, random_state=algorithm.random_state)[0]
        if not self.one_by_one:
            return None
        parents = algorithm.pop[algorithm.random_state.permutation(len(algorithm.pop))[:2]]
        given = {"parents": [parents], "n_max_iterations": 1, "random_state": algorithm.random_state}
        return algorithm.mating.do(self.pymoo_problem, algorithm.pop, 1, **given)[0]

    def config(self, member):
        return self.space.config_at(member.X)

    def close(self, told):
        from pymoo.core.population import Population

        for member, outcome in told:
            member.set("F", self.np.array(outcome.costs, dtype=float))
            member.set("G", self.np.array(outcome.violations, dtype=float))
            member.set("H", self.np.array([]))
            member.evaluated.update("FGH")
        members = [member for member, _ in told]
        self.algorithm.tell(infills=members[0] if self.one_by_one and self.algorithm.is_initialized else Population.create(*members))


def _never():
    from pymoo.core.termination import NoTermination

    return NoTermination()


class Nsga2(_Pymoo):
    id = "pymoo-nsga2"
    cite = "doi:10.1109/4235.996017"
    handles = ["continuous", "constraints", "fidelity", "objectives", "concurrent"]
    wants = ["objectives"]

    def algorithm_of(self, size):
        from pymoo.algorithms.moo.nsga2 import NSGA2

        return NSGA2(pop_size=size)


class SmsEmoa(Nsga2):
    id = "pymoo-sms-emoa"
    cite = "doi:10.1016/j.ejor.2006.08.008"
    about = "With as many offspring as members, pymoo's default, where the paper has one."

    def algorithm_of(self, size):
        from pymoo.algorithms.moo.sms import SMSEMOA

        return SMSEMOA(pop_size=size)


def _directions(objectives, size):
    """Das and Dennis' reference directions, as many as fit into the size."""
    from pymoo.util.ref_dirs import get_reference_directions

    cuts = 1
    while math.comb(cuts + objectives, objectives - 1) <= size:
        cuts += 1
    return get_reference_directions("das-dennis", objectives, n_partitions=cuts)


class Nsga3(Nsga2):
    id = "pymoo-nsga3"
    cite = "doi:10.1109/TEVC.2013.2281535"
    about = "As many members as Das–Dennis directions fit into the size."

    def algorithm_of(self, size):
        from pymoo.algorithms.moo.nsga3 import NSGA3

        return NSGA3(_directions(self.objectives, size))


class Moead(Nsga2):
    id = "pymoo-moead"
    cite = "doi:10.1109/TEVC.2007.892759"
    about = "As many members as Das–Dennis directions fit into the size."
    handles = ["continuous", "fidelity", "objectives", "concurrent"]
    one_by_one = True

    def algorithm_of(self, size):
        from pymoo.algorithms.moo.moead import MOEAD

        return MOEAD(_directions(self.objectives, size))


class MixedGa(_Pymoo):
    id = "pymoo-mixed-ga"
    cite = CITE
    about = "MixedVariableGA; with several objectives its survival is NSGA-II’s."
    handles = ["continuous", "integer", "categorical", "constraints", "fidelity", "objectives", "concurrent"]
    options = {"params": {"size": {**SIZE, "initial": 50}}}

    def describe(self):
        from pymoo.core.problem import Problem
        from pymoo.core.variable import Choice, Integer, Real

        def variable(param):
            if param.unordered:
                return Choice(options=list(range(len(param.choices))))
            return Integer(bounds=(param.low, param.high)) if param.kind != "float" and not param.log else Real(bounds=param.bounds)

        variables = {param.name: variable(param) for param in self.space.free}
        return Problem(vars=variables, n_obj=self.objectives, n_ieq_constr=len(self.constraints))

    def algorithm_of(self, size):
        from pymoo.core.mixed import MixedVariableGA
        from pymoo.operators.survival.rank_and_crowding import RankAndCrowding

        return MixedVariableGA(pop_size=size, **({"survival": RankAndCrowding()} if self.objectives > 1 else {}))

    def config(self, member):
        return self.space.config_of(
            param.at(member.X[param.name]) if param.log or param.kind == "float" else param.value(member.X[param.name])
            for param in self.space.free
        )


OPTIMIZERS = [Nsga2, Nsga3, Moead, SmsEmoa, MixedGa]
