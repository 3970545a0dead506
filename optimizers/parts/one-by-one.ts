import type { Config, Rng, Space, Value } from '../../src/contract/index.ts';
import { holds, type Point } from '../../src/space/index.ts';
import { allowed } from './allowed.ts';
import { cellEstimator, choiceEstimator, type Estimator, numericEstimator } from './parzen.ts';
import { type Axis, tpeAxes } from './tpe-axes.ts';
import type { History } from './tpe-history.ts';

export interface Proposing {
  readonly candidates: number;
  readonly priorWeight: number;
}

/**
 * Configs drawn down the tree of conditions, one parameter after the other: of some draws from l the one with the largest l / g. What is
 * forbidden was never seen, so l / g is largest there: after each forbidden draw half as many candidates compete, until draws come from
 * l alone, which lies where trials were allowed.
 */
export function oneByOne(space: Space, { candidates, priorWeight }: Proposing, rng: Rng): (past: History) => Config {
  const axes = tpeAxes(space);

  return past => {
    const good: Estimator[] = [];
    const bad: Estimator[] = [];
    let count = 2 * candidates;
    return allowed(space, rng, () => {
      count = Math.max(1, count >> 1);
      const point: Point = new Float64Array(axes.length);
      const config: Record<string, Value> = {};
      for (const axis of axes) {
        const { name, index, param, scale } = axis;
        if (param.when && !holds(param.when, config)) continue;
        good[index] ??= estimatorOf(axis, past, true, priorWeight);
        bad[index] ??= estimatorOf(axis, past, false, priorWeight);
        point[index] = bestOf(count, good[index], bad[index], rng);
        config[name] = scale.decode(point[index]);
      }
      return point;
    }).config;
  };
}

function estimatorOf({ index, kind, scale, cellAt }: Axis, past: History, good: boolean, priorWeight: number): Estimator {
  const seen = past.observations(index, good);
  if (kind === 'set') return choiceEstimator(seen, priorWeight, scale.cells);
  return kind === 'cells' ? cellEstimator(seen, priorWeight, cellAt) : numericEstimator(seen, priorWeight);
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
