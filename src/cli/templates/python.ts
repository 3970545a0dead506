/** What `koi init --lang python` writes. */

const classOf = (name: string): string => name.replace(/(^|-)(.)/g, (_, __, letter: string) => letter.toUpperCase());
const fileOf = (name: string): string => name.replaceAll('-', '_');

export const pythonOptimizer = (
  name: string,
): string => `"""A (1+1) evolution strategy on the unit cube: copy the best, change a third of it, keep what is better."""

import math
import random

from koi_plugin import Optimizer, serve


class ${classOf(name)}(Optimizer):
    id = "${name}"
    cite = "Rechenberg (1973). Evolutionsstrategie."
    handles = ["continuous", "integer", "categorical"]
    options = {"params": {"step": {"kind": "float", "low": 0.001, "high": 1, "log": True, "initial": 0.1}}}

    def start(self, problem, budget, seed, options):
        self.params = problem["space"]["params"]
        self.step = options["step"]
        self.random = random.Random(seed)
        self.best, self.cost = None, math.inf

    def ask(self):
        if self.best is None:
            return {name: self.draw(param) for name, param in self.params.items()}
        return {name: self.change(param, self.best[name]) for name, param in self.params.items()}

    def tell(self, trial, outcome):
        if outcome.ok and outcome.costs[0] <= self.cost:
            self.best, self.cost = trial.config, outcome.costs[0]

    def draw(self, param):
        return self.random.choice(param["choices"]) if param["kind"] == "choice" else at(param, self.random.random())

    def change(self, param, value):
        if self.random.random() > 1 / 3:
            return value
        if param["kind"] == "choice":
            return self.draw(param)
        return at(param, min(1.0, max(0.0, place(param, value) + self.random.gauss(0, self.step))))


def at(param, u):
    """The value of a number's parameter at u in [0, 1]; every integer has an equal share."""
    low, high = param["low"], param["high"]
    whole = param["kind"] == "int"
    if whole:
        low, high = low - 0.5, high + 0.5
    x = low * (high / low) ** u if param.get("log") else low + u * (high - low)
    x = min(param["high"], max(param["low"], x))
    return round(x) if whole else x


def place(param, value):
    """Where in [0, 1] a value lies."""
    low, high = param["low"], param["high"]
    if low == high:
        return 0.5
    if param["kind"] == "int":
        low, high = low - 0.5, high + 0.5
    return math.log(value / low) / math.log(high / low) if param.get("log") else (value - low) / (high - low)


if __name__ == "__main__":
    serve(${classOf(name)})
`;

export const pythonOptimizerTest = (name: string): string => `import unittest

from koi_plugin.testing import minimise
from ${fileOf(name)} import ${classOf(name)}

SPACE = {"params": {"x": {"kind": "float", "low": -5, "high": 5}, "y": {"kind": "float", "low": -5, "high": 5}}}


def sphere(config):
    return config["x"] ** 2 + config["y"] ** 2


class Test${classOf(name)}(unittest.TestCase):
    def test_gets_near_the_optimum(self):
        seen = minimise(${classOf(name)}, SPACE, sphere, trials=300, seed=1)

        self.assertLess(min(outcome.costs[0] for trial, outcome in seen), 0.01)

    def test_follows_from_its_seed(self):
        runs = [[trial.config for trial, _ in minimise(${classOf(name)}, SPACE, sphere, trials=20, seed=seed)] for seed in (1, 1, 2)]

        self.assertEqual(runs[0], runs[1])
        self.assertNotEqual(runs[0], runs[2])


if __name__ == "__main__":
    unittest.main()
`;

export const pythonTask = (name: string): string => `"""A narrow valley; the seed shifts every value a little."""

import random

from koi_plugin import serve, task


@task(
    id="${name}",
    cite="Rosenbrock (1960). Computer Journal 3(3).",
    licence="none",
    space={
        "params": {
            "x": {"kind": "float", "low": -2, "high": 2},
            "y": {"kind": "float", "low": -1, "high": 3},
        }
    },
    noisy=True,
)
def ${fileOf(name)}(config, seed):
    """Rosenbrock's function in two dimensions with noise of standard deviation 0.01."""
    x, y = config["x"], config["y"]
    return (1 - x) ** 2 + 100 * (y - x * x) ** 2 + random.Random(seed).gauss(0, 0.01)


if __name__ == "__main__":
    serve(${fileOf(name)})
`;

export const pythonTaskTest = (name: string): string => `import unittest

from ${fileOf(name)} import ${fileOf(name)}


class Test${classOf(name)}(unittest.TestCase):
    def test_is_lowest_at_one_one(self):
        self.assertAlmostEqual(${fileOf(name)}({"x": 1, "y": 1}, seed=1), 0, delta=0.05)
        self.assertAlmostEqual(${fileOf(name)}({"x": 0, "y": 0}, seed=1), 1, delta=0.05)

    def test_follows_from_its_seed(self):
        values = [${fileOf(name)}({"x": 0, "y": 0}, seed=seed) for seed in (1, 1, 2)]

        self.assertEqual(values[0], values[1])
        self.assertNotEqual(values[0], values[2])


if __name__ == "__main__":
    unittest.main()
`;
