import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { stream } from '../../src/random/index.ts';
import { wfg } from '../../tasks/wfg/index.ts';
import { haveShared, shared } from '../shared.ts';
import { costsOf, taskOf } from './evaluate.ts';
import { table } from './table.ts';

const { acos, cos, sin, PI } = Math;
const names = Array.from({ length: 9 }, (_, i) => `wfg${i + 1}`);
const sizes = ['d6/m2', 'd10/m3', 'd14/m5'];
const ids = names.flatMap(name => sizes.map(size => `wfg/${name}/${size}`));

/** z with the optimal distance for these positions in [0, 1]: 0.35 z_max, but for WFG8 and 9 (Huband et al. 2006, section VIII). */
function optimal(id: string, position: readonly number[]): readonly number[] {
  const d = Object.keys(taskOf(id).problem.space.params).length;
  const y = [...position];
  const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length;
  const power = (u: number) => 0.02 + 49.98 * (0.98 / 49.98 - (1 - 2 * u) * Math.abs(Math.floor(0.5 - u) + 0.98 / 49.98));
  if (id.includes('wfg8')) while (y.length < d) y.push(0.35 ** (1 / power(mean(y))));
  else if (id.includes('wfg9')) {
    const tail = [0.35];
    while (tail.length < d - position.length) tail.unshift(0.35 ** (1 / (0.02 + 1.96 * mean(tail))));
    y.push(...tail);
  } else while (y.length < d) y.push(0.35);
  return y.map((v, i) => v * 2 * (i + 1));
}

const positionsOf = (id: string): number => {
  const m = taskOf(id).problem.objectives.length;
  return m === 2 ? 4 : 2 * (m - 1);
};

describe('wfg', () => {
  it.skipIf(!haveShared).each(['WFG1', 'WFG4'])('%s agrees with the reference points in shared/verification/pymoo to 1e-9', async name => {
    const points = table(readFileSync(shared(`verification/pymoo/problems/WFG/2obj/${name}.x`), 'utf8'));
    const values = table(readFileSync(shared(`verification/pymoo/problems/WFG/2obj/${name}.f`), 'utf8'));
    const evaluate = await costsOf(`wfg/${name.toLowerCase()}/d${points[0]!.length}/m${values[0]!.length}`);

    expect(points.length).toBeGreaterThan(50);
    for (const [i, point] of points.entries())
      (await evaluate(point)).forEach((cost, j) => expect(Math.abs(cost - values[i]![j]!)).toBeLessThanOrEqual(1e-9));
  });

  it('has z_i in [0, 2i]', () => {
    const { params } = taskOf('wfg/wfg4/d6/m2').problem.space;

    expect(Object.keys(params)).toEqual(['z1', 'z2', 'z3', 'z4', 'z5', 'z6']);
    expect(params['z6']).toEqual({ kind: 'float', low: 0, high: 12 });
  });

  it.each(['wfg1/d4/m2', 'wfg2/d7/m2', 'wfg3/d11/m3', 'wfg1/d10/m1', 'wfg1/d30/m11', 'wfg10/d6/m2', 'wfg0/d6/m2', 'wfg1/d6'])(
    'has no %s',
    rest => {
      expect(wfg.find(`wfg/${rest}`)).toBeUndefined();
    },
  );
});

describe.each(ids.filter(id => taskOf(id).front))('the front of %s', id => {
  const { problem, front } = taskOf(id);
  const m = problem.objectives.length;
  const [, name] = id.split('/') as [string, string];
  const rng = stream('front', id);

  it('has about as many points as asked for, none of which dominates another, from ideal to nadir', () => {
    const points = front!.points(300);

    expect(points.length).toBeGreaterThanOrEqual(100);
    expect(points.length).toBeLessThanOrEqual(400);
    for (const a of points)
      for (const b of points)
        if (a !== b && a.every((v, i) => v <= b[i]! + 1e-12) && a.some((v, i) => v < b[i]! - 1e-9)) throw new Error(`${a} dominates ${b}`);
    problem.objectives.forEach(({ ideal, nadir }, i) => {
      expect(Math.min(...points.map(point => point[i]!))).toBeCloseTo(ideal!, 12);
      expect(Math.max(...points.map(point => point[i]!))).toBeCloseTo(nadir!, 12);
    });
  });

  it('is where the optimal distance leads, and nowhere else', async () => {
    const k = positionsOf(id);
    // WFG1 takes the power 0.02 of what rounding leaves of 0, which makes 0.5 of 1e-16; the first distance coordinate alone is exact
    const exact = name === 'wfg1' ? `wfg/wfg1/d${k + 1}/m${m}` : id;
    const evaluate = await costsOf(exact);
    for (let i = 0; i < 100; i++) {
      // WFG1 draws positions towards 1 with a power of 0.02
      const position = Array.from({ length: k }, () => (name === 'wfg1' ? rng.next() ** 50 : rng.next()));
      const costs = await evaluate(optimal(exact, position));
      expect(onFront(name, m, costs)).toBeLessThan(1e-6);
    }
    for (const point of front?.points(100) ?? []) expect(onFront(name, m, point)).toBeLessThan(1e-8);
  });

  it('is beaten by no evaluation, at random or near the optimal distance', async () => {
    const evaluate = await costsOf(id);
    const points = front!.points(200);
    const k = positionsOf(id);
    for (let i = 0; i < 300; i++) {
      const y = Array.from({ length: k }, () => rng.next());
      const z = optimal(id, y).map((v, j) =>
        Math.min(2 * (j + 1), Math.max(0, i % 2 ? v + (j < k ? 0 : 0.02 * (rng.next() - 0.5)) : rng.next() * 2 * (j + 1))),
      );
      const costs = await evaluate(z);
      for (const point of points) if (costs.every((v, j) => v < point[j]! - 1e-9)) throw new Error(`${costs} beats ${point}`);
    }
  });
});

/** How far costs are off the equation of the front; the shape functions of the paper, solved for x₁. */
function onFront(name: string, m: number, f: readonly number[]): number {
  const h = f.map((fi, i) => fi / (2 * (i + 1)));
  if (/wfg[4-9]/.test(name)) return Math.abs(Math.hypot(...h) - 1);
  if (name === 'wfg3') {
    // x₂ = x₃ = … = ½: every objective but the last is as large as x₁ says
    const x = 1 - h[m - 1]!;
    return Math.max(...h.slice(0, -1).map((hi, i) => Math.abs(hi - x * 0.5 ** (m - Math.max(2, i + 1)))));
  }
  // 1 − cos(π/2 x_j) and 1 − sin(π/2 x_j) of the innermost coordinates first, by bisection on the ratio of h₁ and h₂
  let product = h[0]!;
  let factor = 1;
  for (let i = 1; i < m - 1; i++) {
    const ratio = product / h[i]!;
    const x = bisect(v => (1 - cos((PI / 2) * v)) / (1 - sin((PI / 2) * v)) - ratio);
    product = 1 - cos((PI / 2) * x) > 1e-6 ? product / (1 - cos((PI / 2) * x)) : h[i]! / (1 - sin((PI / 2) * x));
    if (!(product > 1e-6)) factor = 0; // x₁ is lost in rounding
  }
  if (factor === 0) return 0;
  const x = (2 / PI) * acos(1 - Math.min(1, product));
  const last = name === 'wfg1' ? 1 - x - cos(10 * PI * x + PI / 2) / (10 * PI) : 1 - x * cos(5 * PI * x) ** 2;
  return Math.abs(h[m - 1]! - last) * product;
}

function bisect(f: (x: number) => number): number {
  let [low, high] = [0, 1];
  for (let i = 0; i < 100; i++) {
    const middle = (low + high) / 2;
    if (f(middle) < 0) low = middle;
    else high = middle;
  }
  return low;
}

describe('wfg3 with three objectives', () => {
  it('has optimal points off its line, so no front is claimed there', async () => {
    expect(taskOf('wfg/wfg3/d10/m3').front).toBeUndefined();
    expect(taskOf('wfg/wfg3/d10/m2').front).toBeDefined();
  });

  it('reaches its nadir point: f₁ = 3 at distance 1, where all positions are 1', async () => {
    const evaluate = await costsOf('wfg/wfg3/d10/m3');
    const z = Array.from({ length: 10 }, (_, i) => (i < 4 ? 1 : 0) * 2 * (i + 1));

    // at 0 and at 1, s_linear is 1; two different ones make the largest non-separable pair
    const costs = await evaluate(z.map((v, i) => (i >= 4 && i % 2 ? 0.35 * 2 * (i + 1) : v)));

    expect(costs[0]).toBeCloseTo(3, 12);
    expect(costs[1]).toBeCloseTo(1, 12);
    expect(costs[2]).toBeCloseTo(1, 12);
    expect(taskOf('wfg/wfg3/d10/m3').problem.objectives.map(({ nadir }) => nadir)).toEqual([3, 2, 6]);
  });

  it('has the nadir point of the nondominated points of a grid, for four objectives', () => {
    const points: number[][] = [];
    const steps = [0, 0.25, 0.5, 0.75, 1];
    for (const t of steps)
      for (const x1 of [0, 0.25, 0.5, 0.75, 0.875, 1])
        for (const u of steps)
          for (const v of steps) {
            const [x2, x3] = [0.5 + t * (u - 0.5), 0.5 + t * (v - 0.5)];
            points.push([x1 * x2 * x3, x1 * x2 * (1 - x3), x1 * (1 - x2), 1 - x1].map((h, i) => t + 2 * (i + 1) * h));
          }
    const best = points.filter(p => !points.some(q => q.every((v, i) => v <= p[i]!) && q.some((v, i) => v < p[i]!)));

    expect([0, 1, 2, 3].map(i => Math.max(...best.map(p => p[i]!)))).toEqual(
      taskOf('wfg/wfg3/d10/m4').problem.objectives.map(({ nadir }) => nadir),
    );
  });
});
