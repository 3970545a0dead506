"""Success rates of reference implementations on BBOB; writes bbob.json beside this file.

    pip install cma==4.5.0 ioh==0.3.22 minionpy==1.9.1
    python bbob.py cma-es bipop-cma-es lshade

24 functions × instances 1–15 (ioh's, which are COCO's), d = 2, 5, 10, 20, 200 d evaluations, one run for each repetition. A run is
written as one digit: how many of the targets f_opt + 10^{1, 0, −1, −2, −3, −5, −7} it hit. Runs stop at the last target.

cma-es, bipop-cma-es: pycma's fmin2 on [−5, 5]^d with its bound transformation, x0 uniform in the box for every descent, default
    popsize; σ0 = 3 (0.3 of a range) and restarts with equal popsize, or σ0 = 2 and bipop with incpopsize 2.
lshade: minionpy's C++ L-SHADE with the paper's N_init = 18 d, N_min = 4, H = 6, r_arc = 2.6, and no convergence test.
"""

import json
import sys
import warnings
from importlib.metadata import version
from pathlib import Path

import cma
import ioh
import minionpy
import numpy

targets = [1e1, 1e0, 1e-1, 1e-2, 1e-3, 1e-5, 1e-7]
dimensions = [2, 5, 10, 20]
instances = range(1, 16)
repetitions = 1
here = Path(__file__).parent
warnings.simplefilter("ignore")


class Enough(Exception):
    pass


def counted(problem, full):
    """The problem as a function of a point that remembers the lowest gap, and ends the run when nothing is left to find or spend."""
    state = {"gap": float("inf"), "spent": 0}

    def f(x):
        if state["spent"] >= full or state["gap"] <= targets[-1]:
            raise Enough
        state["spent"] += 1
        value = problem(x)
        state["gap"] = min(state["gap"], value - problem.optimum.y)
        return value

    return f, state


def pycma(f, d, full, seed, **settings):
    rng = numpy.random.default_rng(seed)
    sigma = settings.pop("sigma")
    options = {"bounds": [-5, 5], "maxfevals": full, "seed": seed, "verbose": -9}
    cma.fmin2(f, lambda: rng.uniform(-5, 5, d), sigma, options, restarts=10**6, **settings)


def lshade(f, d, full, seed):
    settings = {"population_size": 18 * d, "minimum_population_size": 4, "memory_size": 6, "archive_size_ratio": 2.6, "x_tol": 0.0}

    def many(xs):  # past the last target every answer is the same
        out = []
        for x in xs:
            try:
                out.append(f(x))
            except Enough:
                out.append(0.0)
        return out

    minionpy.Minimizer(many, [(-5, 5)] * d, x0=None, algo="LSHADE", maxevals=full, seed=seed, options=settings).optimize()


methods = {
    "cma-es": ("pycma " + version("cma"), lambda *a: pycma(*a, sigma=3, incpopsize=1)),
    "bipop-cma-es": ("pycma " + version("cma"), lambda *a: pycma(*a, sigma=2, bipop=True, incpopsize=2)),
    "lshade": ("minionpy " + version("minionpy"), lshade),
}


def digits(run, function, d):
    out = ""
    for instance in instances:
        for repetition in range(repetitions):
            problem = ioh.get_problem(function, instance, d, ioh.ProblemClass.BBOB)
            f, state = counted(problem, 200 * d)
            try:
                run(f, d, 200 * d, 1 + repetition + 10 * instance + 1000 * function)
            except Enough:
                pass
            out += str(sum(state["gap"] <= target for target in targets))
    return out


path = here / "bbob.json"
for name in sys.argv[1:]:
    source, run = methods[name]
    hits = {f"d{d}": {f"f{function}": digits(run, function, d) for function in range(1, 25)} for d in dimensions}
    known = json.loads(path.read_text()) if path.exists() else {}
    known[name] = {"source": source, "problems": "ioh " + version("ioh"), "repetitions": repetitions, "hits": hits}
    path.write_text(json.dumps(known, indent=1) + "\n")
    print(name, "done", flush=True)
