import { describe, expect, it } from 'vitest';
import { onePlusOneEs } from '../../optimizers/one-plus-one-es.ts';
import { bowl, box, measured, problemFor, run, spaces } from './kit.ts';

describe('one-plus-one-es', () => {
  it('approaches the optimum of the sphere as fast as theory says it can', () => {
    // Rechenberg's optimum: ln distance falls by 0.202 / n per evaluation for large n; the one-fifth rule loses little of it
    const n = 20;
    const problem = problemFor(onePlusOneEs, box(n, 0, 1));
    const rates = [1, 2, 3, 4, 5].map(seed => {
      const { lines } = run(onePlusOneEs, problem, { seed, full: 3000, evaluate: measured(problem, bowl) });
      const best = (upTo: number) =>
        Math.min(...lines.slice(0, upTo).map(({ outcome }) => (outcome.status === 'ok' ? outcome.costs[0]! : 0)));
      return (Math.log(best(1000) / best(3000)) / 2 / 2000) * n; // the cost is the squared distance
    });

    const mean = rates.reduce((a, b) => a + b) / 5;
    expect(mean).toBeGreaterThan(0.14);
    expect(mean).toBeLessThan(0.21);
  });

  it('begins again at another point once its step is negligible', () => {
    const problem = problemFor(onePlusOneEs, box(2, 0, 1));
    const { lines } = run(onePlusOneEs, problem, { seed: 1, full: 400, evaluate: measured(problem, bowl), options: { smallest: 1e-3 } });
    const costs = lines.map(({ outcome }) => (outcome.status === 'ok' ? outcome.costs[0]! : 0));

    const converged = costs.findIndex(cost => cost < 1e-6);
    expect(converged).toBeGreaterThan(0);
    expect(Math.max(...costs.slice(converged, converged + 100))).toBeGreaterThan(0.01);
  });

  it('tries every category', () => {
    const problem = problemFor(onePlusOneEs, spaces['mixed']!);
    const { lines } = run(onePlusOneEs, problem, { seed: 1, full: 100, evaluate: measured(problem, bowl) });

    expect(new Set(lines.slice(-60).map(({ trial }) => trial.config['kind'])).size).toBe(3);
  });
});
