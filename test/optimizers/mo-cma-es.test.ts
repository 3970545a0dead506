import { describe, expect, it } from 'vitest';
import { findOptimizer } from '../../optimizers/index.ts';
import { moCmaEs } from '../../optimizers/mo-cma-es.ts';
import { hypervolume } from '../../optimizers/parts/hypervolume-contributions.ts';
import type { Outcome, Problem, Trial } from '../../src/contract/index.ts';
import { box, failure, run } from './kit.ts';

const problem = (d: number): Problem => ({
  space: box(d),
  objectives: [
    { name: 'f', natural: 'min' },
    { name: 'g', natural: 'min' },
  ],
});
const axes = [[1, 1, 1, 1], [1, -1, 1, -1], [1, 1, -1, -1], [1, -1, -1, 1]]; // biome-ignore format: matrix

/** An ellipsoid around (c, c, c, c) whose axes, from 1 to 1000 in curvature, are no coordinates. */
const ellipsoid = (x: readonly number[], c: number): number =>
  axes.reduce((sum, axis, i) => sum + 10 ** i * axis.reduce((t, v, j) => t + (v / 2) * (x[j]! - c), 0) ** 2, 0);
const ellipsoids = ({ config }: Trial): Outcome => {
  const x = Object.values(config) as number[];
  return { status: 'ok', costs: [ellipsoid(x, 0), ellipsoid(x, 1)], seconds: 0 };
};

describe('mo-cma-es', () => {
  it('is better than nsga2 where the axes of the objectives are no coordinates', () => {
    const volume = (id: string) => {
      const volumes = [1, 2, 3, 4, 5].map(seed => {
        const { lines } = run(findOptimizer(id)!, problem(4), { seed, full: 4000, evaluate: ellipsoids, options: { size: 20 } });
        return hypervolume(
          lines.flatMap(({ outcome }) => (outcome.status === 'ok' ? [outcome.costs] : [])),
          [10, 10],
        );
      });
      return volumes.sort((a, b) => a - b)[2]!;
    };

    expect(volume('mo-cma-es')).toBeGreaterThan(1.5 * volume('nsga2')); // 89 and 38 of 100
  });

  it('finds a front in a corner of the box', () => {
    const corner = ({ config }: Trial): Outcome => {
      const [x, y] = Object.values(config) as [number, number];
      return { status: 'ok', costs: [(x + 5) ** 2 + (y - 5) ** 2, (x + 4) ** 2 + (y - 5) ** 2], seconds: 0 };
    };

    const { lines } = run(moCmaEs, problem(2), { seed: 1, full: 2000, evaluate: corner, options: { size: 20 } });

    const late = lines.slice(-100).map(({ trial }) => Object.values(trial.config) as [number, number]);
    expect(late.filter(([x, y]) => x < -3.8 && y > 4.9).length).toBeGreaterThan(60);
  });

  it('goes on where trials fail', () => {
    const evaluate = (trial: Trial): Outcome => ((trial.config['x0'] as number) > 0 ? failure : ellipsoids(trial));

    const { lines } = run(moCmaEs, problem(4), { seed: 1, full: 1000, evaluate, options: { size: 20 } });

    expect(lines.slice(-200).filter(({ outcome }) => outcome.status !== 'ok').length).toBeLessThan(80); // 100 by chance
  });
});
