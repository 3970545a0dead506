"""What the adapters share: seeds, the candidate that belongs to a trial, generations and levels."""

import math
from typing import Sequence

from koi_plugin import Optimizer

from ._spaces import Space


class Adapter(Optimizer):
    """
    A package's optimizer. Subclasses write `begin`, `suggest` → (candidate, config) or (candidate, config, level), and `learn`;
    a failed trial is left untold unless `fail` says otherwise.
    """

    modules: Sequence[str] = ()
    """Imported before the handshake, so that no run pays for it and a missing package is named at once."""
    about = ""
    """What should be known of it, in a sentence."""

    def start(self, problem, budget, seed, options):
        self.problem, self.budget, self.seed = problem, budget, seed
        self.space = Space(problem["space"])
        self.objectives = len(problem["objectives"])
        self.constraints = problem.get("constraints") or []
        self.levels = Levels(problem["fidelity"]) if "fidelity" in problem else None
        self._candidates = {}
        self.begin(**options)

    def ask(self):
        found = self.suggest()
        if found is None:
            return self.wait() if self._candidates else self.done()
        candidate, config, *level = found
        self._candidates[self.fresh] = candidate
        return self.new(config, *level)

    def tell(self, trial, outcome):
        candidate = self._candidates.pop(trial.id)
        if outcome.ok:
            self.learn(candidate, outcome)
        else:
            self.fail(candidate)

    def fail(self, candidate):
        pass

    @property
    def in_flight(self):
        return len(self._candidates)


class Generational(Adapter):
    """
    A method that learns from whole generations. Subclasses write `generation` → candidates, `config` of one, `close`, which is given
    the candidates with their outcomes in the order of the generation, and `replacement`: another candidate for one whose trial
    failed; None where the generation goes on without it.
    """

    _queue = ()

    def suggest(self):
        if not self._queue and not self.in_flight:
            self._queue, self._told = list(enumerate(self.generation())), {}
        if not self._queue:
            return None
        place, candidate = self._queue.pop(0)
        return (place, candidate), self.config(candidate)

    def learn(self, candidate, outcome):
        place, member = candidate
        self._told[place] = (member, outcome)
        self._end()

    def fail(self, candidate):
        place, member = candidate
        other = self.replacement(member)
        if other is not None:
            self._queue.append((place, other))
        self._end()

    def _end(self):
        if not self._queue and not self.in_flight and self._told:
            self.close([self._told[place] for place in sorted(self._told)])


class Climbing(Adapter):
    """
    A method that stops trials: each goes up the levels max/ηᵏ … max/η, max until it is told to stop. Subclasses write `report`, which
    is given the candidate, its cost and the rung (0 is the lowest) and says whether it goes on; after the last rung that is ignored.
    """

    eta = 3

    def start(self, problem, budget, seed, options):
        self.rungs = Levels(problem["fidelity"]).ladder(self.eta)
        self._waiting, self._at = [], {}
        super().start(problem, budget, seed, options)

    def ask(self):
        if self._waiting:
            trial, rung = self._waiting.pop(0)
            return self.resume(trial, self.rungs[rung])
        candidate, config = self.suggest()
        self._at[self.fresh] = (candidate, 0)
        return self.new(config, self.rungs[0])

    def tell(self, trial, outcome):
        candidate, rung = self._at.pop(trial.id)
        if not outcome.ok:
            self.fail(candidate)
        elif self.report(candidate, outcome.costs[0], rung) and rung + 1 < len(self.rungs):
            self._at[trial.id] = (candidate, rung + 1)
            self._waiting.append((trial, rung + 1))


def bounded(costs):
    """Costs whose squares are finite, for models that standardise them; beyond ±1e100 all are alike."""
    return [min(1e100, max(-1e100, cost)) for cost in costs]


class Levels:
    """The levels of a fidelity, on which a package's own resources are exact."""

    def __init__(self, fidelity):
        self.min, self.max = fidelity["min"], fidelity["max"]
        self.integer = bool(fidelity.get("integer"))

    def level(self, resource):
        """The level that a package means by a resource: the ends exactly, integers where only these exist."""
        for end in (self.min, self.max):
            if math.isclose(resource, end, rel_tol=1e-6):
                return end
        level = min(self.max, max(self.min, resource))
        return int(round(level)) if self.integer else float(level)

    def ladder(self, eta):
        """max · eta⁻ᵏ for as long as it is not below min, ascending: the rungs of successive halving."""
        rungs = [self.max]
        while rungs[0] / eta >= self.min * (1 - 1e-9):
            rungs.insert(0, rungs[0] / eta)
        return [self.level(rung) for rung in rungs]
