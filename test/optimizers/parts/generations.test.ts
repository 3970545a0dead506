import { describe, expect, it } from 'vitest';
import { generations, type Member, type Told } from '../../../optimizers/parts/generations.ts';
import type { Outcome, Trial } from '../../../src/contract/index.ts';
import { failure } from '../kit.ts';

const ok = (cost: number, violations?: readonly number[]): Outcome => ({
  status: 'ok',
  costs: [cost],
  seconds: 0,
  ...(violations ? { violations } : {}),
});
const trial = (id: number): Trial => ({ id, config: {}, level: 1 });

/** Breeds generations of three and keeps what it was told. */
function three() {
  const told: (readonly Told<Member>[])[] = [];
  const run = generations<Member>(last => {
    told.push(last);
    return [0, 1, 2].map(slot => ({ config: { slot } }));
  });
  return { run, told };
}

describe('generations', () => {
  it('hands out a generation, waits for the last of it, and tells outcomes in the order of asking', () => {
    const { run, told } = three();

    expect([10, 11, 12].map(id => run.ask(id))).toEqual([10, 11, 12].map((id, slot) => ({ id, config: { slot } })));
    run.tell(trial(12), ok(3));
    run.tell(trial(10), failure);
    expect(run.ask(13)).toBe('wait');
    run.tell(trial(11), ok(2, [-1, 0.5, 2]));
    run.ask(13);

    expect(told[0]).toEqual([]);
    expect(told[1]!.map(({ id, costs, violation }) => [id, costs, violation])).toEqual([
      [10, undefined, Infinity],
      [11, [2], 2.5],
      [12, [3], 0],
    ]);
  });

  it('may be told while it still hands out', () => {
    const { run, told } = three();
    for (const id of [0, 1, 2, 3]) {
      run.ask(id);
      run.tell(trial(id), ok(id));
    }

    expect(told[1]!.map(({ costs }) => costs)).toEqual([[0], [1], [2]]);
  });
});
