import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Objective, Problem } from '../../src/contract/index.ts';
import { incumbents } from '../../src/runner/incumbent.ts';
import { line, ok } from './fakes.ts';

const objective = (name: string): Objective => ({ name, natural: 'min' });
const two: Problem = { space: line, objectives: [objective('f'), objective('g')] };
const one: Problem = { space: line, objectives: [objective('f')] };

describe('incumbents', () => {
  it('passes over what is infeasible or failed', () => {
    const isIncumbent = incumbents(one);

    expect(isIncumbent(1, { ...ok(0), violations: [-1, 0.1] } as never)).toBe(false);
    expect(isIncumbent(1, { status: 'crashed', reason: '', seconds: 0 })).toBe(false);
    expect(isIncumbent(1, { ...ok(3), violations: [-1, 0] } as never)).toBe(true);
  });

  it('passes over lower levels once a higher one was reached', () => {
    const isIncumbent = incumbents(one);

    expect([isIncumbent(3, ok(5)), isIncumbent(1, ok(0)), isIncumbent(9, ok(8)), isIncumbent(9, ok(7)), isIncumbent(3, ok(1))]).toEqual([
      true,
      false,
      true,
      true,
      false,
    ]);
  });

  it('of several objectives, are those that no earlier trial weakly dominates', () => {
    const costs = fc.array(fc.tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 6 })), { maxLength: 40 });
    fc.assert(
      fc.property(costs, points => {
        const isIncumbent = incumbents(two);
        const flags = points.map(point => isIncumbent(1, ok(...point)));
        const naive = points.map((p, i) => !points.slice(0, i).some(q => q[0] <= p[0] && q[1] <= p[1]));

        expect(flags).toEqual(naive);
      }),
    );
  });
});
