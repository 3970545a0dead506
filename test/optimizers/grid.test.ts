import { describe, expect, it } from 'vitest';
import { grid } from '../../optimizers/grid.ts';
import type { Space } from '../../src/contract/index.ts';
import { bowl, box, measured, problemFor, run, spaces } from './kit.ts';

const configs = (space: Space, full: number, upTo = full) => {
  const problem = problemFor(grid, space);
  const { lines } = run(grid, problem, { seed: 1, full, evaluate: measured(problem, bowl) });
  return lines.slice(0, upTo).map(({ trial }) => JSON.stringify(trial.config));
};

describe('grid', () => {
  it('asks for the largest grid that the budget pays for, in random order', () => {
    const middles = [0.1, 0.3, 0.5, 0.7, 0.9];
    const expected = middles.flatMap(x0 => middles.map(x1 => JSON.stringify({ x0, x1 })));

    const asked = configs(box(2, 0, 1), 29, 25);

    expect([...asked].sort()).toEqual(expected);
    expect(asked).not.toEqual(expected);
  });

  it('refines its coarsest axis and asks for the new points only', () => {
    const asked = configs(box(1, 0, 1), 9).map(text => JSON.parse(text).x0);
    expect(asked.sort()).toEqual(Array.from({ length: 9 }, (_, i) => (i + 0.5) / 9));

    const plane = configs(box(2, 0, 1), 4 * 3 * 3 - 1); // a grid of 5 × 7, of which one point is not paid for
    expect(new Set(plane).size).toBe(35);
    expect(new Set(configs(box(2, 0, 1), 10)).size).toBe(10); // 3 × 3, then one of 9 × 3
  });

  it('asks for every config of a finite space before any comes again', () => {
    const space: Space = {
      params: {
        a: { kind: 'choice', choices: ['x', 'y', 'z'] },
        b: { kind: 'int', low: 1, high: 4, when: { param: 'a', in: ['x', 'y'] } },
        c: { kind: 'int', low: 1, high: 9, log: true },
      },
      forbidden: [
        {
          all: [
            { param: 'a', in: ['x'] },
            { param: 'c', above: 5 },
          ],
        },
      ],
    };
    const count = 4 * 5 + 4 * 9 + 9;
    for (const full of [count, 5 * count]) expect(new Set(configs(space, full, count)).size).toBe(count);
    expect(new Set(configs(space, 2 * count).slice(count)).size).toBe(count);
  });

  it('gives no config twice on spaces with continuous parameters', () => {
    for (const name of ['mixed', 'conditional', 'forbidden']) expect(new Set(configs(spaces[name]!, 700)).size).toBe(700);
  });

  it('draws from a grid that is too large to be listed', () => {
    const asked = configs(box(40, 0, 1), 100).map(text => Object.values(JSON.parse(text)));
    expect(new Set(asked.flat())).toEqual(new Set([0.25, 0.75]));
  });
});
