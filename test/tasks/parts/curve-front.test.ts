import { describe, expect, it } from 'vitest';
import { curveFront } from '../../../tasks/parts/curve-front.ts';
import type { Curve, Point } from '../../../tasks/parts/curve-samples.ts';

const { abs, cos, sin, sqrt, PI } = Math;

/** Of f₂ as a function of f₁. */
const graph = (from: number, to: number, f2: (f1: number) => number | undefined, branch = (_: number) => 0): Curve => ({
  from,
  to,
  at(t) {
    const height = f2(t);
    return height === undefined ? undefined : { f: [t, height], branch: branch(t) };
  },
});
const beginsAndEnds = (points: readonly (readonly number[])[]): readonly (readonly number[])[] =>
  points.filter((point, i) => !points[i - 1] || !points[i + 1] || gap(points[i - 1]!, point) || gap(point, points[i + 1]!));
const gap = (a: readonly number[], b: readonly number[]): boolean => Math.hypot(a[0]! - b[0]!, a[1]! - b[1]!) > 0.02;

describe('curveFront', () => {
  it('is the whole of a curve that falls', () => {
    const { ideal, nadir, points } = curveFront(graph(0, 1, x => 1 - sqrt(x)));

    expect([ideal, nadir]).toEqual([
      [0, 0],
      [1, 1],
    ]);
    expect(points(50)).toHaveLength(50);
  });

  it('has the pieces of ZDT3, to the last digits', () => {
    const { ideal, nadir, points } = curveFront(graph(0, 1, x => 1 - sqrt(x) - x * sin(10 * PI * x)));
    const ends = beginsAndEnds(points(2000)).map(([f1]) => f1!);

    // tasks/zdt/problems.ts has these from solving h′ = 0; a minimum is flat, and half of the digits of where it lies are lost
    const known = [0, 0.0830015, 0.1822287, 0.2577624, 0.4093137, 0.4538821, 0.6183968, 0.6525117, 0.8233318, 0.8518329];
    expect(ends).toHaveLength(10);
    ends.forEach((end, i) => expect(abs(end - known[i]!)).toBeLessThan(1e-7));
    expect(ideal[1]).toBeCloseTo(-0.7733690123266405, 14);
    expect(nadir[0]).toBeCloseTo(0.8518328654364139, 7);
  });

  it('finds where the curve breaks off, from both sides, and points that stand alone', () => {
    const defined = (x: number) => (x >= 0.2 && x <= 1 / 3) || x === 0.5 || x > 0.7;
    const { points } = curveFront({ ...graph(0, 1, x => (defined(x) ? 1 - x : undefined)), isolated: [0.5] });

    const ends = beginsAndEnds(points(500)).map(([f1]) => f1!);
    expect(ends).toEqual([0.2, 1 / 3, 0.5, 0.7 + 2 ** -53, 1]);
  });

  it('follows a jump down and drops what it dominates', () => {
    const { points } = curveFront(
      graph(
        0,
        1,
        x => (x < 0.3 ? 1 - x : x < 0.6 ? 0.8 - x : 0.5 - x / 5),
        x => (x < 0.3 ? 0 : x < 0.6 ? 1 : 2),
      ),
    );

    const ends = beginsAndEnds(points(500)).map(([f1]) => f1!);
    // the third piece begins at 0.38, and falls below the second's 0.2 nowhere
    expect(ends[0]).toBe(0);
    expect(ends[1]).toBeCloseTo(0.3, 14);
    expect(ends[2]).toBeCloseTo(0.3, 14);
    expect(ends.at(-1)).toBeCloseTo(0.6, 12);
  });

  it('ends pieces where two of them cross', () => {
    // down along 1 − x, then back from the right along a steeper line below it: they cross at (2/3, 1/3)
    const there = (t: number): Point => [t, 1 - t];
    const back = (t: number): Point => [t - 0.75, 3 - 4 * (t - 0.75)];
    const { points } = curveFront({
      from: 0,
      to: 1.5,
      at: t => ({ f: t < 0.9 ? there(t) : back(t + 0.35), branch: t < 0.9 ? 0 : 1 }),
    });

    const sorted = points(2000);
    const kink = sorted.findIndex((point, i) => i > 0 && (point[1]! - sorted[i - 1]![1]!) / (point[0]! - sorted[i - 1]![0]!) < -2);
    expect(sorted[kink - 1]![0]).toBeCloseTo(2 / 3, 12);
    expect(sorted[kink - 1]![1]).toBeCloseTo(1 / 3, 12);
  });

  it('agrees with the nondominated points of a dense sample, on random curves', () => {
    for (let seed = 1; seed <= 10; seed++) {
      const wave = (t: number, k: number): number => sin(seed * k + 7 * k * t) / k;
      const at = (t: number): Point => [t + 0.3 * wave(t, 3) + 0.2 * wave(t, 5), 1 - t + 0.4 * wave(t, 4) + 0.2 * cos(9 * t + seed)];
      const { ideal, nadir, points } = curveFront({ from: 0, to: 1, at: t => ({ f: at(t), branch: 0 }) });
      const sample = Array.from({ length: 50_001 }, (_, i) => at(i / 50_000));
      const front = points(500);

      expect(ideal[0]).toBeCloseTo(
        sample.reduce((low, [a]) => Math.min(low, a), Infinity),
        8,
      );
      for (const f of front)
        for (const s of sample.filter((_, i) => i % 97 === 0))
          if (s[0] < f[0]! - 1e-9 && s[1] < f[1]! - 1e-9) throw new Error(`seed ${seed}: ${s} beats ${f}`);
      // and nothing of the sample is left over
      let low = Number.POSITIVE_INFINITY;
      const best = [...sample]
        .sort((a, b) => a[0] - b[0] || a[1] - b[1])
        .filter(s => {
          const lower = s[1] < low;
          low = Math.min(low, s[1]);
          return lower;
        });
      for (const s of best.filter((_, i) => i % 50 === 0))
        expect(Math.min(...front.map(f => Math.hypot(f[0]! - s[0], f[1]! - s[1])))).toBeLessThan(0.02);
      expect(nadir[0]).toBeCloseTo(best.at(-1)![0], 3);
    }
  });
});
