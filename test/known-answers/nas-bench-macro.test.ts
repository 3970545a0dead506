import { describe, expect, it } from 'vitest';
import type { Config } from '../../src/contract/index.ts';
import { findTask } from '../../tasks/index.ts';
import { nasBenchMacro } from '../../tasks/nas-bench-macro/index.ts';
import { haveShared } from '../shared.ts';
import { costsAt, textOf, withData } from './data.ts';
import { itIsSound } from './sound.ts';

interface Network {
  readonly test_acc: readonly number[];
  readonly mean_acc: number;
  readonly params: number;
  readonly flops: number;
}
const networks = (): [string, Network][] => Object.entries(JSON.parse(textOf('nas-bench-macro/nas-bench-macro_cifar10.json.gz')));
const configOf = (digits: string): Config => Object.fromEntries(Array.from(digits, (digit, i) => [`layer${i + 1}`, Number(digit)]));

describe.skipIf(!haveShared)('nas-bench-macro (skipped where the data is not beside the repository)', () => {
  withData('nas-bench-macro');
  itIsSound(nasBenchMacro);

  it('answers for all 6,561 networks as the file says', async () => {
    const evaluate = await findTask('nas-bench-macro/cifar10/accuracy+params+flops')!.open();
    const all = networks();

    expect(all).toHaveLength(6561);
    for (const [digits, { mean_acc, params, flops }] of all)
      expect(costsAt(evaluate, configOf(digits))).toEqual([-mean_acc, params, flops]);
  });

  it('has as its best the best mean accuracy of the paper: 93.13 %', () => {
    expect(findTask('nas-bench-macro/cifar10/accuracy')!.best!().cost).toBe(-Math.max(...networks().map(([, { mean_acc }]) => mean_acc)));
    expect(findTask('nas-bench-macro/cifar10/accuracy')!.best!().cost).toBeCloseTo(-93.13, 2);
  });

  it('has the exact front, by brute force', () => {
    const all = networks().map(([, { mean_acc, params }]) => [-mean_acc, params] as const);
    const front = all.filter(([a, b]) => !all.some(([c, d]) => c <= a && d <= b && (c < a || d < b)));

    expect(new Set(findTask('nas-bench-macro/cifar10/accuracy+params')!.front!.points(1e6).map(String))).toEqual(
      new Set(front.map(String)),
    );
  });
});
