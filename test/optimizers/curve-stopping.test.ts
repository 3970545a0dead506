import { describe, expect, it } from 'vitest';
import { curveStopping } from '../../optimizers/curve-stopping.ts';
import type { Outcome, Problem, Trial } from '../../src/contract/index.ts';
import { box, failure, type Line, run } from './kit.ts';

const problem: Problem = {
  space: box(2, 0, 1),
  objectives: [{ name: 'loss', natural: 'min' }],
  fidelity: { name: 'epochs', unit: 'epoch', min: 1, max: 10, integer: true, resumable: true },
};
/** a + b 0.7^level: linear in any two of the costs before, in a and b not at all. */
const final = ({ config }: Pick<Trial, 'config'>): number => Math.abs((config['x0'] as number) - 0.3);
const curve = (trial: Trial): Outcome => ({
  status: 'ok',
  costs: [final(trial) + (1 + Math.sin(20 * (trial.config['x1'] as number))) * 0.7 ** trial.level],
  seconds: 0,
});
const trialsOf = (lines: readonly Line[]): readonly (readonly Line[])[] =>
  [...new Set(lines.map(({ trial }) => trial.id))].map(id => lines.filter(({ trial }) => trial.id === id));
const lengths = (lines: readonly Line[]): readonly number[] => trialsOf(lines).map(steps => steps.length);

describe('curve stopping', () => {
  it('lets the first trials run to the end, and then only what may be better than the best', () => {
    const trials = trialsOf(run(curveStopping, problem, { seed: 1, full: 60, evaluate: curve }).lines);
    const whole = (steps: readonly Line[]): boolean => steps.length === 10;

    expect(trials.slice(0, 20).every(whole)).toBe(true);
    let best = Infinity;
    for (const steps of trials.slice(0, -1)) {
      const end = curve({ ...steps[0]!.trial, level: 10 }) as { costs: readonly number[] };
      if (end.costs[0]! < best) expect(whole(steps)).toBe(true);
      best = Math.min(best, end.costs[0]!);
    }
    expect(trials.length).toBeGreaterThan(120);
  });

  it('sees of most curves what comes of them after the second cost', () => {
    const late = lengths(run(curveStopping, problem, { seed: 1, full: 60, evaluate: curve }).lines).slice(20, -1);

    expect(late.filter(length => length <= 2).length).toBeGreaterThan(0.5 * late.length);
  });

  it('stops nobody where the beginning says nothing of the end', () => {
    const noise = ({ id, level }: Trial): Outcome => ({ status: 'ok', costs: [Math.sin(1e3 * (id + 1) * (level + 1))], seconds: 0 });
    const noticed = lengths(run(curveStopping, problem, { seed: 1, full: 60, evaluate: noise }).lines).slice(20, -1);

    expect(noticed.filter(length => length < 10).length).toBeLessThan(0.1 * noticed.length);
  });

  it('is not misled by trials that diverge or fail', () => {
    const evaluate = (trial: Trial): Outcome => {
      const x = trial.config['x1'] as number;
      if (x > 0.9 && trial.level > 4) return failure;
      return x > 0.7 ? { status: 'ok', costs: [10 ** (10 * trial.level * x)], seconds: 0 } : curve(trial);
    };
    const { lines } = run(curveStopping, problem, { seed: 1, full: 60, evaluate });
    const best = Math.min(
      ...lines.filter(({ trial }) => trial.level === 10).map(({ outcome }) => (outcome.status === 'ok' ? outcome.costs[0]! : Infinity)),
    );

    expect(trialsOf(lines).length).toBeGreaterThan(120);
    expect(best).toBeLessThan(0.03);
  });
});
