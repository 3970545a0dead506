"""
DEHB: N. Awad, N. Mallik and F. Hutter (2021). DEHB: Evolutionary Hyperband for Scalable, Robust and Efficient Hyperparameter
Optimization. IJCAI, 2147–2153. The authors' own; a promoted config is a new trial, which begins anew. A failed one is left untold.
"""

from ._adapter import Adapter


class Dehb(Adapter):
    id = "dehb-py"
    cite = "doi:10.24963/ijcai.2021/296"
    modules = ("dehb", "ConfigSpace")
    handles = ["continuous", "integer", "categorical", "conditional", "fidelity", "concurrent"]
    wants = ["fidelity"]
    options = {"params": {"eta": {"kind": "int", "low": 2, "high": 10, "initial": 3}}}

    def begin(self, eta):
        from dehb import DEHB

        from ._configspace import to_configspace

        self.optimizer = DEHB(
            cs=to_configspace(self.space, self.seed),
            min_fidelity=self.levels.min,
            max_fidelity=self.levels.max,
            eta=eta,
            n_workers=1,  # more would start a cluster, which asking does not need
            seed=self.seed,
            output_path="dehb",
            log_level="ERROR",
            save_freq="end",
        )

    def suggest(self):
        job = self.optimizer.ask()
        return job, self.space.config(dict(job["config"])), self.levels.level(job["fidelity"])

    def learn(self, job, outcome):
        self.optimizer.tell(job, {"fitness": outcome.costs[0], "cost": job["fidelity"]})


# numpy 1 has wheels up to there
PYTHON = ("3.11", "3.13")
OPTIMIZERS = [Dehb]
