"""A task for carps as its users write them; nothing here knows of koi."""

import numpy as np
from carps.objective_functions.objective_function import ObjectiveFunction
from carps.utils.task import FidelitySpace, InputSpace, OptimizationResources, OutputSpace, Task, TaskMetadata
from carps.utils.trials import StatusType, TrialValue
from ConfigSpace import Categorical, ConfigurationSpace, EqualsCondition, Float, Integer


class Valley(ObjectiveFunction):
    """Conditions, two costs and levels; a config of kind `c` fails in its own way at each depth."""

    def __init__(self, loggers=None):
        super().__init__(loggers)
        kind, slope = Categorical("kind", ["a", "b", "c"]), Float("slope", (0, 1))
        self.space = ConfigurationSpace(seed=0)
        self.space.add(Float("rate", (1e-4, 1), log=True), Integer("depth", (1, 4)), kind, slope, EqualsCondition(slope, kind, "a"))

    @property
    def configspace(self):
        return self.space

    def _evaluate(self, trial_info):
        config, status = dict(trial_info.config), StatusType.SUCCESS
        if config["kind"] == "c":
            status = [StatusType.SUCCESS, StatusType.CRASHED, StatusType.TIMEOUT, StatusType.MEMORYOUT][config["depth"] - 1]
        noise = np.random.RandomState(trial_info.seed).rand() / trial_info.budget
        costs = [config["rate"] + config.get("slope", 0) + noise, config["depth"] - config["rate"] + noise]
        return TrialValue(cost=costs, virtual_time=trial_info.budget / 10, status=status, additional_info={"told by": "Valley"})


valley = Task(
    name="valley",
    objective_function=Valley(),
    input_space=InputSpace(Valley().configspace, FidelitySpace(True, "epochs", 1, 9)),
    output_space=OutputSpace(2, ("error", "size")),
    optimization_resources=OptimizationResources(n_trials=30),
    metadata=TaskMetadata(deterministic=False, domain="synthetic"),
)
