"""
Ax: M. Olson, E. Santorella, L. C. Tiao, S. Cakmak, D. Eriksson, M. Garrard and others (2025). Ax: A Platform for Adaptive
Experimentation. AutoML.

Its Client with the generation strategy that it chooses. It maximises, hence the signs. A failed trial is marked as such.
"""

import logging
import math

from ._adapter import Adapter, bounded
from .botorch import in_python

DISTRIBUTION = "ax-platform"


class Ax(Adapter):
    id = "ax"
    modules = ("ax.api.client",)
    handles = ["continuous", "integer", "categorical", "constraints", "fidelity", "objectives", "concurrent"]

    def begin(self):
        from ax.api.client import Client
        from ax.utils.common.logger import set_ax_logger_levels

        set_ax_logger_levels(logging.ERROR)
        in_python()
        self.names = {param.name: f"p{i}" for i, param in enumerate(self.space.free)}
        self.metrics = [f"f{k}" for k in range(self.objectives)]
        self.limits = [f"g{k}" for k in range(len(self.constraints))]
        self.client = Client(random_seed=self.seed)
        self.client.configure_experiment(parameters=[_parameter(self.names[param.name], param) for param in self.space.free])
        self.client.configure_optimization(
            objective=", ".join(f"-{metric}" for metric in self.metrics),
            outcome_constraints=[f"{limit} <= 0" for limit in self.limits],
        )
        self.left = math.prod(param.cells for param in self.space.free)

    def suggest(self):
        from ax.exceptions.core import DataRequiredError, OptimizationComplete

        if self.left < 1:
            return None  # it asks no config twice, and would look for another one for ever
        try:
            found = self.client.get_next_trials(1)
        except (DataRequiredError, OptimizationComplete):
            return None
        if not found:
            return None
        self.left -= 1
        ((index, raw),) = found.items()
        return index, self.space.config({name: raw[known] for name, known in self.names.items()})

    def learn(self, index, outcome):
        told = bounded([*outcome.costs, *outcome.violations])
        self.client.complete_trial(index, raw_data=dict(zip([*self.metrics, *self.limits], told, strict=True)))

    def fail(self, index):
        self.client.mark_trial_failed(index)


def _parameter(name, param):
    from ax.api.configs import ChoiceParameterConfig, RangeParameterConfig

    if param.choices:
        return ChoiceParameterConfig(name=name, values=list(range(param.high + 1)), parameter_type="int", is_ordered=param.ordered)
    scaling = "log" if param.log else "linear"
    return RangeParameterConfig(name=name, bounds=(param.low, param.high), parameter_type=param.kind, scaling=scaling)


TORCH = True
OPTIMIZERS = [Ax]
