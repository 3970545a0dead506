/**
 * `lasso/synt-simple`, `lasso/synt-simple-noisy@tolerance` and their kin: one penalty per feature, x0 … x(d−1) in [−1, 1], from
 * the least to a hundred times that on a logarithmic scale. The cost is the mean squared error in five-fold cross-validation;
 * in the role test it is that on the held-out rows. Both are divided by what the true coefficients have.
 */
import { type Best, type Collection, defaultBudget, type Fidelity, needsOf, type Problem, type Task } from '../../src/contract/index.ts';
import { coordinates, interval, vectorOf } from '../parts/coordinates.ts';
import { dataOf, type Size, type Split, sizes } from './data.ts';
import { references } from './references.ts';
import { meanSquaredError, weightedLasso } from './solver.ts';

/** LassoBench's five tolerances of the solver, by level. */
const tolerances = [0.2, 0.1, 1e-2, 1e-3, 1e-4] as const;
const fidelity: Fidelity = { name: 'tolerance', unit: '', min: 1, max: tolerances.length, integer: true, resumable: true };

/** The task's clock: seconds per multiplication. */
const tick = 1e-9;

export const lasso: Collection = {
  id: 'lasso',
  title: 'Weighted lasso: a penalty for each of 60 to 1,000 features',
  ids: () =>
    Object.keys(sizes).flatMap(size =>
      ['', '-noisy'].flatMap(noise => ['', '@tolerance'].map(variant => `lasso/${size}${noise}${variant}`)),
    ),
  find(id) {
    const [, size, noisy, variant] = /^lasso\/(synt-(?:simple|medium|high|hard))(-noisy)?(@tolerance)?$/.exec(id) ?? [];
    return size ? lassoTask(id, size as Size, noisy ? 'noisy' : 'clear', variant !== undefined) : undefined;
  },
};

function lassoTask(id: string, size: Size, noise: Parameters<typeof dataOf>[1], multi: boolean): Task {
  const { d } = sizes[size];
  const problem: Problem = {
    space: coordinates(d, () => interval(-1, 1)),
    objectives: [{ name: 'error', natural: 'min' }],
    ...(multi && { fidelity }),
  };
  return {
    id,
    cite: 'arXiv:2111.02790',
    licence: 'generated',
    problem,
    budget: { full: defaultBudget(d), workers: 1 },
    needs: needsOf(problem),
    noisy: false,
    heldOut: true,
    best: () => bestOf(id, problem),
    open() {
      const data = dataOf(size, noise);
      const validation = data.validation.map(error);
      const test = error(data.test);
      const oracle = meanSquaredError(data.test.fit.X, data.test.fit.y, data.truth);
      const vector = vectorOf(problem.space);
      return ({ config, level }, _seed, role) => {
        const lambda = Float64Array.from(vector(config), x => data.lambdaMax * 10 ** (x - 1));
        const tolerance = tolerances[(multi ? level : tolerances.length) - 1]!;
        if (role === 'test') {
          const { mean, work } = test(lambda, tolerance);
          return { status: 'ok', costs: [mean / meanSquaredError(data.test.judge.X, data.test.judge.y, data.truth)], seconds: tick * work };
        }
        const folds = validation.map(fold => fold(lambda, tolerance));
        const mean = folds.reduce((sum, fold) => sum + fold.mean, 0) / folds.length;
        return { status: 'ok', costs: [mean / oracle], seconds: tick * folds.reduce((sum, { work }) => sum + work, 0) };
      };
    },
  };
}

/** Cross-validation is overfitted by then: what such a config costs in the test is no value to compare with. */
function bestOf(id: string, { space }: Problem): Best {
  const { cost, test, evaluations, below } = references[id.split('@')[0]!]!;
  return {
    cost,
    config: Object.fromEntries(Object.keys(space.params).map(name => [name, below[name] ?? 1])),
    source: `the best that a coordinate search of ${evaluations} evaluations from the true features found (tasks/lasso/make-references.ts); ${test} in the test`,
  };
}

/** The error on one part of what is fitted on the other. */
const error =
  ({ fit, judge }: Split) =>
  (lambda: Float64Array, tolerance: number): { readonly mean: number; readonly work: number } => {
    const { w, work } = weightedLasso(fit.X, fit.y, lambda, tolerance);
    return { mean: meanSquaredError(judge.X, judge.y, w), work };
  };
