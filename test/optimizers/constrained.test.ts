import { describe, expect, it } from 'vitest';
import { nsga3 } from '../../optimizers/nsga3.ts';
import { smsEmoa } from '../../optimizers/sms-emoa.ts';
import type { Optimizer, Outcome, Problem, Trial } from '../../src/contract/index.ts';
import { box, failure, run } from './kit.ts';

/** Schaffer's problem, x² and (x − 2)², feasible only where x ≥ 1: the front is 1 ≤ x ≤ 2. */
const problem: Problem = {
  space: box(1, -10, 10),
  objectives: [
    { name: 'f', natural: 'min' },
    { name: 'g', natural: 'min' },
  ],
  constraints: ['x ≥ 1'],
};
const x = ({ config }: Trial): number => config['x0'] as number;
const schaffer = (trial: Trial): Outcome => ({
  status: 'ok',
  costs: [x(trial) ** 2, (x(trial) - 2) ** 2],
  violations: [1 - x(trial)],
  seconds: 0,
});
const late = (optimizer: Optimizer, evaluate = schaffer) =>
  run(optimizer, problem, { seed: 1, full: 2000, evaluate, options: { size: 20 } }).lines.slice(-200);

describe.each([smsEmoa, nsga3].map(o => [o.id, o] as const))('%s', (_id, optimizer) => {
  it('finds the feasible region first, then the front in it', () => {
    const values = late(optimizer).map(({ trial }) => x(trial));

    expect(values.filter(v => v >= 0.9 && v <= 2.1).length).toBeGreaterThan(100); // 12 by chance
    expect(values.filter(v => v >= 0 && v < 0.9).length).toBeLessThan(30);
  });

  it('breeds from what has costs only', () => {
    const failing = (trial: Trial): Outcome => (x(trial) > 1.5 ? failure : schaffer(trial));

    expect(late(optimizer, failing).filter(({ outcome }) => outcome.status !== 'ok').length).toBeLessThan(80); // 85 of 200 by chance
  });
});
