import { describe, expect, it } from 'vitest';
import { medianStopping } from '../../optimizers/median-stopping.ts';
import type { Outcome, Problem, Trial } from '../../src/contract/index.ts';
import { box, failure, type Line, run } from './kit.ts';

const problem = (resumable: boolean): Problem => ({
  space: box(1, 0, 1),
  objectives: [{ name: 'f', natural: 'min' }],
  fidelity: { name: 'epochs', unit: 'epoch', min: 1, max: 8, integer: true, resumable },
});
const x = ({ config }: Trial): number => config['x0'] as number;
/** Curves that rise and fall, so that best, last and average differ. */
const curve = (trial: Trial): Outcome => ({
  status: 'ok',
  costs: [x(trial) + Math.cos(3 * trial.level + 9 * x(trial))],
  seconds: 0,
});
const lines = (resumable: boolean, evaluate = curve, full = 40): readonly Line[] =>
  run(medianStopping, problem(resumable), { seed: 1, full, evaluate, options: { steps: 4, eta: 2, grace: 3 } }).lines;

const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return (sorted[Math.floor((values.length - 1) / 2)]! + sorted[Math.floor(values.length / 2)]!) / 2;
};

describe('median stopping', () => {
  it.each([
    ['with costs', curve],
    ['where trials fail at the third level', (trial: Trial) => (trial.level === 6 && x(trial) < 0.2 ? failure : curve(trial))],
  ])('stops whom a plain reading of the rule stops, %s', (_name, evaluate) => {
    const all = lines(true, evaluate);
    const trials = [...new Set(all.map(({ trial }) => trial.id))].map(id => all.filter(({ trial }) => trial.id === id));
    const costs = trials.map(steps => steps.flatMap(({ outcome }) => (outcome.status === 'ok' ? outcome.costs : [])));

    let stopped = 0;
    for (let t = 0; t < trials.length - 1; t++) {
      const failed = trials[t]!.at(-1)!.outcome.status !== 'ok';
      for (let s = 1; s <= Math.min(3, costs[t]!.length); s++) {
        const averages = costs.slice(0, t).flatMap(c => (c.length >= s ? [c.slice(0, s).reduce((a, b) => a + b) / s] : []));
        const stops = averages.length >= 3 && Math.min(...costs[t]!.slice(0, s)) > median(averages);
        expect(costs[t]!.length === s && !failed).toBe(stops);
        if (stops) stopped++;
      }
    }
    expect(stopped).toBeGreaterThan(10);
  });

  it('takes equal steps where trials resume, and growing ones where each level is paid whole', () => {
    const levels = (resumable: boolean) => [...new Set(lines(resumable).map(({ trial }) => trial.level))];

    expect(levels(true)).toEqual([2, 4, 6, 8]);
    expect(levels(false)).toEqual([1, 2, 4, 8]);
  });

  it('lets its base learn from the trials that it stops', () => {
    const evaluate = (trial: Trial): Outcome => ({ status: 'ok', costs: [Math.abs(x(trial) - 0.3)], seconds: 0 });
    const late = (base: string) =>
      run(medianStopping, problem(true), { seed: 1, full: 60, evaluate, options: { base } })
        .lines.slice(-60)
        .filter(({ trial }) => Math.abs(x(trial) - 0.3) < 0.1).length;

    expect(late('tpe')).toBeGreaterThan(40);
    expect(late('random')).toBeLessThan(40);
  });
});
