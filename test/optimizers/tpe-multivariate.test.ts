import { describe, expect, it } from 'vitest';
import { findOptimizer } from '../../optimizers/index.ts';
import { tpeMultivariate } from '../../optimizers/tpe-multivariate.ts';
import type { Config, Outcome, Problem, Space, Trial } from '../../src/contract/index.ts';
import { box, run } from './kit.ts';

const problem = (space: Space): Problem => ({ space, objectives: [{ name: 'f', natural: 'min' }] });
const cost =
  (f: (config: Config) => number) =>
  ({ config }: Trial): Outcome => ({ status: 'ok', costs: [f(config)], seconds: 0 });

/** A narrow valley along the diagonal. */
const valley = (c: Config): number => {
  const [x, y] = [c['x0'] as number, c['x1'] as number];
  return 100 * (x - y) ** 2 + (x + y - 3) ** 2;
};

describe('tpe-multivariate', () => {
  it('is better than tpe where parameters go together', () => {
    const best = (id: string) => {
      const costs = Array.from({ length: 15 }, (_, seed) => {
        const { lines } = run(findOptimizer(id)!, problem(box(2)), { seed, full: 120, evaluate: cost(valley) });
        return Math.min(...lines.map(({ trial }) => valley(trial.config)));
      });
      return costs.sort((a, b) => a - b)[7]!;
    };

    expect(best('tpe-multivariate')).toBeLessThan(best('tpe') / 1.5);
  });

  it.each([true, false])('learns which branch of a tree is good, and the values in it (group %s)', group => {
    const space: Space = {
      params: {
        kind: { kind: 'choice', choices: ['a', 'b', 'c', 'd'] },
        width: { kind: 'float', low: 0, high: 1, when: { param: 'kind', in: ['c'] } },
        depth: { kind: 'int', low: 1, high: 9, when: { param: 'kind', in: ['c'] } },
      },
    };
    // the best depth depends on the width
    const f = (c: Config) => (c['kind'] === 'c' ? Math.abs((c['width'] as number) - (c['depth'] as number) / 10) : 2);

    const { lines } = run(tpeMultivariate, problem(space), { seed: 1, full: 150, evaluate: cost(f), options: { group } });

    const late = lines.slice(-75).map(({ trial }) => trial.config);
    expect(late.filter(c => c['kind'] === 'c').length).toBeGreaterThan(50);
    expect(late.filter(c => f(c) < 0.1).length).toBeGreaterThan(30);
  });
});
