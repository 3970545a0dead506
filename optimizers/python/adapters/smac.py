"""
SMAC3: M. Lindauer, K. Eggensperger, M. Feurer, A. Biedenkapp, D. Deng, C. Benjamins, T. Ruhkopf, R. Sass and F. Hutter (2022).
SMAC3: A Versatile Bayesian Optimization Package for Hyperparameter Optimization. JMLR 23(54), 1–9.

The facades with their defaults, each config with one seed (deterministic=True). Its sequence depends on Python's hash seed, which koi
fixes. A failed trial is left untold, and its config not asked again.
"""

import logging
import math

from ._adapter import Adapter, bounded

MIXED = ["continuous", "integer", "categorical", "conditional", "forbidden", "fidelity", "concurrent"]
JMLR = "https://jmlr.org/papers/v23/21-0888.html"
CHALLENGERS = {"kind": "int", "low": 10, "high": 100_000, "log": True}


class _Smac(Adapter):
    modules = ("smac", "ConfigSpace")
    cite = JMLR
    handles = MIXED
    scenario = {}

    def begin(self, **options):
        import smac
        from smac.runhistory.dataclasses import TrialValue

        from ._configspace import to_configspace

        logging.getLogger("smac").setLevel(logging.ERROR)
        self.smac, self.value, self.trials = smac, TrialValue, {}
        names = [f"f{k}" for k in range(self.objectives)]
        scenario = smac.Scenario(
            to_configspace(self.space, self.seed),
            objectives=names if self.objectives > 1 else names[0],
            deterministic=True,
            n_trials=math.ceil(self.budget["full"]),
            seed=self.seed,
            **self.resources(),
        )
        self.optimizer = self.facade(smac, scenario, options)

    def resources(self):
        return {}

    def facade(self, smac, scenario, options, **more):
        make = getattr(smac, self.named)
        if "challengers" in options:
            more["acquisition_maximizer"] = make.get_acquisition_maximizer(scenario, challengers=options["challengers"])
        return make(scenario, None, overwrite=True, logging_level=False, **more)

    def suggest(self):
        from smac.main.exceptions import ConfigurationSpaceExhaustedException

        try:
            info = self.optimizer.ask()
        except (StopIteration, ConfigurationSpaceExhaustedException):
            return None
        return info, self.space.config(dict(info.config))

    def learn(self, info, outcome):
        costs = bounded(outcome.costs)
        self.optimizer.tell(info, self.value(cost=costs if self.objectives > 1 else costs[0]), save=False)


class Bb(_Smac):
    id = "smac-bb"
    about = "BlackBoxFacade: a Gaussian process."
    named = "BlackBoxFacade"
    options = {"params": {"challengers": {**CHALLENGERS, "initial": 1000}}}


class Hpo(_Smac):
    id = "smac-hpo"
    about = "HyperparameterOptimizationFacade: a random forest."
    named = "HyperparameterOptimizationFacade"
    options = {"params": {"challengers": {**CHALLENGERS, "initial": 10_000}}}


class Parego(Hpo):
    id = "smac-parego"
    cite = "doi:10.1109/TEVC.2005.851274"
    about = "HyperparameterOptimizationFacade with ParEGO."
    handles = [*MIXED, "objectives"]
    wants = ["objectives"]

    def facade(self, smac, scenario, options):
        from smac.multi_objective.parego import ParEGO

        return super().facade(smac, scenario, options, multi_objective_algorithm=ParEGO(scenario))


class Random(_Smac):
    id = "smac-random"
    about = "RandomFacade."
    named = "RandomFacade"


class Hyperband(_Smac):
    id = "smac-hyperband"
    about = "MultiFidelityFacade: Hyperband whose new configs come from a random forest."
    named = "MultiFidelityFacade"
    # its initial design copies the space, which ConfigSpace cannot where a bound is forbidden
    handles = [one for one in MIXED if one != "forbidden"]
    wants = ["fidelity"]
    options = {"params": {"challengers": {**CHALLENGERS, "initial": 10_000}}}

    def resources(self):
        return {"min_budget": self.levels.min, "max_budget": self.levels.max}

    def ask(self):
        found = self.suggest()
        if found is None:
            return self.wait() if self._candidates else self.done()
        info, config = found
        level = self.levels.level(info.budget)
        known = self.trials.get(info.config)
        # where configs are few, one that is in flight may come again
        if known is not None and known not in self._candidates and self.reached[known] < level:
            self._candidates[known], self.reached[known] = info, level
            return self.resume(known, level)
        self.trials[info.config] = self.fresh
        self._candidates[self.fresh], self.reached[self.fresh] = info, level
        return self.new(config, level)

    def begin(self, **options):
        self.reached = {}
        super().begin(**options)


OPTIMIZERS = [Bb, Hpo, Hyperband, Parego, Random]
