/**
 * Stops a trial whose final cost, predicted by regression from its curve so far, is all but certain to be above the best.
 * B. Baker, O. Gupta, R. Raskar and N. Naik (2017). Accelerating Neural Architecture Search using Performance Prediction.
 * arXiv:1705.10823. One model per number of costs seen; its features are these costs, their first and second differences and the
 * hyperparameters. A trial stops where the final cost is above the best one with a probability over Δ, of their 0.95 and 0.99 the latter,
 * under normal errors as large as cross-validation says.
 *
 * Different here: the model is ridge regression instead of ν-SVR, for its leave-one-out errors in closed form, and less certain of what is
 * unlike its data; a cost above the median of all counts as the median, so that trials that diverge spoil no model, and errors are those
 * among the better ones; and 20 trials, not 100, run to the end before one is stopped.
 */
import type { Optimizer } from '../src/contract/index.ts';
import { initialConfig, toPoint } from '../src/space/index.ts';
import { baseChoice, baseOf } from './parts/base-optimizer.ts';
import { fidelityOf } from './parts/fidelity-of.ts';
import { normalCdf } from './parts/normal-cdf.ts';
import { type Ridge, ridge } from './parts/ridge.ts';
import { looksAt, stoppingRun } from './parts/stopping-run.ts';

/** A trial that has run to the end. */
interface Whole {
  readonly curve: readonly number[];
  readonly point: Float64Array;
}

/** As many as the paper learns from; the latest. */
const mostLearnt = 100;

export const curveStopping: Optimizer = {
  id: 'curve-stopping',
  cite: 'arXiv:1705.10823',
  handles: ['continuous', 'integer', 'categorical', 'conditional', 'forbidden', 'fidelity', 'concurrent'],
  wants: ['fidelity'],
  options: {
    params: {
      base: baseChoice,
      grace: { kind: 'int', low: 3, high: 100, log: true, initial: 20 },
      certainty: { kind: 'float', low: 0.5, high: 0.9999, initial: 0.99 }, // Δ
      steps: { kind: 'int', low: 2, high: 20, log: true, initial: 10 }, // of a trial where only increments are paid
      eta: { kind: 'int', low: 2, high: 10, initial: 3 }, // ratio of a trial's levels where each is paid whole
    },
  },

  start(problem, budget, rng, options) {
    const { grace, certainty, steps, eta } = options as { grace: number; certainty: number; steps: number; eta: number };
    const base = baseOf(options);
    const levels = looksAt(fidelityOf(problem), steps, eta);
    const whole: Whole[] = [];
    let models: Ridge[] = []; // by number of costs seen
    let middle = Infinity;
    let best = Infinity;

    const featuresOf = (costs: readonly number[], point: Float64Array): readonly number[] => {
      const curve = costs.map(cost => Math.min(cost, middle));
      const slopes = differences(curve);
      return [...curve, ...slopes, ...differences(slopes), ...point];
    };
    const learnt = (count: number): Ridge =>
      ridge(
        whole.map(({ curve, point }) => featuresOf(curve.slice(0, count), point)),
        whole.map(({ curve }) => Math.min(curve.at(-1)!, middle)),
      );

    return stoppingRun(levels, base.start(problem, budget, rng, initialConfig(base.options)), {
      stops(curve, config) {
        if (whole.length < grace) return false;
        const { mean, error } = (models[curve.length] ??= learnt(curve.length))(featuresOf(curve, toPoint(problem.space, config)));
        return normalCdf((mean - best) / error) > certainty;
      },

      end(curve, config) {
        if (curve.length < levels.length) return;
        whole.push({ curve, point: toPoint(problem.space, config) });
        if (whole.length > mostLearnt) whole.shift();
        best = Math.min(best, curve.at(-1)!);
        middle = median(whole.flatMap(one => one.curve));
        models = [];
      },
    });
  },
};

const differences = (values: readonly number[]): readonly number[] => values.slice(1).map((value, i) => value - values[i]!);

const median = (values: number[]): number => values.sort((a, b) => a - b)[values.length >> 1]!;
