"""
OpenBox: H. Jiang, Y. Shen, Y. Li, B. Xu, S. Du, W. Zhang, C. Zhang and B. Cui (2024). OpenBox: A Python Toolkit for Generalized
Black-box Optimization. JMLR 25(120), 1–11. A failed trial is told as its state FAILED, which has no number.
"""

import math

from ._adapter import Adapter, bounded

INITIAL = {"kind": "int", "low": 1, "high": 1000, "log": True, "initial": 3}


class _OpenBox(Adapter):
    modules = ("openbox", "ConfigSpace")
    cite = "https://jmlr.org/papers/v25/23-0537.html"
    handles = ["continuous", "integer", "categorical", "conditional", "fidelity"]
    options = {"params": {"initial": INITIAL}}

    def begin(self, initial):
        from openbox import Advisor, Observation
        from openbox.utils.constants import FAILED

        from ._configspace import to_configspace

        self.observation, self.failed = Observation, FAILED
        self.optimizer = Advisor(
            to_configspace(self.space, self.seed),
            surrogate_type=self.surrogate,
            initial_trials=initial,
            random_state=self.seed,
            output_dir=None,
            logger_kwargs={"level": "ERROR", "logdir": None},
        )

    def suggest(self):
        found = self.optimizer.get_suggestion()
        return found, self.space.config(found.get_dictionary())

    def learn(self, found, outcome):
        self.optimizer.update_observation(self.observation(found, bounded(outcome.costs)))

    def fail(self, found):
        self.optimizer.update_observation(self.observation(found, [math.inf] * self.objectives, trial_state=self.failed))


class Gp(_OpenBox):
    id = "openbox-gp"
    about = "Advisor with a Gaussian process."
    surrogate = "gp"


class Prf(_OpenBox):
    id = "openbox-prf"
    about = "Advisor with a probabilistic random forest."
    surrogate = "prf"


# numpy 1 has wheels up to there
PYTHON = ("3.11", "3.13")
OPTIMIZERS = [Gp, Prf]
