"""
carps: C. Benjamins et al. (2025). carps: A Framework for Comparing N Hyperparameter Optimizers on M Benchmarks. arXiv:2506.06143.

Its random search by id; any other optimizer of carps, and any task, by a command: see _carps_words.py. The optimizer gets a carps task
with the problem's space as a ConfigSpace, koi's budget, and an objective function that it is never meant to call. A trial at another
budget is a new one, as in carps' own loop. A failed trial is told with its StatusType; since carps wants a cost too, it gets the worst so
far, and an infinite one before there is any: plugins that read the cost alone then learn that it was bad, and their models stay finite.
"""

import math

from ._adapter import Adapter

SPACES = ["continuous", "integer", "categorical", "conditional", "forbidden", "fidelity"]


class Carps(Adapter):
    """One optimizer of carps. Subclasses write `make`: what it is made of a carps task and koi's seed."""

    modules = ("carps.optimizers.optimizer", "carps.utils.task")
    cite = "arXiv:2506.06143"
    handles = SPACES
    loop = None
    worst = None

    def begin(self):
        from ._carps_problem import to_carps
        from ._configspace import to_configspace

        self.task = to_carps(to_configspace(self.space, self.seed), self.problem, self.budget, self.seed)
        self.optimizer = self.make(self.task, self.seed)
        self.optimizer.setup_optimizer()

    def suggest(self):
        info = self.loop.next() if self.loop else self.asked()
        if info is None:
            return None
        config = self.space.config(dict(info.config))
        return (info, config) if self.levels is None or info.budget is None else (info, config, self.level(info.budget))

    def asked(self):
        from carps.utils.exceptions import AskAndTellNotSupportedError

        try:
            return self.optimizer.ask()
        except StopIteration:
            return None
        except AskAndTellNotSupportedError:
            self.loop = self.own_loop()
            return self.loop.next()

    def own_loop(self):
        """An optimizer that cannot be asked runs in a thread and calls the objective function, which waits for koi."""
        from ._solver import Solver

        def run(evaluate):
            self.task.objective_function.answer = evaluate
            self.optimizer.run()

        return Solver(run)

    def level(self, budget):
        low, high = self.levels.min, self.levels.max
        if not low * (1 - 1e-6) <= budget <= high * (1 + 1e-6):
            raise ValueError(f"it asks for a trial at {self.problem['fidelity']['name']} = {budget}, which goes from {low} to {high}")
        return self.levels.level(budget)

    def tell(self, trial, outcome):
        from ._carps_problem import told

        if outcome.ok:
            self.worst = [max(pair) for pair in zip(self.worst or outcome.costs, outcome.costs)]
        costs = outcome.costs if outcome.ok else self.worst or [math.inf] * self.objectives
        info, value = told(self._candidates.pop(trial.id), outcome, costs, self.levels and trial.level / self.levels.max)
        if self.loop:
            self.loop.tell(value)
            return
        self.optimizer.virtual_time_elapsed_seconds += value.virtual_time
        self.optimizer.tell(trial_info=info, trial_value=value)
        self.optimizer.trial_counter += info.normalized_budget if self.levels else 1

    def stop(self):
        if self.loop:
            self.loop.stop()


class Random(Carps):
    id = "carps-random"
    about = "RandomSearchOptimizer."
    handles = [*SPACES, "objectives", "concurrent"]

    def make(self, task, seed):
        from carps.optimizers.random_search import RandomSearchOptimizer

        return RandomSearchOptimizer(task, [])


def named(words):
    """Optimizers and tasks that the words of a command name."""
    from ._carps_words import named

    return named(words)


OPTIMIZERS = [Random]
