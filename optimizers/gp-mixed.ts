/**
 * CoCaBO: bandits choose the categories, a Gaussian process over both chooses the numbers that go with them.
 * B. Ru, A. Alvi, V. Nguyen, M. A. Osborne and S. J. Roberts (2020). Bayesian Optimisation over Multiple Continuous and Categorical Inputs.
 * ICML, PMLR 119. The bandits' horizon is 2/3 of the budget, as in the authors' code.
 *
 * Each choice without an order has an Exp3 of its own. Its reward is the lowest cost that was seen with the category, which is scaled to
 * [0, 1] over the known trials here, costs warped (parts/warped-costs.ts). A category that is inactive, or was replaced because it is
 * forbidden, brings no reward. Numbers maximise the logarithm of expected improvement; integers and ordered choices are numbers, and
 * length scales and priors are those of gp. Trials in flight count as the best. A space without categories, or without numbers, has
 * Matérn's kernel; where there are no numbers the bandits choose all.
 */
import type { Optimizer } from '../src/contract/index.ts';
import { acquisition, bestMean } from './parts/acquisition.ts';
import { largestAcquisition } from './parts/acquisition-search.ts';
import { type Exp3, exp3 } from './parts/exp3.ts';
import { maternKernel } from './parts/matern-kernel.ts';
import { mixedKernel } from './parts/mixed-kernel.ts';
import { modelSpace } from './parts/model-space.ts';
import { lie, surrogate } from './parts/surrogate.ts';
import { afterDesign, bestPoints, designSize, type Known, surrogateRun } from './parts/surrogate-run.ts';
import { warpedCosts } from './parts/warped-costs.ts';

/** A bandit over the choices of a feature. */
interface Machine extends Exp3 {
  readonly feature: number;
}

/** What the bandits drew for a trial, [machines]. */
type Draw = readonly ReturnType<Exp3['draw']>[];

export const gpMixed: Optimizer = {
  id: 'gp-mixed',
  cite: 'https://proceedings.mlr.press/v119/ru20a.html',
  handles: ['continuous', 'integer', 'categorical', 'conditional', 'forbidden', 'fidelity', 'concurrent'],
  wants: [],
  options: {
    params: {
      startupPerDimension: { kind: 'int', low: 1, high: 11, initial: 2 }, // of the design, up to a quarter of the budget
    },
  },

  start(problem, budget, rng, options) {
    const { startupPerDimension } = options as { readonly startupPerDimension: number };
    const model = modelSpace(problem.space);
    const mixed = model.isSet.includes(true) && model.isSet.includes(false);
    const { gp, update } = surrogate((mixed ? mixedKernel : maternKernel)(model.isSet));
    const machines = model.axes.flatMap(({ isSet, cells }, feature): Machine[] =>
      isSet ? [{ feature, ...exp3(cells, (2 * budget.full) / 3) }] : [],
    );
    const draws = new Map<number, Draw>(); // by trial in flight
    const known: Known[] = [];

    return surrogateRun(
      problem,
      rng,
      afterDesign(designSize(startupPerDimension * model.axes.length, budget), ({ flying, isNew }, id) => {
        const values = warpedCosts(known.map(({ costs }) => costs?.[0]));
        update(known, values);
        const best = bestMean(gp, values);
        lie(gp, values, flying);
        const draw = machines.map(machine => machine.draw(rng));
        draws.set(id, draw);
        const fixed = machines.map(({ feature }, k) => {
          const { index, cells } = model.axes[feature]!;
          return { index, value: (draw[k]!.arm + 0.5) / cells };
        });
        return largestAcquisition(model, acquisition(gp, 'log-ei', best, 0), bestPoints(known, values), isNew, rng, fixed);
      }),
      trial => {
        known.push(trial);
        reward(machines, draws.get(trial.id), trial, known);
        draws.delete(trial.id);
      },
    );
  },
};

/** Each bandit hears of the lowest cost known with the category that it drew. */
function reward(machines: readonly Machine[], draw: Draw | undefined, { features, costs }: Known, known: readonly Known[]): void {
  if (!draw || !costs) return;
  const values = warpedCosts(known.map(trial => trial.costs?.[0]));
  const low = values.reduce((a, b) => Math.min(a, b));
  const high = values.reduce((a, b) => Math.max(a, b));
  for (const [k, { feature, learn }] of machines.entries()) {
    const { arm, probability } = draw[k]!;
    if (features[feature] !== arm) continue;
    const lowest = known.reduce((least, trial, i) => (trial.features[feature] === arm ? Math.min(least, values[i]!) : least), Infinity);
    learn(arm, probability, high > low ? (high - lowest) / (high - low) : 0);
  }
}
