"""
Optuna: T. Akiba, S. Sano, T. Yanase, T. Ohta and M. Koyama (2019). Optuna: A Next-generation Hyperparameter Optimization
Framework. KDD, 2623–2631. Its define-by-run trials take conditions as they are; an ordered choice is suggested as an integer.
"""

from ._adapter import Adapter, Climbing
from ._spaces import holds

MIXED = ["continuous", "integer", "categorical", "conditional"]
SIZE = {"kind": "int", "low": 2, "high": 1000, "log": True, "initial": 50}
STARTUP = {"kind": "int", "low": 1, "high": 1000, "log": True, "initial": 10}
CANDIDATES = {"kind": "int", "low": 1, "high": 1000, "log": True, "initial": 24}


class _Optuna(Adapter):
    modules = ("optuna",)
    pruner = None

    def begin(self, **options):
        import optuna

        optuna.logging.set_verbosity(optuna.logging.ERROR)
        self.states = optuna.trial.TrialState
        # HyperbandPruner hashes the study's name, which is random unless it is given
        self.study = optuna.create_study(
            study_name="koi",
            directions=["minimize"] * self.objectives,
            sampler=self.sampler(optuna, **options),
            pruner=self.pruner or optuna.pruners.NopPruner(),
        )

    def suggest(self):
        trial = self.study.ask()
        config = {}
        for param in self.space.params:
            if param.when is None or holds(param.when, config):
                config[param.name] = param.value(_suggest(trial, param))
        return trial, config

    def learn(self, trial, outcome):
        for name, violation in zip(self.constraints, outcome.violations):
            trial.set_constraint(name, violation)
        self.study.tell(trial, outcome.costs)

    def fail(self, trial):
        self.study.tell(trial, state=self.states.FAIL)


def _suggest(trial, param):
    if param.kind == "float":
        return trial.suggest_float(param.name, param.low, param.high, log=param.log)
    if param.unordered:
        return trial.suggest_categorical(param.name, list(range(len(param.choices))))
    return trial.suggest_int(param.name, param.low, param.high, log=param.log)


class Random(_Optuna):
    id = "optuna-random"
    cite = "doi:10.1145/3292500.3330701"
    handles = [*MIXED, "constraints", "fidelity", "objectives", "concurrent"]

    def sampler(self, optuna):
        return optuna.samplers.RandomSampler(seed=self.seed)


class Tpe(_Optuna):
    id = "optuna-tpe"
    cite = "arXiv:2304.11127"
    about = "TPESampler as it is by default, which since Optuna 5 is multivariate where there is one objective; multivariate=no is the older one."
    handles = [*MIXED, "constraints", "fidelity", "concurrent"]
    options = {
        "params": {
            "startup": STARTUP,
            "candidates": CANDIDATES,
            "multivariate": {"kind": "choice", "choices": ["auto", "yes", "no"], "initial": "auto"},
        }
    }

    def sampler(self, optuna, startup, candidates, multivariate="auto", group=False):
        joint = {"auto": None, "yes": True, "no": False}[multivariate]
        return optuna.samplers.TPESampler(
            n_startup_trials=startup, n_ei_candidates=candidates, multivariate=joint, group=group, seed=self.seed
        )


class TpeMultivariate(Tpe):
    id = "optuna-tpe-multivariate"
    about = "Multivariate TPE, with a joint density for each group of parameters that are active together (group=True)."
    options = {"params": {"startup": STARTUP, "candidates": CANDIDATES}}

    def sampler(self, optuna, startup, candidates):
        return super().sampler(optuna, startup, candidates, "yes", group=True)


class Motpe(Tpe):
    id = "optuna-motpe"
    cite = "doi:10.1613/jair.1.13188"
    about = "TPESampler on several objectives."
    handles = [*Tpe.handles, "objectives"]
    wants = ["objectives"]


class CmaEs(_Optuna):
    id = "optuna-cma-es"
    cite = "arXiv:1604.00772"
    about = "CmaEsSampler; choices and conditions, which it would draw at random, are refused."
    modules = ("optuna", "cmaes", "scipy")
    handles = ["continuous", "integer", "fidelity", "concurrent"]
    options = {
        "params": {
            "margin": {"kind": "choice", "choices": [False, True], "initial": False},
            "separable": {"kind": "choice", "choices": [False, True], "initial": False},
        },
        "forbidden": [{"all": [{"param": "margin", "in": [True]}, {"param": "separable", "in": [True]}]}],
    }

    def sampler(self, optuna, margin, separable):
        return optuna.samplers.CmaEsSampler(seed=self.seed, with_margin=margin, use_separable_cma=separable)


class Nsga2(_Optuna):
    id = "optuna-nsga2"
    cite = "doi:10.1109/4235.996017"
    handles = [*MIXED, "constraints", "fidelity", "objectives", "concurrent"]
    wants = ["objectives"]
    options = {"params": {"size": SIZE}}

    def sampler(self, optuna, size):
        return optuna.samplers.NSGAIISampler(population_size=size, seed=self.seed)


class Nsga3(Nsga2):
    id = "optuna-nsga3"
    cite = "doi:10.1109/TEVC.2013.2281535"

    def sampler(self, optuna, size):
        return optuna.samplers.NSGAIIISampler(population_size=size, seed=self.seed)


class _Pruned(Climbing, Tpe):
    """TPE with a pruner, to which a trial is reported at each level until it is pruned or has reached the last."""

    handles = [*MIXED, "fidelity", "concurrent"]
    wants = ["fidelity"]

    def report(self, trial, cost, rung):
        trial.report(cost, self.step(rung))
        if rung == len(self.rungs) - 1:
            self.study.tell(trial, cost)
        elif trial.should_prune():
            self.study.tell(trial, state=self.states.PRUNED)
            return False
        return True


class TpeMedian(_Pruned):
    id = "optuna-tpe-median"
    about = "TPESampler and MedianPruner; a trial is reported at max/3ᵏ, … max/3, max."

    @property
    def pruner(self):
        import optuna

        return optuna.pruners.MedianPruner()

    def step(self, rung):
        return rung


class TpeHyperband(_Pruned):
    id = "optuna-tpe-hyperband"
    about = "TPESampler and HyperbandPruner; a trial is reported at max/3ᵏ, … max/3, max, which the pruner knows as 1, 3, … 3ᵏ."

    @property
    def pruner(self):
        import optuna

        return optuna.pruners.HyperbandPruner(min_resource=1, max_resource=self.step(len(self.rungs) - 1), reduction_factor=self.eta)

    def step(self, rung):
        return self.eta**rung


OPTIMIZERS = [Random, Tpe, TpeMultivariate, CmaEs, Nsga2, Nsga3, Motpe, TpeMedian, TpeHyperband]
