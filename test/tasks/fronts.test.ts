import { describe, expect, it } from 'vitest';
import { stream } from '../../src/random/index.ts';
import { uniformConfig } from '../../src/space/index.ts';
import { collections } from '../../tasks/index.ts';
import { costsOf, taskOf } from './evaluate.ts';

const { asin, atan2, hypot, PI } = Math;

const withFront = collections
  .filter(({ id }) => ['zdt', 'dtlz', 'momf'].includes(id))
  .flatMap(collection => [...collection.ids()])
  .filter(id => taskOf(id).front);

const dominates = (a: readonly number[], b: readonly number[]): boolean => a.every((v, i) => v <= b[i]!) && a.some((v, i) => v < b[i]!);
/** Better in every objective by more than rounding. */
const beats = (a: readonly number[], b: readonly number[]): boolean => a.every((v, i) => v < b[i]! - 1e-12);

describe.each(withFront)('the front of %s', id => {
  const { problem, front } = taskOf(id);
  const points = front!.points(300);

  it('has about as many points as asked for, none of which dominates another', () => {
    expect(points.length).toBeGreaterThanOrEqual(100);
    expect(points.length).toBeLessThanOrEqual(330);
    for (const a of points) for (const b of points) if (dominates(a, b)) throw new Error(`${a} dominates ${b}`);
  });

  it('reaches from the ideal to the nadir point', () => {
    problem.objectives.forEach(({ ideal, nadir }, i) => {
      const values = points.map(point => point[i]!);
      expect(Math.min(...values)).toBeCloseTo(ideal!, 12);
      expect(Math.max(...values)).toBeCloseTo(nadir!, 12);
    });
  });

  it('is attained at every point', async () => {
    const evaluate = await costsOf(id);
    for (const point of points) {
      const costs = await evaluate(preimage(id, point));
      costs.forEach((cost, i) => expect(Math.abs(cost - point[i]!)).toBeLessThan(1e-9));
    }
  });

  it('is beaten by no evaluation, at random or near the optimal distance', async () => {
    const evaluate = await costsOf(id);
    const rng = stream('front', id);
    const positions = problem.objectives.length - 1;
    const best = Object.values(preimage(id, points[0]!)); // any preimage has the optimal tail
    for (let i = 0; i < 300; i++) {
      const x = Object.values(uniformConfig(problem.space, rng)) as number[];
      const costs = await evaluate(i % 2 || id.includes('currin') ? x : x.map((v, j) => (j < positions ? v : best[j]!)));
      for (const point of points) if (beats(costs, point)) throw new Error(`${costs} beats ${point}`);
    }
  });
});

/** A config with these costs on the front. */
function preimage(id: string, f: readonly number[]): readonly number[] {
  const d = Object.keys(taskOf(id).problem.space.params).length;
  const padded = (position: readonly number[], tail: number) => [...position, ...new Array<number>(d - position.length).fill(tail)];
  const [, name] = id.split('/');
  switch (name) {
    case 'zdt1':
    case 'zdt2':
    case 'zdt3':
    case 'zdt4':
      return padded([f[0]!], 0);
    case 'zdt6': // f₁ falls until tan 6πx = 9π
      return padded([root(x => 1 - Math.exp(-4 * x) * Math.sin(6 * PI * x) ** 6 - f[0]!, 0, Math.atan(9 * PI) / (6 * PI))], 0);
    case 'dtlz1':
      return padded(
        f
          .slice(1)
          .map((_, i) => 1 - f.at(-1 - i)! / f.slice(0, f.length - i).reduce((a, b) => a + b, 0))
          .map(p => p || 0),
        0.5,
      );
    case 'dtlz2':
    case 'dtlz3':
      return padded(
        angles(f).map(a => (2 * a) / PI),
        0.5,
      );
    case 'dtlz4':
      return padded(
        angles(f).map(a => ((2 * a) / PI) ** 0.01),
        0.5,
      );
    case 'dtlz5':
      return padded([(2 * asin(f.at(-1)!)) / PI, ...f.slice(2).map(() => 0.5)], 0.5);
    case 'dtlz6':
      return padded([(2 * asin(f.at(-1)!)) / PI, ...f.slice(2).map(() => 0.5)], 0);
    case 'dtlz7':
      return padded(f.slice(0, -1), 0);
    default: {
      // Currin's cost rises on the front's left piece and falls on its right one
      const [low, high] = f[0]! > -0.86 ? [0, 0.08] : [0.96, 1];
      const currin = (x: number) => (2300 * x ** 3 + 1900 * x ** 2 + 2092 * x + 60) / (100 * x ** 3 + 500 * x ** 2 + 4 * x + 20);
      const x = root(v => (currin(v) - 14) / 15 - f[1]!, low, high);
      const u = 15 * x - 5;
      return [x, Math.min(1, ((5.1 / (4 * PI * PI)) * u * u - (5 / PI) * u + 6) / 15)];
    }
  }
}

/** θ₁ … θ(m−1) of a point of the unit sphere, the last objective first. */
const angles = (f: readonly number[]): number[] => f.slice(1).map((_, i) => atan2(f.at(-1 - i)!, hypot(...f.slice(0, f.length - 1 - i))));

/** Where a monotone function crosses 0, or the end nearer to it. */
function root(g: (x: number) => number, low: number, high: number): number {
  const sign = Math.sign(g(high) - g(low));
  for (let i = 0; i < 100; i++) {
    const middle = (low + high) / 2;
    if (sign * g(middle) < 0) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
