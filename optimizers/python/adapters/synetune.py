"""
Syne Tune: D. Salinas, M. Seeger, A. Klein, V. Perrone, M. Wistuba and C. Archambeau (2022). Syne Tune: A Library for Large Scale
Hyperparameter Tuning and Reproducible Research. AutoML, PMLR 188.

It loses its own seed on the way; numpy's, which koi sets, decides. A failed trial is told as an error.
"""

import datetime
import logging

from ._adapter import Adapter, Climbing, bounded


class _SyneTune(Adapter):
    modules = ("syne_tune", "syne_tune.optimizer.baselines")
    handles = ["continuous", "integer", "categorical", "fidelity", "concurrent"]

    def begin(self, **options):
        from syne_tune.backend.trial_status import Trial
        from syne_tune.optimizer import baselines

        logging.getLogger("syne_tune").setLevel(logging.ERROR)
        self.trial, self.count = Trial, 0
        space = {param.name: _domain(param) for param in self.space.free}
        self.scheduler = self.make(baselines, space, **options)

    def make(self, baselines, space, **options):
        return getattr(baselines, self.named)(space, metric="cost", random_seed=self.seed, **options)

    def suggest(self):
        found = self.scheduler.suggest()
        trial = self.trial(trial_id=self.count, config=found.config, creation_time=datetime.datetime(2000, 1, 1))
        self.count += 1
        self.scheduler.on_trial_add(trial)
        return trial, self.space.config(found.config)

    def learn(self, trial, outcome):
        self.scheduler.on_trial_complete(trial, {"cost": bounded(outcome.costs)[0]})

    def fail(self, trial):
        self.scheduler.on_trial_error(trial)


def _domain(param):
    from syne_tune import config_space

    if param.unordered:
        return config_space.choice(list(range(len(param.choices))))
    if param.choices:
        return config_space.ordinal(list(range(len(param.choices))), kind="equal")
    if param.log:  # its lograndint rounds what it draws from [low, high]: the ends would get half of their share
        half = 0 if param.kind == "float" else 0.5
        return config_space.loguniform(param.low - half, param.high + half)
    return (config_space.uniform if param.kind == "float" else config_space.randint)(param.low, param.high)


class Bore(_SyneTune):
    id = "synetune-bore"
    cite = "arXiv:2102.09009"
    named = "BORE"


class Rea(_SyneTune):
    id = "synetune-rea"
    cite = "arXiv:1802.01548"
    named = "REA"
    options = {
        "params": {
            "population_size": {"kind": "int", "low": 10, "high": 1000, "log": True, "initial": 100},
            "sample_size": {"kind": "int", "low": 2, "high": 10, "initial": 10},
        }
    }


class Kde(_SyneTune):
    id = "synetune-kde"
    cite = "https://papers.nips.cc/paper/4443-algorithms-for-hyper-parameter-optimization"
    about = "What the package calls TPE: kernel densities as in BOHB."
    named = "TPE"


class Asha(Climbing, _SyneTune):
    id = "synetune-asha"
    cite = "arXiv:1810.05934"
    about = "Stopping ASHA; a trial's levels max/3ᵏ … max/3, max are known to it as 1, 3, … 3ᵏ."
    named = "ASHA"
    wants = ["fidelity"]

    def make(self, baselines, space):
        top = self.eta ** (len(self.rungs) - 1)
        given = {"time_attr": "level", "max_t": top, "grace_period": 1, "reduction_factor": self.eta}
        return super().make(baselines, space, **given)

    def report(self, trial, cost, rung):
        decision = self.scheduler.on_trial_result(trial, {"cost": bounded([cost])[0], "level": self.eta**rung})
        return decision == "CONTINUE"


class Bohb(Asha):
    id = "synetune-bohb"
    cite = "arXiv:1807.01774"
    about = "Its ASHA with kernel densities, where the paper has synchronous Hyperband."
    named = "BOHB"


DISTRIBUTION = "syne-tune"
OPTIMIZERS = [Asha, Bohb, Bore, Rea, Kde]
