import { describe, expect, it } from 'vitest';
import { latinHypercube } from '../../optimizers/latin-hypercube.ts';
import { bowl, box, measured, problemFor, run, spaces } from './kit.ts';

const values = (name: string, full: number, space = box(3, 0, 1)) => {
  const problem = problemFor(latinHypercube, space);
  return run(latinHypercube, problem, { seed: 1, full, evaluate: measured(problem, bowl) }).lines.map(({ trial }) => trial.config[name]);
};

describe('latin-hypercube', () => {
  it.each([1, 7, 100])('puts one of %i points into each slice of each axis', n => {
    for (const name of ['x0', 'x1', 'x2']) expect(new Set(values(name, n).map(x => Math.floor((x as number) * n))).size).toBe(n);
  });

  it('tries each value of an integer and each category equally often', () => {
    for (const [name, cells] of [
      ['layers', 7],
      ['kind', 3],
    ] as const) {
      const seen = values(name, 21, spaces['mixed']);
      for (const value of new Set(seen)) expect(seen.filter(v => v === value).length).toBe(21 / cells);
    }
  });
});
