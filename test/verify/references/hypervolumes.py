"""Hypervolumes of pymoo's algorithms on ZDT, DTLZ and WFG after 10,000 evaluations; writes hypervolumes.json beside this file.

    pip install pymoo==0.6.2 moocore==0.3.2
    python hypervolumes.py nsga2 nsga3 moead sms-emoa

Of all 10,000 points that were evaluated, costs scaled so that the front lies between 0 and 1 (koi's ideal and nadir, see `box`), up
to the reference point (1.1, …, 1.1). One number for each seed. Operators and settings are pymoo's defaults; populations are those of
koi's defaults: 100; NSGA-III 92 with as many Das–Dennis directions, or 91 with three objectives; MOEA/D 100 or 91 directions, with the
Tchebycheff approach; SMS-EMOA takes 100 offspring at a time, as pymoo does.
"""

import json
import sys
from importlib.metadata import version
from pathlib import Path

import moocore
import numpy
from pymoo.algorithms.moo.moead import MOEAD
from pymoo.algorithms.moo.nsga2 import NSGA2
from pymoo.algorithms.moo.nsga3 import NSGA3
from pymoo.algorithms.moo.sms import SMSEMOA
from pymoo.decomposition.tchebicheff import Tchebicheff
from pymoo.optimize import minimize
from pymoo.problems import get_problem
from pymoo.util.ref_dirs import get_reference_directions

here = Path(__file__).parent
evaluations = 10_000

half, root = 0.8594008566447239, 0.7071067811865476
box = {
    "zdt/zdt3/d30": ([0, -0.7733690123266405], [0.8518328654364139, 1]),
    "zdt/zdt6/d10": ([0.2807753188153697, 0], [1, 0.9211652203441275]),
    "dtlz/dtlz1/d7/m3": ([0] * 3, [0.5] * 3),
    "dtlz/dtlz5/d12/m3": ([0] * 3, [root, root, 1]),
    "dtlz/dtlz6/d12/m3": ([0] * 3, [root, root, 1]),
    "dtlz/dtlz7/d22/m3": ([0, 0, 2.6140087310031546], [half, half, 6]),
}
tasks = [f"zdt/zdt{i}/d{10 if i in (4, 6) else 30}" for i in (1, 2, 3, 4, 6)]
tasks += [f"dtlz/dtlz{i}/d{ {1: 7, 7: 22}.get(i, 12) }/m3" for i in range(1, 8)]
tasks += [f"wfg/wfg{i}/d24/m2" for i in range(1, 10)]


def problem_of(task):
    family, name, d, *m = task.split("/")
    d, m = int(d[1:]), int(m[0][1:]) if m else 2
    low, high = box.get(task, ([0] * m, [2, 4] if family == "wfg" else [1] * m))
    settings = {"zdt": {"n_var": d}, "dtlz": {"n_var": d, "n_obj": m}, "wfg": {"n_var": d, "n_obj": m, "k": 4}}[family]
    return get_problem(name, **settings), m, numpy.array(low), numpy.array(high)


def directions(m, most):
    return get_reference_directions("das-dennis", m, n_partitions=most - 1 if m == 2 else 12)


methods = {
    "nsga2": (11, lambda m: NSGA2(pop_size=100)),
    "nsga3": (11, lambda m: NSGA3(directions(m, 92), pop_size=92)),
    "moead": (5, lambda m: MOEAD(directions(m, 100), decomposition=Tchebicheff())),
    "sms-emoa": (7, lambda m: SMSEMOA(pop_size=100)),
}


def hypervolume(algorithm, task, seed):
    problem, m, low, high = problem_of(task)
    seen = []
    evaluate = problem._evaluate

    def remembered(x, out, *rest, **more):
        evaluate(x, out, *rest, **more)
        seen.append(numpy.array(out["F"]).reshape(-1, m))

    problem._evaluate = remembered
    minimize(problem, algorithm(m), ("n_eval", evaluations), seed=seed, verbose=False)
    costs = (numpy.vstack(seen)[:evaluations] - low) / (high - low)
    return round(float(moocore.hypervolume(costs, ref=numpy.full(m, 1.1))), 6)


path = here / "hypervolumes.json"
for name in sys.argv[1:]:
    seeds, algorithm = methods[name]
    volumes = {}
    for task in tasks:
        volumes[task] = [hypervolume(algorithm, task, seed) for seed in range(1, seeds + 1)]
        print(name, task, volumes[task], flush=True)
    known = json.loads(path.read_text()) if path.exists() else {}
    known[name] = {"source": "pymoo " + version("pymoo"), "volumes": volumes}
    path.write_text(json.dumps(known, indent=1) + "\n")
