"""Optimizers without koi, for tests."""

from __future__ import annotations

from typing import Any, Callable, List, Mapping, Optional, Tuple, Type

from .optimizer import Optimizer
from .serve import Run
from .trial import Outcome, Trial
from .types import Budget, Problem
from .wire import seed_everything


def minimise(
    optimizer: Type[Optimizer],
    space: Any,
    function: Callable[[Any], float],
    trials: int,
    seed: int = 0,
    options: Optional[Mapping[str, Any]] = None,
) -> List[Tuple[Trial, Outcome]]:
    """A run on a function of a config, one trial after the other, in this process; `options` are the initial ones unless given."""
    problem: Problem = {"space": space, "objectives": [{"name": "cost", "natural": "min"}]}
    budget: Budget = {"full": trials, "workers": 1}
    initial = {name: param["initial"] for name, param in optimizer.options["params"].items()}
    seed_everything(seed)
    run = Run(optimizer(), problem)
    run.optimizer.start(problem, budget, seed, {**initial, **(options or {})})
    seen: List[Tuple[Trial, Outcome]] = []
    while len(seen) < trials:
        answer = run.ask(len(seen))
        if answer == "done":
            break
        if answer == "wait":
            raise RuntimeError("it waits although no trial is in flight")
        trial = Trial(answer["id"], answer["config"], 1)
        outcome = Outcome("ok", [float(function(trial.config))])
        run.optimizer.tell(trial, outcome)
        seen.append((trial, outcome))
    run.optimizer.stop()
    return seen
