"""What a user of each package would write, without koi: prints the configs that it asks for as JSON. python plain.py optuna 7 20"""

import json
import random
import sys
import warnings

warnings.simplefilter("ignore")
package, seed, trials = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
NAMES = [f"x{i}" for i in range(3)]
configs = []


def cost(x):
    """The sphere in [−5, 5]³, with its optimum at (1, 2, 3)."""
    configs.append(dict(zip(NAMES, map(float, x))))
    return sum((v - i - 1) ** 2 for i, v in enumerate(x))


def optuna():
    import optuna

    optuna.logging.set_verbosity(optuna.logging.ERROR)
    study = optuna.create_study(sampler=optuna.samplers.TPESampler(seed=seed))
    study.optimize(lambda trial: cost([trial.suggest_float(name, -5, 5) for name in NAMES]), n_trials=trials)


def cma():
    import cma
    import numpy

    numpy.random.seed(seed)
    start = numpy.random.uniform([0.0] * 3, [1.0] * 3)
    strategy = cma.CMAEvolutionStrategy(start, 0.3, {"bounds": [[0.0] * 3, [1.0] * 3], "CMA_stds": [1.0] * 3, "seed": seed, "verbose": -9})
    while len(configs) < trials:
        points = strategy.ask()
        strategy.tell(points, [cost(-5 + 10 * point) for point in points])


def nevergrad():
    import nevergrad

    box = nevergrad.p.Dict(**{f"p{i}": nevergrad.p.Scalar(lower=-5, upper=5) for i in range(3)})
    box.random_state.seed(seed)
    optimizer = nevergrad.optimizers.registry["TwoPointsDE"](box, budget=trials, num_workers=1)
    for _ in range(trials):
        found = optimizer.ask()
        optimizer.tell(found, cost(found.value.values()))


def carps():
    from carps.objective_functions.objective_function import ObjectiveFunction
    from carps.optimizers.random_search import RandomSearchOptimizer
    from carps.utils.task import InputSpace, OptimizationResources, OutputSpace, Task, TaskMetadata
    from carps.utils.trials import TrialValue
    from ConfigSpace import ConfigurationSpace

    class Sphere(ObjectiveFunction):
        configspace = ConfigurationSpace({name: (-5.0, 5.0) for name in NAMES}, seed=seed)

        def _evaluate(self, trial_info):
            return TrialValue(cost=cost(trial_info.config.values()))

    spaces, resources = (InputSpace(Sphere.configspace), OutputSpace()), OptimizationResources(n_trials=trials)
    RandomSearchOptimizer(Task("sphere", Sphere(), *spaces, resources, TaskMetadata(), seed)).run()


random.seed(seed)
globals()[package]()
print(json.dumps(configs[:trials]))
