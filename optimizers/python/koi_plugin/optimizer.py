"""What a user derives an optimizer from."""

from __future__ import annotations

from typing import Any, Mapping, Optional, Sequence, Union

from .trial import Done, New, Outcome, Resume, Trial, Wait
from .types import Budget, Config, Problem, Space

Answer = Union[Mapping[str, Any], New, Resume, Wait, Done]


class Optimizer:
    """
    One run of an optimizer. The class is its description; koi makes an instance for every run.

    `start` is called once, then `ask` and `tell` in turn (with trials in flight: several asks before a tell), then `stop`.
    `random`, and numpy and torch if they are imported, are seeded before `start`. Anything raised ends the run, with its message.
    """

    id: str = ""
    """Short, kebab-case; by default the name of the class."""
    cite: str = ""
    handles: Sequence[str] = ("continuous", "integer", "categorical")
    """Copes with: continuous, integer, categorical, conditional, forbidden, constraints, fidelity, objectives, concurrent, checkpoints."""
    wants: Sequence[str] = ()
    """Pointless without (Hyperband on one level is random search)."""
    options: Union[Space, Mapping[str, Any]] = {"params": {}}
    """A space: its own hyperparameters, each with `initial`."""
    deterministic: bool = True
    """The same seed gives the same configs in another process."""
    seeded: bool = True
    """What it asks depends on the seed; a method that draws nothing at random says False."""

    fresh: int = 0
    """The id that the trial gets which `ask` answers now, if it is a new one."""

    def start(self, problem: Problem, budget: Budget, seed: int, options: Config) -> None:
        """Begin. `seed` is a whole number in [0, 2**31)."""

    def ask(self) -> Answer:
        """A config as a dict, or self.new(config, level), self.resume(trial, level), self.wait(), self.done()."""
        raise NotImplementedError(f"{type(self).__name__} has no method ask(self)")

    def tell(self, trial: Trial, outcome: Outcome) -> None:
        """What became of a trial that was asked."""

    def stop(self) -> None:
        """The run is over."""

    def new(self, config: Mapping[str, Any], level: Optional[float] = None, parent: Union[Trial, int, None] = None) -> New:
        """`parent`: the trial whose state the new one goes on from, for optimizers that handle "checkpoints"."""
        return New(config, level, parent.id if isinstance(parent, Trial) else parent)

    def resume(self, trial: Union[Trial, int], level: float) -> Resume:
        """`trial`: as told, or its id."""
        return Resume(trial.id if isinstance(trial, Trial) else trial, level)

    def wait(self) -> Wait:
        return _WAIT

    def done(self) -> Done:
        return _DONE


_WAIT, _DONE = Wait(), Done()
