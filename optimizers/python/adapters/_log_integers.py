"""
Log integers of ConfigSpace 1, drawn evenly. ConfigSpace draws a place on [log low, log high] and puts it into cells of its own: of 1 … 16
it draws 1 with 0.24. koi's log integers have half a cell more on both sides, on which 1 has 0.31, and every random search here has these.
Only what is drawn at random changes; the values, their places on the unit interval and their neighbours are ConfigSpace's.
"""

import numpy as np
from ConfigSpace.hyperparameters.distributions import DiscretizedContinuousScipyDistribution


class _Even(DiscretizedContinuousScipyDistribution):
    def sample_vector(self, n, *, seed=None):
        low, high = self.original_value_scale
        drawn = np.exp((seed or np.random).uniform(np.log(low - 0.5), np.log(high + 0.5), n))
        return self.transformer.to_vector(np.clip(np.rint(drawn), low, high))


def evenly(parameter):
    """The same UniformIntegerHyperparameter with log=True, drawn evenly."""
    parameter._vector_dist = _Even(**vars(parameter._vector_dist))
    return parameter
