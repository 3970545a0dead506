"""What a user derives a task from, and a decorator that makes one of a function."""

from __future__ import annotations

import inspect
from typing import Any, Callable, Dict, List, Mapping, Optional, Sequence, Union

from .space import space_json
from .types import Config


class Task:
    """A task: its description as attributes, and `evaluate`."""

    id: str = ""
    """As in koi: parts with slashes, such as mine/valley/d2; by default the name of the class."""
    cite: str = ""
    licence: str = ""
    about: str = ""
    space: Any = {"params": {}}
    """A koi space as a dict, or a ConfigSpace.ConfigurationSpace."""
    objectives: Sequence[Union[str, Mapping[str, Any]]] = ("cost",)
    """Names, or dicts with name, natural ("min" or "max"), ideal and nadir. Costs are always minimised."""
    fidelity: Optional[Mapping[str, Any]] = None
    constraints: Sequence[str] = ()
    """Names; a trial is feasible if every violation is <= 0."""
    budget: Optional[float] = None
    """Full evaluations; by default koi's rule for the dimension."""
    noisy: bool = False
    """Different seeds give different values."""
    held_out: bool = False
    """Has values for the role "test" that the optimizer must not see."""

    def open(self) -> None:
        """Called once before the first evaluation: load the data here."""

    def evaluate(self, config: Config, level: float, seed: int, role: str) -> Any:
        """
        A cost, a list of costs, or a dict with `costs`, `violations` and `seconds` (on the task's own clock).
        `role` is "tuning" or "test". Anything raised makes the trial crashed, with its message.
        """
        raise NotImplementedError(f"{type(self).__name__} has no method evaluate(self, config, level, seed, role)")

    def describe(self) -> Dict[str, Any]:
        """The description as koi reads it, without the id."""
        problem: Dict[str, Any] = {
            "space": space_json(self.space),
            "objectives": [{"natural": "min", **({"name": o} if isinstance(o, str) else o)} for o in self.objectives],
        }
        if self.fidelity is not None:
            problem["fidelity"] = {"unit": "", "resumable": False, **self.fidelity}
        if self.constraints:
            problem["constraints"] = list(self.constraints)
        description: Dict[str, Any] = {
            "cite": self.cite,
            "licence": self.licence,
            "problem": problem,
            "noisy": self.noisy,
            "heldOut": self.held_out,
        }
        if self.about:
            description["about"] = self.about
        if self.budget is not None:
            description["budget"] = {"full": self.budget, "workers": 1}
        return description

    def outcome(self, config: Config, level: float, seed: int, role: str) -> Dict[str, Any]:
        """What `evaluate` answered, as an outcome of the protocol."""
        value = self.evaluate(config, level, seed, role)
        found = dict(value) if isinstance(value, Mapping) else {"costs": value}
        costs = _numbers(found.get("costs", found.get("cost")))
        outcome: Dict[str, Any] = {"status": "ok", "costs": costs, "seconds": float(found.get("seconds", 0))}
        if found.get("violations") is not None:
            outcome["violations"] = _numbers(found["violations"])
        return outcome


def _numbers(value: Any) -> List[float]:
    if value is None:
        raise ValueError("evaluate() answered no costs")
    return [float(v) for v in value] if hasattr(value, "__iter__") else [float(value)]


def task(**description: Any) -> Callable[[Callable[..., Any]], Task]:
    """
    Makes a task of a function of a config, and of `level`, `seed` and `role` where it names them:

        @task(id="mine/square", space={"params": {"x": {"kind": "float", "low": -5, "high": 5}}})
        def square(config):
            return config["x"] ** 2
    """
    stranger = next((name for name in description if name not in _fields), None)
    if stranger is not None:
        raise TypeError(f"a task has no {stranger}; it has {', '.join(_fields)}")

    def decorate(function: Callable[..., Any]) -> Task:
        named = [name for name in ("level", "seed", "role") if name in inspect.signature(function).parameters]

        class FunctionTask(Task):
            def evaluate(self, config: Config, level: float, seed: int, role: str) -> Any:
                given = {"level": level, "seed": seed, "role": role}
                return function(config, **{name: given[name] for name in named})

            def __call__(self, *args: Any, **kwargs: Any) -> Any:
                return function(*args, **kwargs)

        made = FunctionTask()
        made.id = function.__name__.replace("_", "-")
        made.about = inspect.getdoc(function) or ""
        for name, value in description.items():
            setattr(made, name, value)
        return made

    return decorate


_fields = ("id", "cite", "licence", "about", "space", "objectives", "fidelity", "constraints", "budget", "noisy", "held_out")
