"""
BoTorch: M. Balandat, B. Karrer, D. R. Jiang, S. Daulton, B. Letham, A. G. Wilson and E. Bakshy (2020). BoTorch: A Framework for
Efficient Monte-Carlo Bayesian Optimization. NeurIPS 33.

A library of parts: these are the loops of its tutorials. Costs are negated and standardised, as its models want them. A failed trial
is left untold.
"""

import math

from ._adapter import Adapter, bounded
from ._columns import Columns

INITIAL = {"kind": "int", "low": 1, "high": 1000, "log": True, "initial": 10}
RESTARTS = {"kind": "int", "low": 1, "high": 100, "log": True, "initial": 10}
RAW = {"kind": "int", "low": 16, "high": 4096, "log": True, "initial": 512}  # candidates among which the restarts are chosen


class _BoTorch(Adapter):
    modules = ("botorch", "gpytorch", "torch")

    def begin(self, **options):
        import torch

        self.torch, self.columns, self.options_given = torch, Columns(self.space), options
        self.sobol = torch.quasirandom.SobolEngine(len(self.columns.params), scramble=True, seed=self.seed)
        self.rows, self.costs = [], []

    def suggest(self):
        row = self.propose(**self.options_given)
        return row, self.columns.config(row)

    def learn(self, row, outcome):
        self.rows.append(row)
        self.costs.append(bounded(outcome.costs))

    def scattered(self):
        """The next point of the Sobol sequence."""
        return self.columns.row(self.sobol.draw(1, dtype=self.torch.double)[0].tolist())

    def matrix(self, rows):
        return self.torch.tensor(rows, dtype=self.torch.double)

    def data(self):
        """Rows, and what is to be made large: costs negated and standardised, one column per objective."""
        from botorch.utils.transforms import standardize

        return self.matrix(self.rows), standardize(-self.matrix(self.costs))

    def fitted(self, model):
        from botorch.fit import fit_gpytorch_mll
        from gpytorch.mlls import ExactMarginalLogLikelihood

        fit_gpytorch_mll(ExactMarginalLogLikelihood(model.likelihood, model))
        return model


class _Acquiring(_BoTorch):
    """A Gaussian process with BoTorch's priors, and the best of an acquisition function; trials in flight are its pending points."""

    options = {"params": {"initial": INITIAL, "restarts": RESTARTS, "raw": RAW}}

    def propose(self, initial, restarts, raw):
        if len(self.rows) < initial:
            return self.scattered()
        from botorch.models import MixedSingleTaskGP, SingleTaskGP
        from botorch.optim.optimize_mixed import optimize_acqf_mixed_alternating

        x, y = self.data()
        choices = list(self.columns.choices)
        model = MixedSingleTaskGP(x, y, cat_dims=choices, outcome_transform=None) if choices else SingleTaskGP(x, y, outcome_transform=None)
        pending = self.matrix(list(self._candidates.values())) if self._candidates else None
        # without steps and choices this is BoTorch's optimize_acqf
        found, _ = optimize_acqf_mixed_alternating(
            self.acquisition(self.fitted(model), y, pending),
            bounds=self.matrix(self.columns.bounds).T,
            discrete_dims=self.columns.steps,
            cat_dims=self.columns.choices,
            num_restarts=restarts,
            raw_samples=raw,
        )
        return self.columns.snapped(found[0].tolist())


class LogEi(_Acquiring):
    id = "botorch-logei"
    cite = "arXiv:2310.20708"
    about = "LogEI; qLogEI while trials are in flight. Integers of up to 20 values are searched as such, others rounded."
    handles = ["continuous", "integer", "categorical", "fidelity", "concurrent"]

    def acquisition(self, model, y, pending):
        from botorch.acquisition import LogExpectedImprovement, qLogExpectedImprovement

        best = y.max()
        return LogExpectedImprovement(model, best) if pending is None else qLogExpectedImprovement(model, best, X_pending=pending)


class Qehvi(_Acquiring):
    id = "botorch-qehvi"
    cite = "arXiv:2006.05078"
    about = "qLogEHVI above the reference point that BoTorch infers from the front so far."
    handles = [*LogEi.handles, "objectives"]
    wants = ["objectives"]

    def acquisition(self, model, y, pending):
        from botorch.acquisition.multi_objective import logei
        from botorch.utils.multi_objective.box_decompositions.non_dominated import FastNondominatedPartitioning
        from botorch.utils.multi_objective.hypervolume import infer_reference_point
        from botorch.utils.multi_objective.pareto import is_non_dominated

        in_python()
        reference = infer_reference_point(y[is_non_dominated(y)])
        partitioning = FastNondominatedPartitioning(reference, y)
        return logei.qLogExpectedHypervolumeImprovement(model, reference, partitioning, X_pending=pending)


def in_python():
    """Keeps qLogEHVI from a C++ kernel that is built for this machine when first used, in each process anew: it would change last digits."""
    from botorch.acquisition.multi_objective import logei

    logei._load_attempted = True


class Turbo(_BoTorch):
    """
    TuRBO-1: Thompson samples in a box around the best trial, which grows after successes, shrinks after failures and starts again
    elsewhere when it is tiny. Numbers are those of BoTorch's tutorial, each trial being a batch of its own.
    """

    id = "botorch-turbo"
    cite = "arXiv:1910.01739"
    about = "TuRBO-1 of BoTorch's tutorial with Thompson sampling; each trial is a batch of its own."
    handles = ["continuous", "fidelity", "concurrent"]
    options = {"params": {"success_tolerance": {"kind": "int", "low": 1, "high": 100, "log": True, "initial": 10}}}

    def begin(self, **options):
        super().begin(**options)
        self.dim = len(self.columns.params)
        self.region = 0
        self.anew()

    def anew(self):
        self.rows, self.costs = [], []
        self.length, self.successes, self.failures = 0.8, 0, 0
        self.region += 1

    def suggest(self):
        row, config = super().suggest()
        return (self.region, row), config

    def learn(self, candidate, outcome):
        region, row = candidate
        if region != self.region:
            return  # of a region that was given up meanwhile
        best = min(self.costs)[0] if len(self.costs) >= 2 * self.dim else None
        super().learn(row, outcome)
        if best is not None:
            self.resize(self.costs[-1][0] < best - 1e-3 * abs(best))

    def resize(self, success):
        self.successes, self.failures = (self.successes + 1, 0) if success else (0, self.failures + 1)
        if self.successes == self.options_given["success_tolerance"]:
            self.length, self.successes = min(2 * self.length, 1.6), 0
        elif self.failures == max(4, self.dim):
            self.length, self.failures = self.length / 2, 0
        if self.length < 0.5**7:
            self.anew()

    def propose(self, success_tolerance):
        if len(self.rows) < 2 * self.dim:
            return self.scattered()
        import gpytorch
        from botorch.generation import MaxPosteriorSampling

        x, y = self.data()
        with gpytorch.settings.max_cholesky_size(math.inf):
            model = self.fitted(self.model(x, y))
            with self.torch.no_grad():
                return MaxPosteriorSampling(model, replacement=False)(self.candidates(model, x[y.argmax()]), num_samples=1)[0].tolist()

    def model(self, x, y):
        from botorch.models import SingleTaskGP
        from gpytorch.constraints import Interval
        from gpytorch.kernels import MaternKernel, ScaleKernel
        from gpytorch.likelihoods import GaussianLikelihood

        kernel = MaternKernel(nu=2.5, ard_num_dims=self.dim, lengthscale_constraint=Interval(0.005, 4.0))
        likelihood = GaussianLikelihood(noise_constraint=Interval(1e-8, 1e-3))
        return SingleTaskGP(x, y, covar_module=ScaleKernel(kernel), likelihood=likelihood, outcome_transform=None)

    def candidates(self, model, centre):
        """Sobol points of the region, whose sides are as the length scales; of each some 20 coordinates differ from the centre."""
        torch = self.torch
        scales = model.covar_module.base_kernel.lengthscale.detach().reshape(-1)
        sides = self.length * scales / scales.log().mean().exp()
        low, high = (centre - sides / 2).clamp(0, 1), (centre + sides / 2).clamp(0, 1)
        count = min(5000, max(2000, 200 * self.dim))
        sobol = torch.quasirandom.SobolEngine(self.dim, scramble=True, seed=int(torch.randint(2**31 - 1, ())))
        moved = torch.rand(count, self.dim, dtype=torch.double) <= min(1, 20 / self.dim)
        still = ~moved.any(dim=1)
        moved[still, torch.randint(self.dim, (int(still.sum()),))] = True
        return torch.where(moved, low + (high - low) * sobol.draw(count, dtype=torch.double), centre)


TORCH = True
OPTIMIZERS = [LogEi, Qehvi, Turbo]
