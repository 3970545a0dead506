import { describe, expect, it } from 'vitest';
import { jointEstimator } from '../../../optimizers/parts/joint-parzen.ts';
import { tpeAxes } from '../../../optimizers/parts/tpe-axes.ts';
import { history } from '../../../optimizers/parts/tpe-history.ts';
import type { Space } from '../../../src/contract/index.ts';
import { stream } from '../../../src/random/index.ts';
import { toPoint } from '../../../src/space/index.ts';

const space: Space = {
  params: {
    x: { kind: 'float', low: 0, high: 1 },
    k: { kind: 'int', low: 1, high: 8 },
    c: { kind: 'choice', choices: [0, 1, 2] },
  },
};
const point = (x: number, k: number, c: number) => toPoint(space, { x, k, c });

/** The joint estimator of these trials, in the order of time. */
function estimatorOf(trials: readonly Float64Array[]) {
  const past = history(3);
  for (const trial of trials) past.add(trial);
  return jointEstimator(tpeAxes(space), past.together([0, 1, 2], false), 1);
}

const at = [point(0, 3, 0), point(0.1, 1, 1), point(0.55, 7, 2), point(0.99, 8, 2)];
const few = [
  [0.62, 3, 0],
  [0.11, 3, 0],
  [0.9, 7, 2],
  [0.15, 1, 0],
  [0.12, 8, 1],
  [0.5, 5, 0],
].map(([x, k, c]) => point(x!, k!, c!));

/** log_pdf of Optuna 5.0.0's _ParzenEstimator: prior weight 1, magic clip, no end points, default weights, and a stable argsort for ties. */
describe('joint Parzen estimators agree with Optuna', () => {
  const logs = (trials: readonly Float64Array[]) => at.map(u => estimatorOf(trials).logDensity(u));
  const close = (expected: readonly number[]) => expected.map(value => expect.closeTo(value, 11));

  it('on a few trials', () => {
    expect(logs(few)).toEqual(close([-2.1178933705717586, -3.8192512531866254, -3.2397686436184743, -2.8049301012364554]));
  });

  it('on forty, the older ones half forgotten', () => {
    const many = Array.from({ length: 40 }, (_, i) => point(Math.round(((i * 0.37) % 1) * 1000) / 1000, 1 + ((i * 5) % 8), (i * 7) % 3));

    expect(logs(many)).toEqual(close([-6.756168452714537, -6.7879216268400615, -6.645701875456248, -1.730344120131987]));
  });

  it('on none', () => {
    expect(logs([])).toEqual(close([-3.239304350351377, -3.2723276810593243, -3.1467636821386304, -3.312377681059324]));
  });
});

describe('joint Parzen estimators', () => {
  it('are sampled as their density says, cell by cell', () => {
    const estimator = estimatorOf(few);
    const rng = stream('joint');
    const n = 30_000;
    const parts = 4; // of x
    const counts = new Map<string, number>();
    for (let i = 0; i < n; i++) {
      const [x, k, c] = estimator.sample(rng);
      const cell = `${Math.floor(x! * parts)} ${Math.floor(k! * 8)} ${Math.floor(c! * 3)}`;
      counts.set(cell, (counts.get(cell) ?? 0) + 1);
    }

    let total = 0;
    for (let a = 0; a < parts; a++)
      for (let k = 0; k < 8; k++)
        for (let c = 0; c < 3; c++) {
          let mass = 0;
          const steps = 100;
          for (let s = 0; s < steps; s++)
            mass += Math.exp(estimator.logDensity(point((a + (s + 0.5) / steps) / parts, k + 1, c))) / parts / steps;
          total += mass;
          const share = (counts.get(`${a} ${k} ${c}`) ?? 0) / n;
          expect(Math.abs(share - mass)).toBeLessThan(5 * Math.sqrt((mass * (1 - mass)) / n));
        }
    expect(total).toBeCloseTo(1, 4);
  });

  it('do not care where in its only cell a parameter is', () => {
    const fixed: Space = { params: { x: { kind: 'float', low: 0, high: 1 }, y: { kind: 'float', low: 2, high: 2 } } };
    const past = history(2);
    for (const x of [0.2, 0.7, 0.9]) past.add(Float64Array.of(x, 0.5));
    const estimator = jointEstimator(tpeAxes(fixed), past.together([0, 1], false), 1);

    expect(estimator.logDensity(Float64Array.of(0.4, 0.1))).toBe(estimator.logDensity(Float64Array.of(0.4, 0.5)));
  });
});
