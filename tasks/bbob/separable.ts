/** RR-6829, section 1: separable functions, f1–f5. */
import type { Definitions } from './definition.ts';
import { type Frame, uniformOptimum } from './instance.ts';
import { asymmetry, diagonal, oscillate, shift, type Transformation, Λ } from './transformations.ts';

/** Σ z_i². */
const sphere = () => (z: Float64Array) => {
  let sum = 0;
  for (let i = 0; i < z.length; i++) sum += z[i]! * z[i]!;
  return sum;
};

/** Σ 10^(6 i/(d−1)) z_i². */
export const ellipsoid = ({ d }: Pick<Frame, 'd'>, condition = 1e6) => {
  const weights = Float64Array.from({ length: d }, (_, i) => condition ** (i / (d - 1)));
  return (z: Float64Array) => {
    let sum = 0;
    for (let i = 0; i < d; i++) sum += weights[i]! * z[i]! * z[i]!;
    return sum;
  };
};

/** 10 (d − Σ cos 2πz_i) + ‖z‖². */
export const rastrigin =
  ({ d }: Frame) =>
  (z: Float64Array) => {
    let cosines = 0;
    let squares = 0;
    for (let i = 0; i < d; i++) {
      cosines += Math.cos(2 * Math.PI * z[i]!);
      squares += z[i]! * z[i]!;
    }
    return 10 * (d - cosines) + squares;
  };

/** s_i z_i with s_i = √10^(i/(d−1)), ten times that where z_i > 0 and i is even, i = 0 … d−1. */
const steepenEvens: Transformation = ({ d }) => {
  const z = new Float64Array(d);
  const s = diagonal(d, 10);
  return x => {
    for (let i = 0; i < d; i++) z[i] = (x[i]! > 0 && i % 2 === 0 ? 10 * s[i]! : s[i]!) * x[i]!;
    return z;
  };
};

/** Σ 5 |s_i| − s_i z_i with s_i = ±10^(i/(d−1)); beyond the corner x_opt = ±5 a coordinate gains nothing. */
const linearSlope = ({ d, xopt }: Frame) => {
  const s = diagonal(d, 100).map((slope, i) => Math.sign(xopt[i]!) * slope);
  return (x: Float64Array) => {
    let sum = 0;
    for (let i = 0; i < d; i++) sum += 5 * Math.abs(s[i]!) - s[i]! * (x[i]! * xopt[i]! < 25 ? x[i]! : xopt[i]!);
    return sum;
  };
};

export const separable: Definitions = {
  1: { name: 'Sphere', z: [shift], f: sphere },
  2: { name: 'Ellipsoid, separable', z: [shift, oscillate], f: ellipsoid },
  3: { name: 'Rastrigin, separable', z: [shift, oscillate, asymmetry(0.2), Λ(10)], f: rastrigin },
  4: {
    name: 'Büche–Rastrigin',
    // COCO's code, not RR-6829: the steep side is always the one towards the boundary
    optimum: ({ d, seed }) => uniformOptimum(d, seed).map((x, i) => (i % 2 === 0 ? Math.abs(x) : x)),
    z: [shift, oscillate, steepenEvens],
    f: rastrigin,
    penalty: () => 100,
  },
  5: { name: 'Linear slope', optimum: ({ d, seed }) => uniformOptimum(d, seed).map(x => 5 * Math.sign(x)), z: [], f: linearSlope },
};
