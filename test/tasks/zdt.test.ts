import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { problems } from '../../tasks/zdt/problems.ts';
import { haveShared, shared } from '../shared.ts';
import { costsOf } from './evaluate.ts';
import { table } from './table.ts';

const { sin, cos, sqrt, PI } = Math;

describe('zdt', () => {
  /** pymoo 0.6.2 at x = (0.03, 0.73, 0.43, …), each x the last digit of 7i, in tenths. */
  const x = Array.from({ length: 10 }, (_, i) => ((i * 7) % 10) / 10 + 0.03);
  it.each([
    ['zdt/zdt1/d10', [0.03, 5.353947118745706]],
    ['zdt/zdt2/d10', [0.03, 5.769844020797228]],
    ['zdt/zdt3/d10', [0.03, 5.329676608914458]],
    ['zdt/zdt4/d10', [0.03, 101.66439503349048]],
    ['zdt/zdt6/d10', [0.9790090919073432, 8.568687687216187]],
  ])('%s agrees with pymoo', async (id, expected) => {
    const costs = await (await costsOf(id))(x);

    costs.forEach((cost, i) => expect(cost).toBeCloseTo(expected[i]!, 12));
  });

  it.skipIf(!haveShared).each(['ZDT1', 'ZDT3'])('%s agrees with the reference points in shared/verification/pymoo to 1e-9', async name => {
    const points = table(readFileSync(shared(`verification/pymoo/problems/${name}.x`), 'utf8'));
    const values = table(readFileSync(shared(`verification/pymoo/problems/${name}.f`), 'utf8'));
    const evaluate = await costsOf(`zdt/${name.toLowerCase()}/d${points[0]!.length}`);

    expect(points.length).toBe(100);
    for (const [i, point] of points.entries())
      (await evaluate(point)).forEach((cost, j) => expect(Math.abs(cost - values[i]![j]!)).toBeLessThanOrEqual(1e-9));
  });

  it('zdt3: a segment of the front ends where its curve has a minimum, and the next begins at that height', () => {
    const { segments, ideal, nadir } = problems['zdt3']!;
    const height = (f: number) => 1 - sqrt(f) - f * sin(10 * PI * f);
    const slope = (f: number) => -0.5 / sqrt(f) - sin(10 * PI * f) - 10 * PI * f * cos(10 * PI * f);

    for (const [, end] of segments) expect(Math.abs(slope(end))).toBeLessThan(1e-12);
    segments.slice(1).forEach(([begin], i) => expect(Math.abs(height(begin) - height(segments[i]![1]))).toBeLessThan(1e-14));
    expect(ideal).toEqual([0, height(segments.at(-1)![1])]);
    expect(nadir).toEqual([segments.at(-1)![1], height(0)]);
  });

  it('zdt6: f1 has its minimum where tan 6πx = 9π', async () => {
    const costs = await (await costsOf('zdt/zdt6/d2'))([Math.atan(9 * PI) / (6 * PI), 0]);
    const { ideal, nadir } = problems['zdt6']!;

    expect(costs[0]).toBeCloseTo(ideal[0], 15);
    expect(costs[1]).toBeCloseTo(nadir[1], 15);
  });
});
