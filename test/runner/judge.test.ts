import { describe, expect, it } from 'vitest';
import type { Evaluate, Seed, Trial } from '../../src/contract/index.ts';
import { judge, type Verdict } from '../../src/runner/judge.ts';
import { epochs, ok, square, task } from './fakes.ts';

const at = (id: number, level = 1): Trial => ({ id, config: { x: 0, y: 0 }, level });
const seeds = [11, 12, 13] as Seed<'test'>[];

describe('the judge', () => {
  it('repeats nothing where both roles agree', async () => {
    expect(await verdicts(task('t', square), [at(0), at(4)], square)).toEqual([]);
  });

  it('evaluates incumbents of a noisy task with every test seed, in the role test', async () => {
    const seen: unknown[] = [];
    const found = await verdicts(task('t', square, { noisy: true }), [at(0), at(4)], (trial, seed, role) => {
      seen.push(role);
      return ok(seed + trial.id);
    });

    expect(found.map(v => [v.trial, v.costs[0]])).toEqual([[0, 11], [0, 12], [0, 13], [4, 15], [4, 16], [4, 17]]); // biome-ignore format: a table
    expect(new Set(seen)).toEqual(new Set(['test']));
  });

  it('asks once for the held-out metric of a deterministic task', async () => {
    expect(await verdicts(task('t', square, { heldOut: true }), [at(2)], () => ok(5))).toHaveLength(1);
  });

  it('judges at full fidelity what was an incumbent at a lower level, even if it was resumed later', async () => {
    const leveled = task('t', square, { fidelity: epochs });
    const found = await verdicts(leveled, [at(0, 3), at(0, 9), at(1, 9)], ({ level }) => ok(level));

    expect(found).toEqual([{ trial: 0, seed: 11, costs: [9] }]);
  });

  it('judges a trial that went on from another with its lineage', async () => {
    const lineage = { ...at(1, 3), from: at(0, 2) };
    const found = await verdicts(task('t', square, { fidelity: epochs }), [lineage], ({ level, from }) => ok(level + from!.level / 10));

    expect(found).toEqual([{ trial: 1, seed: 11, costs: [9.2] }]);
  });

  it('records a test evaluation that fails as one without costs', async () => {
    const found = await verdicts(task('t', square, { heldOut: true }), [at(0)], () => {
      throw new Error('no');
    });

    expect(found).toEqual([{ trial: 0, seed: 11, costs: [] }]);
  });
});

async function verdicts(of: Parameters<typeof judge>[0], incumbents: readonly Trial[], evaluate: Evaluate): Promise<Verdict[]> {
  const found: Verdict[] = [];
  await judge(of, incumbents, seeds, evaluate, () => {}, verdict => found.push(verdict)); // biome-ignore format: one call
  return found;
}
