import { describe, expect, it } from 'vitest';
import { nsga2 } from '../../optimizers/nsga2.ts';
import type { Outcome, Problem, Trial } from '../../src/contract/index.ts';
import { box, failure, run, spaces } from './kit.ts';

const two: Pick<Problem, 'objectives'> = {
  objectives: [
    { name: 'f', natural: 'min' },
    { name: 'g', natural: 'min' },
  ],
};

const x = ({ config }: Trial): number => config['x0'] as number;

describe('nsga2', () => {
  it('finds the feasible region first, then the front in it', () => {
    // Schaffer's problem, x² and (x − 2)², feasible only where x ≥ 1: the front is 1 ≤ x ≤ 2
    const problem: Problem = { ...two, space: box(1, -10, 10), constraints: ['x ≥ 1'] };
    const evaluate = (trial: Trial): Outcome => ({
      status: 'ok',
      costs: [x(trial) ** 2, (x(trial) - 2) ** 2],
      violations: [1 - x(trial)],
      seconds: 0,
    });

    const { lines } = run(nsga2, problem, { seed: 1, full: 2000, evaluate, options: { size: 20 } });

    const late = lines.slice(-200).map(({ trial }) => x(trial));
    expect(late.filter(v => v >= 0.9 && v <= 2.1).length).toBeGreaterThan(100); // 12 by chance
    // the unconstrained half of the front, 0 ≤ x < 1, is dominated by whatever is feasible
    expect(late.filter(v => v >= 0 && v < 0.9).length).toBeLessThan(20);
  });

  it('does not ask for a config that is in its population or its generation, as long as there are others', () => {
    const problem: Problem = { ...two, space: spaces['mixed']! };
    const evaluate = ({ config }: Trial): Outcome => ({
      status: 'ok',
      costs: [config['rate'] as number, -(config['rate'] as number)],
      seconds: 0,
    });

    const { lines } = run(nsga2, problem, { seed: 1, full: 200, evaluate, options: { size: 10 } });

    for (let g = 0; g < 20; g++) {
      const generation = lines.slice(10 * g, 10 * g + 10).map(({ trial }) => JSON.stringify(trial.config));
      expect(new Set(generation).size).toBe(10);
    }
  });

  it('breeds from what has costs only', () => {
    // whatever is above 0.5 fails: nothing there can become a parent, so offspring stay near the rest
    const problem: Problem = { ...two, space: box(1, 0, 1) };
    const evaluate = (trial: Trial): Outcome => (x(trial) > 0.5 ? failure : { status: 'ok', costs: [x(trial), x(trial)], seconds: 0 });

    const { lines } = run(nsga2, problem, { seed: 1, full: 400, evaluate, options: { size: 20 } });

    expect(lines.slice(-100).filter(({ outcome }) => outcome.status !== 'ok').length).toBeLessThan(10);
  });
});
