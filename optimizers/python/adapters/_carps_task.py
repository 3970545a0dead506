"""A carps task as a koi task."""

from carps.utils.trials import StatusType, TrialInfo
from ConfigSpace import Configuration
from ConfigSpace.hyperparameters import FloatHyperparameter

from koi_plugin import Task

FAILED = {StatusType.TIMEOUT: "timeout", StatusType.MEMORYOUT: "memory"}


class CarpsTask(Task):
    """
    `found` is a carps task whose objective function may be missing; `load` gives one that has it. koi's seed, modulo 2³¹, is the
    trial's. `time`, which carps measures, is nobody's clock; `virtual_time` is the task's.
    """

    cite = "arXiv:2506.06143"
    licence = "BSD-3-Clause (carps)"

    def __init__(self, id, found, load):
        self.id, self._load, self._task = id, load, None
        self.space = found.input_space.configuration_space
        self.objectives = [str(name) for name in found.output_space.objectives]
        self.budget = found.optimization_resources.n_trials or None
        self.noisy = found.metadata.deterministic is False
        self.about = ", ".join(filter(None, [found.metadata.domain, found.metadata.objective_function_approximation]))
        self.fidelity = fidelity_of(found.input_space.fidelity_space)

    def open(self):
        self._task = self._load()

    def outcome(self, config, level, seed, role):
        value = self._task.objective_function.evaluate(self.trial(config, level, seed))
        if value.status != StatusType.SUCCESS:
            said = "; ".join(f"{name}: {what}" for name, what in value.additional_info.items())
            reason = f"carps says {StatusType(value.status).name}{said and f' ({said})'}"
            return {"status": FAILED.get(value.status, "crashed"), "reason": reason, "seconds": float(value.virtual_time)}
        costs = [float(cost) for cost in (value.cost if hasattr(value.cost, "__iter__") else [value.cost])]
        return {"status": "ok", "costs": costs, "seconds": float(value.virtual_time)}

    def trial(self, config, level, seed):
        floats = {name for name, param in self.space.items() if isinstance(param, FloatHyperparameter)}
        values = {name: float(value) if name in floats else value for name, value in config.items()}
        levels = {"budget": level, "normalized_budget": level / self.fidelity["max"]} if self.fidelity else {}
        return TrialInfo(Configuration(self.space, values=values), seed=seed % 2**31, **levels)


def fidelity_of(space):
    """Levels are integers where carps gives both ends as such: its objective functions cut budgets off to integers then."""
    if not space.is_multifidelity:
        return None
    low, high = space.min_fidelity, space.max_fidelity
    whole = {"integer": True} if isinstance(low, int) and isinstance(high, int) else {}
    return {"name": space.fidelity_type, "min": low, "max": high, **whole}
