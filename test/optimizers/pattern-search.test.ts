import { describe, expect, it } from 'vitest';
import { patternSearch } from '../../optimizers/pattern-search.ts';
import { bowl, box, measured, problemFor, run } from './kit.ts';

const space = box(2, 0, 1);
const problem = problemFor(patternSearch, space);

describe('pattern-search', () => {
  it('explores axis by axis, then repeats what succeeded', () => {
    const evaluate = measured(problem, ([u, v]) => Math.abs(u! - 0.9) + Math.abs(v! - 0.45));
    const { lines } = run(patternSearch, problem, { seed: 1, full: 9, evaluate, options: { start: 'centre', step: 0.125 } });

    expect(lines.map(({ trial }) => Object.values(trial.config))).toEqual([
      [0.5, 0.5],
      [0.625, 0.5], // better
      [0.625, 0.625],
      [0.625, 0.375], // neither
      [0.75, 0.5], // the pattern move: as far again
      [0.875, 0.5], // better
      [0.875, 0.625],
      [0.875, 0.375],
      [1, 0.5], // the pattern move, clipped
    ]);
  });

  it('finds the optimum of a quadratic function, then begins elsewhere', () => {
    const { lines } = run(patternSearch, problem, { seed: 1, full: 500, evaluate: measured(problem, bowl) });
    const costs = lines.map(({ outcome }) => (outcome.status === 'ok' ? outcome.costs[0]! : 0));

    const reached = costs.findIndex(cost => cost < 1e-18);
    expect(reached).toBeGreaterThan(0);
    expect(reached).toBeLessThan(300);
    expect(Math.max(...costs.slice(reached))).toBeGreaterThan(0.01);
  });

  it('moves integers by one at least, on any scale, and ends when no neighbour is better', () => {
    const integers = problemFor(patternSearch, {
      params: { a: { kind: 'int', low: 1, high: 1000, log: true }, b: { kind: 'int', low: -10, high: 10 } },
    });
    const cost = ({ a, b }: { a: number; b: number }) => Math.abs(a - 777) + Math.abs(b - 3);
    const { lines } = run(patternSearch, integers, {
      seed: 2,
      full: 300,
      evaluate: ({ config }) => ({ status: 'ok', costs: [cost(config as { a: number; b: number })], seconds: 0 }),
    });

    const found = lines.findIndex(({ trial }) => trial.config['a'] === 777 && trial.config['b'] === 3);
    expect(found).toBeGreaterThan(0);
    const neighbours = lines.map(({ trial }) => JSON.stringify(trial.config));
    for (const [a, b] of [
      [776, 3],
      [778, 3],
      [777, 2],
      [777, 4],
    ])
      expect(neighbours).toContain(JSON.stringify({ a, b }));
  });
});
