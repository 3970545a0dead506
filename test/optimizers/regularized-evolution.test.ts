import { describe, expect, it } from 'vitest';
import { regularizedEvolution } from '../../optimizers/regularized-evolution.ts';
import type { Space } from '../../src/contract/index.ts';
import { below, stream } from '../../src/random/index.ts';
import { bowl, failure, measured, problemFor, run, spaces } from './kit.ts';

/** Twelve categories of five values each. */
const cells: Space = {
  params: Object.fromEntries(
    Array.from({ length: 12 }, (_, i) => [`op${i}`, { kind: 'choice' as const, choices: ['a', 'b', 'c', 'd', 'e'] }]),
  ),
};

const differences = (a: object, b: object): number =>
  new Set([...Object.keys(a), ...Object.keys(b)].filter(key => (a as never)[key] !== (b as never)[key])).size;

describe('regularized-evolution', () => {
  it('breeds from the last P trials, by one change, however good an older one was', () => {
    const problem = problemFor(regularizedEvolution, cells);
    let age = 0; // later is worse: without aging the first trials would be parents for ever
    const { lines } = run(regularizedEvolution, problem, {
      seed: 1,
      full: 300,
      evaluate: () => ({ status: 'ok', costs: [age++], seconds: 0 }),
      options: { size: 10, sample: 50 },
    });
    const configs = lines.map(({ trial }) => trial.config);

    // a sample of fifty from ten has the best of them, which is the oldest, nearly always
    const fromOldest = configs.slice(10).filter((config, i) => differences(config, configs[i]!) === 1).length;
    expect(fromOldest).toBeGreaterThan(260);
    for (const [i, config] of configs.slice(10).entries())
      expect(Math.min(...configs.slice(i, i + 10).map(parent => differences(config, parent)))).toBe(1);
  });

  it('changes each parameter equally often, to each other value equally often', () => {
    const problem = problemFor(regularizedEvolution, cells);
    const { lines } = run(regularizedEvolution, problem, {
      seed: 2,
      full: 4000,
      evaluate: () => ({ status: 'ok', costs: [0], seconds: 0 }),
      options: { size: 2, sample: 1 },
    });
    // without selection the walk is uniform over the values of each parameter
    for (const name of Object.keys(cells.params)) {
      const counts = ['a', 'b', 'c', 'd', 'e'].map(v => lines.filter(({ trial }) => trial.config[name] === v).length);
      expect(Math.min(...counts)).toBeGreaterThan(350);
    }
  });

  it('always changes something that is active, integers however coarse they are; failures are not born', () => {
    for (const name of ['mixed', 'conditional']) {
      const problem = problemFor(regularizedEvolution, spaces[name]!);
      let count = 0;
      const { lines } = run(regularizedEvolution, problem, {
        seed: 3,
        full: 200,
        evaluate: trial => (count++ === 0 ? measured(problem, bowl)(trial) : failure),
        options: { size: 2, sample: 5, step: 0.001 },
      });
      const [parent, , ...children] = lines.map(({ trial }) => trial.config);
      for (const child of children) expect(differences(child, parent!)).toBeGreaterThan(0);
      if (name === 'mixed') for (const child of children) expect(differences(child, parent!)).toBe(1);
    }
  });

  it('finds the best of 5¹² cells that random search does not', () => {
    const problem = problemFor(regularizedEvolution, cells);
    const rng = stream('target');
    const target = Object.keys(cells.params).map(() => ['a', 'b', 'c', 'd', 'e'][below(5, rng)]!);
    const best = [1, 2, 3, 4, 5].map(seed => {
      const { lines } = run(regularizedEvolution, problem, {
        seed,
        full: 1500,
        evaluate: ({ config }) => ({ status: 'ok', costs: [Object.values(config).filter((v, i) => v !== target[i]).length], seconds: 0 }),
      });
      return Math.min(...lines.map(({ outcome }) => (outcome.status === 'ok' ? outcome.costs[0]! : 99)));
    });
    expect(best).toEqual([0, 0, 0, 0, 0]);
  });
});
