import unittest

from mine import mine


class TestMine(unittest.TestCase):
    def test_is_lowest_at_one_one(self):
        self.assertAlmostEqual(mine({"x": 1, "y": 1}, seed=1), 0, delta=0.05)
        self.assertAlmostEqual(mine({"x": 0, "y": 0}, seed=1), 1, delta=0.05)

    def test_follows_from_its_seed(self):
        values = [mine({"x": 0, "y": 0}, seed=seed) for seed in (1, 1, 2)]

        self.assertEqual(values[0], values[1])
        self.assertNotEqual(values[0], values[2])


if __name__ == "__main__":
    unittest.main()
