import unittest

from koi_plugin.testing import minimise
from mine import Mine

SPACE = {"params": {"x": {"kind": "float", "low": -5, "high": 5}, "y": {"kind": "float", "low": -5, "high": 5}}}


def sphere(config):
    return config["x"] ** 2 + config["y"] ** 2


class TestMine(unittest.TestCase):
    def test_gets_near_the_optimum(self):
        seen = minimise(Mine, SPACE, sphere, trials=300, seed=1)

        self.assertLess(min(outcome.costs[0] for trial, outcome in seen), 0.01)

    def test_follows_from_its_seed(self):
        runs = [[trial.config for trial, _ in minimise(Mine, SPACE, sphere, trials=20, seed=seed)] for seed in (1, 1, 2)]

        self.assertEqual(runs[0], runs[1])
        self.assertNotEqual(runs[0], runs[2])


if __name__ == "__main__":
    unittest.main()
