import { describe, expect, it } from 'vitest';
import type { Outcome } from '../../src/contract/index.ts';
import { normal, stream } from '../../src/random/index.ts';
import { collections } from '../../tasks/index.ts';
import { opened, taskOf } from './evaluate.ts';
import { at, preimages } from './preimages.ts';

const ids = collections.filter(({ id }) => ['mw', 'dascmop', 'constrained'].includes(id)).flatMap(collection => [...collection.ids()]);
const withFront = ids.filter(id => taskOf(id).front);

const dominates = (a: readonly number[], b: readonly number[]): boolean => a.every((v, i) => v <= b[i]!) && a.some((v, i) => v < b[i]!);
/** Better in every objective by more than rounding. */
const beats = (a: readonly number[], b: readonly number[]): boolean => a.every((v, i) => v < b[i]! - 1e-9);

type Ok = Extract<Outcome, { status: 'ok' }>;
const ok = (outcome: Outcome): Ok => {
  if (outcome.status !== 'ok') throw new Error(outcome.reason);
  return outcome;
};
const worst = ({ violations = [] }: Ok): number => Math.max(0, ...violations);

describe.each(withFront)('the front of %s', id => {
  const { problem, front } = taskOf(id);
  const m = problem.objectives.length;
  const points = front!.points(100);

  it('has about as many points as asked for, none of which dominates another', () => {
    // the front of DASCMOP3 with η = 0.75 is five points
    expect(points.length).toBeGreaterThanOrEqual(/dascmop[36].*s(9|12)$/.test(id) ? 5 : 40);
    expect(points.length).toBeLessThanOrEqual(500);
    for (const a of points)
      for (const b of points) if (dominates(a, b) && a.some((v, i) => v < b[i]! - 1e-12)) throw new Error(`${a} dominates ${b}`);
  });

  it('reaches from the ideal to the nadir point', () => {
    problem.objectives.forEach(({ ideal, nadir }, i) => {
      const values = points.map(point => point[i]!);
      expect(Math.min(...values)).toBeCloseTo(ideal!, 12);
      expect(Math.max(...values)).toBeCloseTo(nadir!, 12);
    });
  });

  it('is attained at every point, up to rounding', async () => {
    const evaluate = await opened(id);
    for (const point of points) {
      let nearest = Number.POSITIVE_INFINITY;
      for (const x of preimages(id, point)) {
        const outcome = ok(await evaluate(x));
        nearest = Math.min(nearest, Math.max(worst(outcome), ...outcome.costs.map((cost, i) => Math.abs(cost - point[i]!))));
      }
      // where a circle meets an axis, rounding of one cost moves the other by its root
      if (!(nearest < 3e-8)) throw new Error(`${point} is missed by ${nearest}`);
    }
  });

  it('is beaten by nothing feasible near it', async () => {
    const evaluate = await opened(id);
    const rng = stream('near', id);
    const { low, high } = Object.values(problem.space.params)[0] as { low: number; high: number };
    const scalable = !['bnh', 'osy', 'tnk'].includes(id.split('/')[1]!);
    const mw = id.startsWith('mw/');
    let feasible = 0;
    for (let i = 0; i < 600; i++) {
      // a random position, or a feasible one
      const known = i % 3 && scalable ? [] : preimages(id, points[i % points.length]!)[0]!;
      const position = i % 3 ? Array.from({ length: m - 1 }, () => low + rng.next() * (high - low)) : known.slice(0, m - 1);
      const g = (mw ? 1 : 0) + Math.min(0.9, Math.abs(normal(rng)) ** 3 * 0.3 + (i % 2 ? 0.5 : 0));
      // where there is no distance: a point of the front, disturbed
      const x = scalable
        ? at(id, position, g)
        : known.map((v, j) => {
            const { low, high } = Object.values(problem.space.params)[j] as { low: number; high: number };
            return Math.min(high, Math.max(low, v + 0.05 * (high - low) * normal(rng) ** 3));
          });
      const outcome = ok(await evaluate(x));
      if (worst(outcome) > 0) continue;
      feasible++;
      for (const point of points) if (beats(outcome.costs, point)) throw new Error(`${outcome.costs} beats ${point}`);
    }
    if (!/mw5|dascmop.*s1[2-6]/.test(id)) expect(feasible).toBeGreaterThan(0);
  });
});

describe('what is known of the fronts from elsewhere', () => {
  const corners = (id: string) => taskOf(id).problem.objectives.map(({ ideal, nadir }) => [ideal!, nadir!]);

  // the values of genoxide's problem descriptions, derived there from the papers, to the digits given
  it.each([
    ['mw/mw6/d15', [0.0163, 1.1], [0, 1.0999]],
    ['mw/mw7/d15', [0, 1.15], [0, 1.15]],
    ['mw/mw12/d15', [0, 1.3164], [0.0039, 1]],
    ['dascmop/dascmop1/d30/s8', [0.5, 1.45], [0.5975, 1.5]],
    ['constrained/tnk', [0.0417, 1.0384], [0.0417, 1.0384]],
    ['constrained/osy', [-274, -42], [4, 76]],
  ])('%s', (id, f1, f2) => {
    corners(id).forEach((corner, i) => {
      expect(corner[0]).toBeCloseTo([f1, f2][i]![0]!, 4);
      expect(corner[1]).toBeCloseTo([f1, f2][i]![1]!, 4);
    });
  });

  it.each([
    ['mw/mw6/d15', 0.4043],
    ['mw/mw7/d15', 0.5025],
    ['mw/mw10/d15', 0.6883],
    ['mw/mw12/d15', 0.7397],
    ['dascmop/dascmop1/d30/s8', 0.4476],
  ])('%s has a hypervolume of %f, normalised and with reference point (1.1, 1.1)', (id, expected) => {
    const [[ideal1, nadir1], [ideal2, nadir2]] = corners(id) as [[number, number], [number, number]];
    let volume = 0;
    let before = 1.1;
    for (const [f1, f2] of taskOf(id).front!.points(5000) as readonly [number, number][]) {
      const [x, y] = [(f1 - ideal1) / (nadir1 - ideal1), (f2 - ideal2) / (nadir2 - ideal2)];
      volume += (1.1 - x) * (before - y);
      before = y;
    }

    expect(Math.abs(volume - expected)).toBeLessThan(2e-4);
  });

  it('the front of MW5 has the sixteen points of its authors', () => {
    const points = taskOf('mw/mw5/d15').front!.points(300);
    const known = [0, 0.3922, 0.4862, 0.549, 0.597, 0.6359, 0.6686, 0.6969];
    for (const f of known)
      expect(points.some(point => Math.abs(point[0]! - f) < 2e-4 && Math.abs(Math.hypot(...point) - 1) < 1e-9)).toBe(true);
  });
});
