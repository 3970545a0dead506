/**
 * Gaussian-process optimization at bounded cost: the model keeps at most `most` trials. When there are more it is pruned to four fifths of
 * them: the quarter with the lowest costs, then, one after the other, the trial that is farthest from all that are kept.
 * T. F. Gonzalez (1985). Clustering to Minimize the Maximum Intercluster Distance. Theor. Comput. Sci. 38, 293–306 (farthest-point
 * sampling); otherwise as gp, with logarithmic expected improvement: S. Ament et al. (2023), NeurIPS 36.
 *
 * Distances are the kernel's own, so that directions that matter little count little. Which trials a model should keep is not settled:
 * the quarter and the four fifths are koi's choice. Pruning forgets for good, so that an ask never costs more than O(most³).
 */
import type { Optimizer } from '../src/contract/index.ts';
import { acquisition, bestMean } from './parts/acquisition.ts';
import { largestAcquisition } from './parts/acquisition-search.ts';
import { farthestPoints } from './parts/farthest-points.ts';
import { maternKernel } from './parts/matern-kernel.ts';
import { modelSpace } from './parts/model-space.ts';
import { lie, surrogate } from './parts/surrogate.ts';
import { afterDesign, bestPoints, designSize, type Known, type Propose, surrogateRun } from './parts/surrogate-run.ts';
import { warpedCosts } from './parts/warped-costs.ts';

interface Settings {
  readonly most: number;
  readonly startupPerDimension: number;
}

export const gpPruned: Optimizer = {
  id: 'gp-pruned',
  cite: 'doi:10.1016/0304-3975(85)90224-5',
  handles: ['continuous', 'integer', 'categorical', 'conditional', 'forbidden', 'fidelity', 'concurrent'],
  wants: [],
  options: {
    params: {
      most: { kind: 'int', low: 10, high: 1000, log: true, initial: 100 },
      startupPerDimension: { kind: 'int', low: 1, high: 11, initial: 2 }, // of the design, up to a quarter of the budget
    },
  },

  start(problem, budget, rng, options) {
    const { most, startupPerDimension } = options as unknown as Settings;
    const model = modelSpace(problem.space);
    const { gp, update } = surrogate(maternKernel(model.isSet));
    let kept: readonly Known[] = [];
    let heard = 0; // of the known trials

    const propose: Propose = ({ known, flying, isNew }) => {
      for (; heard < known.length; heard++) {
        kept = [...kept, known[heard]!];
        if (kept.length > most) kept = pruned(kept);
      }
      const values = warpedCosts(kept.map(({ costs }) => costs?.[0]));
      update(kept, values);
      const target = bestMean(gp, values);
      lie(gp, values, flying);
      return largestAcquisition(model, acquisition(gp, 'log-ei', target, 0), bestPoints(kept, values), isNew, rng);
    };

    function pruned(trials: readonly Known[]): readonly Known[] {
      const values = warpedCosts(trials.map(({ costs }) => costs?.[0]));
      const byCost = trials.map((_, i) => i).sort((a, b) => values[a]! - values[b]!);
      const points = byCost.map(i => trials[i]!.features);
      const chosen = farthestPoints(points, Math.floor(most / 4), Math.floor((4 * most) / 5), gp.covariance);
      return chosen
        .map(k => byCost[k]!)
        .sort((a, b) => a - b)
        .map(i => trials[i]!); // in the order of time
    }

    return surrogateRun(problem, rng, afterDesign(designSize(startupPerDimension * model.axes.length, budget), propose));
  },
};
