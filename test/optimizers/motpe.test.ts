import { describe, expect, it } from 'vitest';
import { motpe } from '../../optimizers/motpe.ts';
import type { Outcome, Problem, Space, Trial } from '../../src/contract/index.ts';
import { box, failure, run } from './kit.ts';

const problem = (space: Space): Problem => ({
  space,
  objectives: [
    { name: 'f', natural: 'min' },
    { name: 'g', natural: 'min' },
  ],
});
const x = ({ config }: Trial): number => config['x0'] as number;
/** Schaffer's problem, whose front is 0 ≤ x ≤ 2. */
const schaffer = (trial: Trial): Outcome & { status: 'ok' } => ({
  status: 'ok',
  costs: [x(trial) ** 2, (x(trial) - 2) ** 2],
  seconds: 0,
});
const late = (of: Problem, evaluate: (trial: Trial) => Outcome) =>
  run(motpe, of, { seed: 1, full: 200, evaluate }).lines.slice(-100).map(({ trial }) => trial); // biome-ignore format: one thing

describe('motpe', () => {
  it('covers the front', () => {
    const values = late(problem(box(1, -10, 10)), schaffer).map(x);

    expect(values.filter(v => v >= 0 && v <= 2).length).toBeGreaterThan(60); // 10 by chance
    expect(new Set(values.filter(v => v >= 0 && v <= 2).map(v => Math.floor(5 * v))).size).toBeGreaterThan(6); // of ten parts
  });

  it('looks for the front where it is feasible', () => {
    const feasible = late({ ...problem(box(1, -10, 10)), constraints: ['x ≥ 1'] }, trial => ({
      ...schaffer(trial),
      violations: [1 - x(trial)],
    })).map(x);

    expect(feasible.filter(v => v >= 0.9 && v <= 2.1).length).toBeGreaterThan(50); // 6 by chance
    expect(feasible.filter(v => v >= 0 && v < 0.9).length).toBeLessThan(25);
  });

  it('keeps away from where trials fail', () => {
    const asked = late(problem(box(1, -10, 10)), trial => (x(trial) > 1 ? failure : schaffer(trial)));

    expect(asked.filter(trial => x(trial) > 3).length).toBeLessThan(15); // 35 by chance
  });

  it('learns on which branch of a tree the front is', () => {
    const space: Space = {
      params: {
        kind: { kind: 'choice', choices: ['a', 'b', 'c', 'd'] },
        x0: { kind: 'float', low: -10, high: 10, when: { param: 'kind', in: ['c'] } },
      },
    };

    const asked = late(problem(space), trial =>
      trial.config['kind'] === 'c' ? schaffer(trial) : { status: 'ok', costs: [5, 5], seconds: 0 },
    );

    expect(asked.filter(({ config }) => config['kind'] === 'c').length).toBeGreaterThan(60); // 25 by chance
  });
});
