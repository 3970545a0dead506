import { describe, expect, it } from 'vitest';
import { moead } from '../../optimizers/moead.ts';
import type { Outcome, Problem, Trial } from '../../src/contract/index.ts';
import { box, failure, type Line, run } from './kit.ts';

const problem: Problem = {
  space: box(2, 0, 1),
  objectives: [
    { name: 'f', natural: 'min' },
    { name: 'g', natural: 'min' },
  ],
};
const at = ({ config }: Trial): readonly number[] => [config['x0'] as number, config['x1'] as number];
/** Schaffer's problem on x0, the second cost in its own unit; x1 = 0.5 on the front. */
const schaffer =
  (unit: number) =>
  (trial: Trial): Outcome => {
    const [x, y] = at(trial) as [number, number];
    const off = (y - 0.5) ** 2;
    return { status: 'ok', costs: [x ** 2 + off, unit * ((x - 1) ** 2 + off)], seconds: 0 };
  };
const late = (evaluate: (trial: Trial) => Outcome, options = {}): readonly Line[] =>
  run(moead, problem, { seed: 1, full: 2000, evaluate, options: { size: 20, neighbours: 5, ...options } }).lines.slice(-200);

/** Of ten equal parts of the front, how many were asked for. */
const parts = (lines: readonly Line[]): number => new Set(lines.map(({ trial }) => Math.min(9, Math.floor(10 * at(trial)[0]!)))).size;

describe('moead', () => {
  it('spreads over the front whatever the units, unless costs are not scaled', () => {
    expect(parts(late(schaffer(1)))).toBeGreaterThan(8);
    expect(parts(late(schaffer(1e6)))).toBeGreaterThan(8);
    // the same choices: nothing but the scaling sees the unit
    expect(late(schaffer(1024)).map(({ trial }) => trial)).toEqual(late(schaffer(1)).map(({ trial }) => trial));

    const lopsided = late(schaffer(1e6), { scaled: false });
    expect(lopsided.filter(({ trial }) => at(trial)[0]! > 0.8).length).toBeGreaterThan(120);
  });

  it('finds the front', () => {
    expect(late(schaffer(1)).filter(({ trial }) => Math.abs(at(trial)[1]! - 0.5) < 0.05).length).toBeGreaterThan(100); // 20 by chance
  });

  it('breeds from what has costs only', () => {
    const failing = (trial: Trial): Outcome => (at(trial)[0]! > 0.5 ? failure : schaffer(1)(trial));

    expect(late(failing).filter(({ outcome }) => outcome.status !== 'ok').length).toBeLessThan(60); // 100 by chance
  });
});
