import { describe, expect, it } from 'vitest';
import { pso } from '../../optimizers/pso.ts';
import { bowl, box, measured, problemFor, run } from './kit.ts';

const problem = problemFor(pso, box(2, 0, 1));
const points = (full: number, evaluate: ReturnType<typeof measured>, options = {}) =>
  run(pso, problem, { seed: 1, full, evaluate, options }).lines.map(({ trial }) => Object.values(trial.config) as number[]);

describe('pso', () => {
  it('moves a lone particle by w v and into the ball round the middle of itself and where it is drawn', () => {
    // one particle whose first place stays its best, so that G − x = c (p − x) / 2
    let asked = 0;
    const w = 0.5;
    const c = 1.2;
    const all = points(
      200,
      measured(problem, () => asked++),
      { size: 2, informants: 1, inertia: w, attraction: c },
    );
    const first = all[0]!;
    let checked = 0;
    for (let g = 2; 2 * g + 2 < all.length; g++) {
      const [a, b, now] = [all[2 * g - 2]!, all[2 * g]!, all[2 * g + 2]!];
      if ([a, b, now].flat().some(v => v === 0 || v === 1)) continue;
      const away = now.map((v, j) => v - b[j]! - w * (b[j]! - a[j]!) - (c * (first[j]! - b[j]!)) / 2);
      const radius = (c / 2) * Math.hypot(...first.map((p, j) => p - b[j]!));
      expect(Math.hypot(...away)).toBeLessThanOrEqual(radius * (1 + 1e-9));
      checked++;
    }
    expect(checked).toBeGreaterThan(20);
  });

  it('stops at the faces', () => {
    const all = points(
      400,
      measured(problem, ([u]) => u!),
    ); // lowest at the face x0 = 0
    expect(all.slice(-40).filter(([x]) => x === 0).length).toBeGreaterThan(10);
  });

  it('finds the optimum of a quadratic function', () => {
    const all = points(4000, measured(problem, bowl));
    expect(Math.min(...all.map(x => bowl(Float64Array.from(x))))).toBeLessThan(1e-12);
  });
});
