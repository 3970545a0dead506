import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Param } from '../../src/contract/index.ts';
import { stream } from '../../src/random/index.ts';
import { opened, taskOf } from './evaluate.ts';

type Row = readonly [id: string, k: number, costs: readonly number[], violations?: readonly number[]];
const { rows } = JSON.parse(readFileSync(new URL('../golden/closed-form.json', import.meta.url), 'utf8')) as { rows: readonly Row[] };

/** k = 0: uniform; k = 1: the outer fifths of each range are drawn to its ends. As in test/golden/closed-form.py. */
function pointOf(id: string, k: number): readonly number[] {
  const rng = stream('closed-form', id, k);
  return Object.values(taskOf(id).problem.space.params).map((param: Param) => {
    if (param.kind === 'choice') throw new Error(`${id} has choices`);
    const drawn = rng.next();
    const u = k === 0 ? drawn : drawn < 0.2 ? 0 : drawn > 0.8 ? 1 : drawn;
    const range = param.high - param.low;
    return param.low + (param.kind === 'int' ? Math.min(Math.floor(u * (range + 1)), range) : u * range);
  });
}

/** Of values near 0, which are differences of numbers around 1, the absolute error counts. */
const error = (value: number, reference: number): number => Math.abs(value - reference) / Math.max(1e-3, Math.abs(reference));

describe('closed forms against pymoo 0.6.2 and ioh 0.3.22', () => {
  it('are all there', () => {
    const names = new Set(rows.map(([id]) => id.split('/').slice(0, 2).join('/')));

    expect([...names].filter(name => name.startsWith('wfg/'))).toHaveLength(9);
    expect([...names].filter(name => name.startsWith('mw/'))).toHaveLength(14);
    expect([...names].filter(name => name.startsWith('dascmop/'))).toHaveLength(9);
    expect(new Set(rows.flatMap(([id]) => /^dascmop.*\/(s\d+)$/.exec(id)?.[1] ?? [])).size).toBe(16);
    expect([...names].filter(name => name.startsWith('constrained/'))).toHaveLength(17);
    expect([...names].filter(name => name.startsWith('ma-bbob/'))).toHaveLength(6);
  });

  it.each(rows.map(([id, k, costs, violations = []]) => ({ id, k, costs, violations })))(
    '$id, point $k',
    async ({ id, k, costs, violations }) => {
      const outcome = await (await opened(id))(pointOf(id, k));

      if (outcome.status !== 'ok') throw new Error(outcome.reason);
      expect(outcome.costs).toHaveLength(costs.length);
      expect(outcome.violations ?? []).toHaveLength(violations.length);
      expect(taskOf(id).problem.constraints ?? []).toHaveLength(violations.length);
      costs.forEach((cost, i) => expect(error(outcome.costs[i]!, cost)).toBeLessThan(1e-10));
      violations.forEach((violation, i) => expect(error(outcome.violations![i]!, violation)).toBeLessThan(1e-9));
    },
  );
});
