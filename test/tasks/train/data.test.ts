import { describe, expect, it } from 'vitest';
import type { Role, Seed } from '../../../src/contract/index.ts';
import { dataSets } from '../../../tasks/train/data/data-sets.ts';
import type { Rows } from '../../../tasks/train/data/rows.ts';
import { scaled, scaleOf } from '../../../tasks/train/data/scaled.ts';
import { splitter } from '../../../tasks/train/data/split.ts';

describe.each(dataSets)('$id', data => {
  const all = data.rows();
  const pool = [...all.y.subarray(0, data.pool)];

  it('is as described, and the same each time', () => {
    expect([all.n, all.d]).toEqual([data.pool + data.heldOut, data.features]);
    expect(all.x.every(Number.isFinite)).toBe(true);
    expect(Buffer.from(data.rows().x.buffer).equals(Buffer.from(all.x.buffer))).toBe(true);
    expect(data.rows().y.join()).toBe(all.y.join());
    if (data.classes > 0) expect([...new Set(all.y)].sort()).toEqual(Array.from({ length: data.classes }, (_, k) => k));
  });

  it('has the stated error of a constant prediction, but for chance', () => {
    if (data.classes === 0) return expect(data.constantError).toBe(1);
    const most = Math.max(...Array.from({ length: data.classes }, (_, k) => pool.filter(y => y === k).length));

    expect(Math.abs(1 - most / data.pool - data.constantError)).toBeLessThan(0.04);
  });
});

describe('splitter', () => {
  const data = dataSets.find(({ id }) => id === 'hastie')!;
  const split = splitter(data);
  const all = data.rows();
  /** Rows by their first feature, which no two have in common. */
  const places = new Map(Array.from({ length: all.n }, (_, i) => [all.x[i * all.d]!, i]));
  const placesOf = ({ n, d, x }: Rows): number[] => Array.from({ length: n }, (_, i) => places.get(x[i * d]!)!);
  const of = (seed: number, role: Role, share?: number) => {
    const { fit: fitted, judge } = split(seed as Seed, role, share);
    return { fitted: placesOf(fitted), judge: placesOf(judge) };
  };

  it('deals the pool out in tuning, two thirds to one third, and never touches what is held out', () => {
    for (let seed = 0; seed < 20; seed++) {
      const { fitted, judge } = of(seed, 'tuning');
      expect([fitted.length, judge.length]).toEqual([400, 200]);
      expect([...fitted, ...judge].sort((a, b) => a - b)).toEqual(Array.from({ length: 600 }, (_, i) => i));
    }
    expect(of(1, 'tuning')).toEqual(of(1, 'tuning'));
    expect(of(1, 'tuning')).not.toEqual(of(2, 'tuning'));
  });

  it('fits on the whole pool in the test, and judges by all that is held out', () => {
    const { fitted, judge } = of(3, 'test');

    expect(fitted.sort((a, b) => a - b)).toEqual(Array.from({ length: 600 }, (_, i) => i));
    expect(judge).toEqual(Array.from({ length: 1400 }, (_, i) => 600 + i));
  });

  it('takes fewer rows for a smaller share, which are among those of a larger one, and the same judge', () => {
    const [tenth, half, whole] = [0.1, 0.5, 1].map(share => of(4, 'tuning', share)) as [
      ReturnType<typeof of>,
      ReturnType<typeof of>,
      ReturnType<typeof of>,
    ];

    expect([tenth.fitted.length, half.fitted.length]).toEqual([40, 200]);
    expect(half.fitted.slice(0, 40)).toEqual(tenth.fitted);
    expect(whole.fitted.slice(0, 200)).toEqual(half.fitted);
    expect(tenth.judge).toEqual(whole.judge);
  });
});

describe('scaleOf', () => {
  it('gives mean 0 and deviation 1, and leaves a constant column at 0', () => {
    const x = Float64Array.of(1, 5, 3, 5);
    expect([...scaled(x, scaleOf(x, 2))]).toEqual([-1, 0, 1, 0]);
  });
});
