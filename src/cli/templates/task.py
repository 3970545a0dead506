"""A narrow valley; the seed shifts every value a little."""

import random

from koi_plugin import serve, task


@task(
    id="mine",
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
def mine(config, seed):
    """Rosenbrock's function in two dimensions with noise of standard deviation 0.01."""
    x, y = config["x"], config["y"]
    return (1 - x) ** 2 + 100 * (y - x * x) ** 2 + random.Random(seed).gauss(0, 0.01)


if __name__ == "__main__":
    serve(mine)
