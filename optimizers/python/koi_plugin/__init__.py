"""Optimizers and tasks for koi: the protocol koi-plugin/1 over stdin and stdout."""

from .client import Koi, KoiError
from .optimizer import Optimizer
from .serve import serve
from .task import Task, task
from .trial import Done, New, Outcome, Resume, Trial, Wait
from .types import Budget, Config, Fidelity, Objective, Param, Problem, Space, Value

__version__ = "0.1.0"

__all__ = [
    "Budget",
    "Config",
    "Done",
    "Fidelity",
    "Koi",
    "KoiError",
    "New",
    "Objective",
    "Optimizer",
    "Outcome",
    "Param",
    "Problem",
    "Resume",
    "Space",
    "Task",
    "Trial",
    "Value",
    "Wait",
    "serve",
    "task",
]
