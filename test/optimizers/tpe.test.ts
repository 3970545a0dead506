import { describe, expect, it } from 'vitest';
import { tpe } from '../../optimizers/tpe.ts';
import type { Config, Outcome, Problem, Space, Trial } from '../../src/contract/index.ts';
import { failure, run } from './kit.ts';

const problem = (space: Space): Problem => ({ space, objectives: [{ name: 'f', natural: 'min' }] });
const cost =
  (f: (config: Config) => number) =>
  ({ config }: Trial): Outcome => ({ status: 'ok', costs: [f(config)], seconds: 0 });
const late = (space: Space, evaluate: (trial: Trial) => Outcome) =>
  run(tpe, problem(space), { seed: 1, full: 150, evaluate })
    .lines.slice(-75)
    .map(({ trial }) => trial.config);

describe('tpe', () => {
  it('learns which branch of a tree is good, and the values in it', () => {
    const space: Space = {
      params: {
        kind: { kind: 'choice', choices: ['a', 'b', 'c', 'd'] },
        width: { kind: 'float', low: 0, high: 1, when: { param: 'kind', in: ['c'] } },
        depth: { kind: 'int', low: 1, high: 9, when: { param: 'kind', in: ['a', 'c'] } },
      },
    };
    const f = (c: Config) => (c['kind'] === 'c' ? Math.abs((c['width'] as number) - 0.2) + Math.abs((c['depth'] as number) - 7) / 10 : 2);

    const configs = late(space, cost(f));

    expect(configs.filter(c => c['kind'] === 'c').length).toBeGreaterThan(55);
    expect(configs.filter(c => c['kind'] === 'c' && c['depth'] === 7).length).toBeGreaterThan(20);
    expect(configs.filter(c => c['kind'] === 'c' && Math.abs((c['width'] as number) - 0.2) < 0.1).length).toBeGreaterThan(35);
  });

  it('learns the scale of a log integer', () => {
    const space: Space = { params: { units: { kind: 'int', low: 1, high: 100_000, log: true } } };

    const configs = late(
      space,
      cost(c => Math.abs(Math.log((c['units'] as number) / 300))),
    );

    expect(configs.filter(c => (c['units'] as number) > 200 && (c['units'] as number) < 450).length).toBeGreaterThan(25); // 5 by chance
  });

  it('keeps away from where trials fail', () => {
    const space: Space = { params: { x: { kind: 'float', low: 0, high: 1 } } };
    // flat where it does not fail: only the failures say anything
    const evaluate = (trial: Trial): Outcome => ((trial.config['x'] as number) > 0.3 ? failure : cost(() => 1)(trial));

    expect(late(space, evaluate).filter(c => (c['x'] as number) > 0.35).length).toBeLessThan(30);
  });

  it('spreads trials in flight instead of asking for the same', () => {
    const space: Space = { params: { x: { kind: 'float', low: 0, high: 1 } } };
    const { lines } = run(tpe, problem(space), {
      seed: 1,
      full: 100,
      workers: 10,
      evaluate: cost(c => ((c['x'] as number) - 0.5) ** 2),
    });

    const values = lines.map(({ trial }) => trial.config['x'] as number);
    expect(new Set(values).size).toBe(100);
    expect(Math.max(...values.slice(50)) - Math.min(...values.slice(50))).toBeGreaterThan(0.1);
  });
});
