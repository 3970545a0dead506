"""Optimizers for carps as its users write them; nothing here knows of koi."""

import json

import numpy as np
from carps.optimizers.optimizer import Optimizer
from carps.utils.exceptions import AskAndTellNotSupportedError
from carps.utils.trials import TrialInfo
from ConfigSpace.util import get_one_exchange_neighbourhood


class Plain(Optimizer):
    def __init__(self, task, loggers=None, **expected):
        super().__init__(task, loggers, **expected)
        self.space, self.best = task.objective_function.configspace, None

    def _setup_optimizer(self):
        return self.convert_configspace(self.space)

    def convert_configspace(self, configspace):
        return configspace

    def convert_to_trial(self, config, budget=None):
        return TrialInfo(config=config, budget=budget)

    def ask(self):
        return self.convert_to_trial(self.solver.sample_configuration())

    def tell(self, trial_info, trial_value):
        if self.best is None or trial_value.cost < self.best[1].cost:
            self.best = trial_info, trial_value

    def get_current_incumbent(self):
        return self.best


class NeighbourSearch(Plain):
    """Asks for a neighbour of the best config half of the time."""

    def __init__(self, task, loggers=None, share=0.5, **expected):
        super().__init__(task, loggers, **expected)
        self.share, self.random = share, np.random.RandomState(task.seed)

    def ask(self):
        if self.best is not None and self.random.rand() < self.share:
            near = list(get_one_exchange_neighbourhood(self.best[0].config, seed=self.random.randint(2**31 - 1)))
            if near:
                return self.convert_to_trial(near[self.random.randint(len(near))])
        return super().ask()


class OwnLoop(Plain):
    """Has no ask and tell."""

    def ask(self):
        raise AskAndTellNotSupportedError

    def _run(self):
        while self.continue_optimization(0):
            info = self.convert_to_trial(self.space.sample_configuration())
            super().tell(info, self.task.objective_function.evaluate(info))
            self.trial_counter += 1


class Witness(Plain):
    """Climbs the budgets 1, 3, 9, …; after three trials it says what it was given and told."""

    def _setup_optimizer(self):
        task, levels = self.task, self.task.input_space.fidelity_space
        resources = task.optimization_resources
        objectives = list(task.output_space.objectives)
        self.said = [[levels.fidelity_type, levels.min_fidelity, levels.max_fidelity, objectives, resources.n_trials, task.seed]]
        self.asked = 0
        return self.space

    def ask(self):
        if self.asked == 3:
            raise RuntimeError(json.dumps([*self.said, self.trial_counter, self.virtual_time_elapsed_seconds]))
        self.asked += 1
        return self.convert_to_trial(self.space.sample_configuration(), 3 ** (self.asked - 1))

    def tell(self, trial_info, trial_value):
        self.said.append([trial_info.budget, trial_info.normalized_budget, trial_value.status.name, trial_value.cost])
