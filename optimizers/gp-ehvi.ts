/**
 * Bayesian optimization of several objectives by expected hypervolume improvement, with a Gaussian process for each objective.
 * M. T. M. Emmerich, K. C. Giannakoglou and B. Naujoks (2006). Single- and Multiobjective Evolutionary Optimization Assisted by Gaussian
 * Random Field Metamodels. IEEE Trans. Evol. Comput. 10(4), 421–439; computed exactly over boxes, as by K. Yang, M. Emmerich, A. Deutz and
 * T. Bäck (2019), Efficient Computation of Expected Hypervolume Improvement Using Box Decomposition Algorithms, J. Global Optim. 75, 3–34.
 *
 * Models and search are those of gp. Each objective is scaled by its median and standard deviation, costs beyond Tukey's outer fence
 * (parts/warped-costs.ts) moved to it. The reference point lies a tenth of the front's range beyond its worst corner (H. Ishibuchi et al. 2011,
 * as BoTorch has it), or, while the front is a point, beyond the worst costs. A failed trial counts as the worst in each objective; a trial in
 * flight as its prediction (the kriging believer of D. Ginsbourger et al. 2010), in models and front. The number of boxes grows as
 * front^(m − 1): with four objectives and more the front is thinned to what makes 5000 boxes at most, extremes first.
 */
import type { Optimizer } from '../src/contract/index.ts';
import { largestAcquisition } from './parts/acquisition-search.ts';
import { expectedHypervolumeImprovement } from './parts/expected-hypervolume.ts';
import { maternKernel } from './parts/matern-kernel.ts';
import { modelSpace } from './parts/model-space.ts';
import { frontOf, nonDominatedBoxes, referenceFor, thinned } from './parts/non-dominated-boxes.ts';
import { surrogate } from './parts/surrogate.ts';
import { afterDesign, designSize, type Propose, surrogateRun } from './parts/surrogate-run.ts';
import { fencedCosts } from './parts/warped-costs.ts';

const mostAnchors = 10;

export const gpEhvi: Optimizer = {
  id: 'gp-ehvi',
  cite: 'doi:10.1007/s10898-019-00798-7',
  handles: ['continuous', 'integer', 'categorical', 'conditional', 'forbidden', 'fidelity', 'objectives', 'concurrent'],
  wants: ['objectives'],
  options: {
    params: {
      startupPerDimension: { kind: 'int', low: 1, high: 11, initial: 2 }, // of the design, up to a quarter of the budget
    },
  },

  start(problem, budget, rng, options) {
    const { startupPerDimension } = options as { readonly startupPerDimension: number };
    const model = modelSpace(problem.space);
    const surrogates = problem.objectives.map(() => surrogate(maternKernel(model.isSet)));

    const propose: Propose = ({ known, flying, isNew }) => {
      const columns = surrogates.map((_, m) => fencedCosts(known.map(({ costs }) => costs?.[m])));
      for (const [m, { update }] of surrogates.entries()) update(known, columns[m]!);
      const rows = known.map((_, i) => columns.map(column => column[i]!));
      if (flying.length > 0) {
        const believed = flying.map(({ features }) => surrogates.map(({ gp }) => gp.predict(features).mean));
        rows.push(...believed);
        for (const [m, { gp }] of surrogates.entries())
          gp.condition(
            [...gp.points, ...flying.map(({ features }) => features)],
            rows.map(row => row[m]!),
          );
      }

      const front = frontOf(rows);
      const reference = referenceFor(front, rows);
      const boxes = nonDominatedBoxes(thinned(front, reference), reference);
      const target = expectedHypervolumeImprovement(
        surrogates.map(({ gp }) => gp),
        boxes,
      );
      const anchors = known.filter((_, i) => front.includes(rows[i]!)).map(({ point }) => point);
      return largestAcquisition(model, target, anchors.slice(-mostAnchors), isNew, rng);
    };
    return surrogateRun(problem, rng, afterDesign(designSize(startupPerDimension * model.axes.length, budget), propose));
  },
};
