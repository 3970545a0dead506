"""
Optuna's GPSampler: the same as optuna.py, in an environment of its own, because it needs torch.
"""

from .optuna import MIXED, STARTUP, _Optuna


class Gp(_Optuna):
    id = "optuna-gp"
    cite = "doi:10.1145/3292500.3330701"
    about = "GPSampler."
    modules = ("optuna", "scipy", "torch")
    handles = [*MIXED, "constraints", "fidelity", "objectives", "concurrent"]
    options = {"params": {"startup": STARTUP}}

    def sampler(self, optuna, startup):
        return optuna.samplers.GPSampler(n_startup_trials=startup, seed=self.seed)


DISTRIBUTION = "optuna"
TORCH = True
OPTIMIZERS = [Gp]
