/**
 * TPE, the tree-structured Parzen estimator, one parameter at a time.
 * J. Bergstra, R. Bardenet, Y. Bengio and B. Kégl (2011). Algorithms for Hyper-Parameter Optimization. NIPS 24.
 * J. Bergstra, D. Yamins and D. D. Cox (2013). Making a Science of Model Search. ICML, PMLR 28(1), 115–123.
 * S. Watanabe (2023). Tree-Structured Parzen Estimator. arXiv:2304.11127; settings as in Optuna 5 with multivariate=False.
 *
 * The γ(n) = min(⌈0.1 n⌉, 25) best of n trials make l(x), all others g(x); of 24 draws from l the one with the largest l / g is
 * taken, which has the largest expected improvement. Down the tree of conditions each active parameter is drawn from the trials in
 * which it was active. Failed trials and trials in flight belong to g. Ordered choices are treated as integers.
 */
import type { Config, Optimizer, Param, Rng, Space, Value } from '../src/contract/index.ts';
import { holds, type Point, parentsFirst, type Scale, scalesOf, toPoint } from '../src/space/index.ts';
import { allowed, uniformCandidate } from './parts/allowed.ts';
import { cellEstimator, choiceEstimator, type Estimator, numericEstimator, type Observations } from './parts/parzen.ts';
import { type History, history } from './parts/tpe-history.ts';

interface Settings {
  readonly startup: number;
  readonly candidates: number;
  readonly quantile: number;
  readonly priorWeight: number;
}

/** A parameter on its unit interval. */
interface Axis {
  readonly name: string;
  readonly index: number;
  readonly param: Param;
  readonly scale: Scale;
  readonly estimator: (observations: Observations, priorWeight: number) => Estimator;
}

export const tpe: Optimizer = {
  id: 'tpe',
  cite: 'https://papers.nips.cc/paper/4443-algorithms-for-hyper-parameter-optimization',
  handles: ['continuous', 'integer', 'categorical', 'conditional', 'forbidden', 'fidelity', 'concurrent'],
  wants: [],
  options: {
    params: {
      startup: { kind: 'int', low: 1, high: 100, initial: 10 }, // random trials before the first estimate
      candidates: { kind: 'int', low: 1, high: 1000, log: true, initial: 24 },
      quantile: { kind: 'float', low: 0.01, high: 0.5, initial: 0.1 }, // γ
      priorWeight: { kind: 'float', low: 0.01, high: 100, log: true, initial: 1 },
    },
  },

  start({ space }, _budget, rng, options) {
    const settings = options as unknown as Settings;
    const axes = axesOf(space);
    const past = history(axes.length);
    const numbers = new Map<number, number>(); // id → number of a trial in flight

    return {
      ask(id) {
        const n = past.measured();
        if (n >= settings.startup) past.split(Math.min(Math.ceil(settings.quantile * n), mostGood));
        const { config } = n < settings.startup ? uniformCandidate(space, rng) : propose(space, axes, past, settings, rng);
        numbers.set(id, past.add(activePoint(space, axes, config)));
        return { id, config };
      },

      tell({ id }, outcome) {
        if (outcome.status === 'ok') past.record(numbers.get(id)!, outcome.costs[0]!);
        numbers.delete(id);
      },
    };
  },
};

const mostGood = 25;

/** Parents first. */
function axesOf(space: Space): readonly Axis[] {
  const scales = scalesOf(space);
  const names = Object.keys(space.params);
  return parentsFirst(space).map(name => {
    const index = names.indexOf(name);
    const param = space.params[name]!;
    const scale = scales[index]!;
    return { name, index, param, scale, estimator: estimatorFor(param, scale) };
  });
}

function estimatorFor(param: Param, scale: Scale): Axis['estimator'] {
  if (param.kind === 'float') return numericEstimator;
  if (param.kind === 'choice' && !param.ordered) return (seen, prior) => choiceEstimator(seen, prior, scale.cells);
  return (seen, prior) => cellEstimator(seen, prior, u => cellAround(param, scale, u));
}

/** The ends of the cell that u falls in; see src/space/scale.ts. */
function cellAround(param: Param, scale: Scale, u: number): readonly [number, number] {
  if (param.kind === 'int' && param.log) {
    const k = scale.decode(u) as number;
    const a = Math.log(param.low - 0.5);
    const range = Math.log(param.high + 0.5) - a;
    return [(Math.log(k - 0.5) - a) / range, (Math.log(k + 0.5) - a) / range];
  }
  const cell = Math.min(scale.cells - 1, Math.floor(u * scale.cells));
  return [cell / scale.cells, (cell + 1) / scale.cells];
}

/**
 * A config drawn down the tree, by the estimates of the past. What is forbidden was never seen, so l / g is largest there: after
 * each forbidden draw half as many candidates compete, until draws come from l alone, which lies where trials were allowed.
 */
function propose(space: Space, axes: readonly Axis[], past: History, { candidates, priorWeight }: Settings, rng: Rng) {
  const good: Estimator[] = [];
  const bad: Estimator[] = [];
  let count = 2 * candidates;
  return allowed(space, rng, () => {
    count = Math.max(1, count >> 1);
    const point: Point = new Float64Array(axes.length);
    const config: Record<string, Value> = {};
    for (const { name, index, param, scale, estimator } of axes) {
      if (param.when && !holds(param.when, config)) continue;
      good[index] ??= estimator(past.observations(index, true), priorWeight);
      bad[index] ??= estimator(past.observations(index, false), priorWeight);
      point[index] = bestOf(count, good[index], bad[index], rng);
      config[name] = scale.decode(point[index]);
    }
    return point;
  });
}

/** Of `count` draws from l the one with the largest l / g. */
function bestOf(count: number, good: Estimator, bad: Estimator, rng: Rng): number {
  let best = 0;
  let highest = 0;
  for (let i = 0; i < count; i++) {
    const u = good.sample(rng);
    const l = good.density(u);
    const ratio = l / bad.density(u, l / highest);
    if (ratio > highest) {
      highest = ratio;
      best = u;
    }
  }
  return best;
}

/** The point of a config, NaN where a parameter is inactive. */
function activePoint(space: Space, axes: readonly Axis[], config: Config): Float64Array {
  const point = toPoint(space, config);
  for (const { name, index } of axes) if (config[name] === undefined) point[index] = Number.NaN;
  return point;
}
