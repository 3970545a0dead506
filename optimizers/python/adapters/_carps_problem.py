"""A koi problem as a carps task, and koi's outcomes in carps' words."""

import math
from dataclasses import replace

from carps.objective_functions.objective_function import ObjectiveFunction
from carps.utils.task import (
    FidelitySpace,
    InputSpace,
    OptimizationResources,
    OutputSpace,
    Task,
    TaskMetadata,
    get_search_space_info,
)
from carps.utils.trials import StatusType, TrialValue

STATUS = {"timeout": StatusType.TIMEOUT, "memory": StatusType.MEMORYOUT}


class Elsewhere(ObjectiveFunction):
    """koi evaluates. `answer` is set for an optimizer that has a loop of its own instead of ask and tell."""

    answer = None

    def __init__(self, space):
        super().__init__()
        self._space = space

    @property
    def configspace(self):
        return self._space

    def _evaluate(self, trial_info):
        if self.answer is None:
            raise RuntimeError("the objective function is koi's to call; an optimizer is asked and told")
        return self.answer(trial_info)


def to_carps(space, problem, budget, seed):
    """A carps task: all of the problem that carps has words for, with the budget as its resources."""
    fidelity, objectives = problem.get("fidelity"), problem["objectives"]
    levels = fidelity and {"fidelity_type": fidelity["name"], "min_fidelity": fidelity["min"], "max_fidelity": fidelity["max"]}
    return Task(
        name="koi",
        objective_function=Elsewhere(space),
        input_space=InputSpace(space, FidelitySpace(is_multifidelity=True, **levels) if levels else FidelitySpace()),
        output_space=OutputSpace(len(objectives), tuple(objective["name"] for objective in objectives)),
        optimization_resources=OptimizationResources(
            n_trials=math.ceil(budget["full"]),
            time_budget=budget["seconds"] / 60 if "seconds" in budget else None,
            n_workers=budget["workers"],
        ),
        metadata=TaskMetadata(has_constraints=False, **get_search_space_info(space)),
        seed=seed,
    )


def told(info, outcome, costs, normalized):
    """Trial and value as carps' own loop would tell them; `normalized`: level / max where there are levels."""
    status = StatusType.SUCCESS if outcome.ok else STATUS.get(outcome.status, StatusType.CRASHED)
    value = TrialValue(
        cost=list(costs) if len(costs) > 1 else costs[0],
        time=outcome.seconds,
        virtual_time=outcome.seconds,
        status=status,
        additional_info={} if outcome.ok else {"reason": outcome.reason},
    )
    return (info if normalized is None else replace(info, normalized_budget=normalized)), value
