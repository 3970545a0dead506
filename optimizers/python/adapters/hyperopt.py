"""
hyperopt: J. Bergstra, D. Yamins and D. D. Cox (2013). Making a Science of Model Search. ICML, 115–123.

It has no ask and tell; these are its inner functions, hence the pinned version. Every parameter has a hyperparameter of its own; of
those that koi's conditions make inactive the trial has no value, which is how hyperopt itself records an inactive branch.
"""

import math

from ._adapter import Adapter


class _Hyperopt(Adapter):
    modules = ("hyperopt", "hyperopt.anneal")
    handles = ["continuous", "integer", "categorical", "conditional", "fidelity", "concurrent"]

    def begin(self, **options):
        import hyperopt
        import numpy

        self.hyperopt, self.settings = hyperopt, options
        self.trials, self.rng = hyperopt.Trials(), numpy.random.default_rng(self.seed)
        space = {param.name: _parameter(hyperopt.hp, param) for param in self.space.free}
        self.domain = hyperopt.base.Domain(lambda config: 0, space)

    def suggest(self):
        seed = int(self.rng.integers(2**31 - 1))
        (doc,) = self.propose(self.trials.new_trial_ids(1), self.domain, self.trials, seed, **self.settings)
        values, places = doc["misc"]["vals"], doc["misc"]["idxs"]
        config = self.space.config({name: found[0] for name, found in values.items()})
        for name in values:
            if name not in config:
                values[name], places[name] = [], []
        return doc, config

    def learn(self, doc, outcome):
        self.insert(doc, {"loss": outcome.costs[0], "status": self.hyperopt.STATUS_OK})

    def fail(self, doc):
        self.insert(doc, {"status": self.hyperopt.STATUS_FAIL})

    def insert(self, doc, result):
        doc.update(state=self.hyperopt.JOB_STATE_DONE, result=result)
        self.trials.insert_trial_doc(doc)
        self.trials.refresh()


def _parameter(hp, param):
    name, low, high = param.name, param.low, param.high
    if param.kind == "float":
        return hp.loguniform(name, math.log(low), math.log(high)) if param.log else hp.uniform(name, low, high)
    if param.unordered:
        return hp.choice(name, list(range(len(param.choices))))
    return hp.qloguniform(name, *param.bounds, 1) if param.log else hp.uniformint(name, low, high)


class Tpe(_Hyperopt):
    id = "hyperopt-tpe"
    cite = "https://papers.nips.cc/paper/4443-algorithms-for-hyper-parameter-optimization"
    options = {
        "params": {
            "n_startup_jobs": {"kind": "int", "low": 1, "high": 1000, "log": True, "initial": 20},
            "n_EI_candidates": {"kind": "int", "low": 1, "high": 1000, "log": True, "initial": 24},
            "gamma": {"kind": "float", "low": 0.05, "high": 0.5, "initial": 0.25},
        }
    }

    def propose(self, *given, **options):
        return self.hyperopt.tpe.suggest(*given, verbose=False, **options)


class Anneal(_Hyperopt):
    id = "hyperopt-anneal"
    cite = "https://proceedings.mlr.press/v28/bergstra13.html"
    options = {
        "params": {
            "avg_best_idx": {"kind": "float", "low": 1, "high": 10, "initial": 2},
            "shrink_coef": {"kind": "float", "low": 0.01, "high": 1, "log": True, "initial": 0.1},
        }
    }

    def propose(self, *given, **options):
        return self.hyperopt.anneal.suggest(*given, **options)


OPTIMIZERS = [Tpe, Anneal]
