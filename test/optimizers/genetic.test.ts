import { describe, expect, it } from 'vitest';
import { genetic } from '../../optimizers/genetic.ts';
import type { Outcome, Problem, Trial } from '../../src/contract/index.ts';
import { bowl, box, measured, problemFor, run, spaces } from './kit.ts';

describe('genetic', () => {
  it('finds the feasible region first, then the best in it', () => {
    // x² is lowest at 0, feasible is x ≥ 1 only
    const problem: Problem = { space: box(1, -10, 10), objectives: [{ name: 'f', natural: 'min' }], constraints: ['x ≥ 1'] };
    const x = ({ config }: Trial) => config['x0'] as number;
    const evaluate = (trial: Trial): Outcome => ({ status: 'ok', costs: [x(trial) ** 2], violations: [1 - x(trial)], seconds: 0 });

    const { lines } = run(genetic, problem, { seed: 1, full: 1000, evaluate, options: { size: 20 } });

    const feasible = lines.map(({ trial }) => x(trial)).filter(v => v >= 1);
    expect(Math.min(...feasible)).toBeLessThan(1.01);
    expect(feasible.length).toBeGreaterThan(300);
  });

  it('asks for no config that is in its population or generation, as long as there are others', () => {
    const problem = problemFor(genetic, spaces['mixed']!);
    const { lines } = run(genetic, problem, { seed: 1, full: 400, evaluate: measured(problem, bowl), options: { size: 20 } });

    for (let g = 0; g < 20; g++)
      expect(new Set(lines.slice(20 * g, 20 * g + 20).map(({ trial }) => JSON.stringify(trial.config))).size).toBe(20);
  });

  it('treats choices as a set: neighbours in the list are no nearer than others', () => {
    // best is the middle one of five in each of six parameters; the ends are reached as often as what is next to it
    const params = Object.fromEntries(
      Array.from({ length: 6 }, (_, i) => [`c${i}`, { kind: 'choice' as const, choices: [0, 1, 2, 3, 4] }]),
    );
    const problem = problemFor(genetic, { params });
    const counts = [0, 0, 0, 0, 0];
    for (let seed = 0; seed < 20; seed++) {
      const cost = ({ config }: Trial) => Object.values(config).filter(v => v !== 2).length;
      const evaluate = (trial: Trial): Outcome => ({ status: 'ok', costs: [cost(trial)], seconds: 0 });
      const { lines } = run(genetic, problem, { seed, full: 1000, evaluate });
      for (const { trial } of lines.slice(500)) for (const v of Object.values(trial.config)) counts[v as number]!++;
    }

    const others = [counts[0]!, counts[1]!, counts[3]!, counts[4]!];
    expect(Math.max(...others) / Math.min(...others)).toBeLessThan(1.25);
    expect(counts[2]!).toBeGreaterThan(2 * Math.max(...others));
  });
});
