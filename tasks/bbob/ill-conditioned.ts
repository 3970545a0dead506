/** RR-6829, section 3: unimodal functions with high conditioning, f10–f14. */
import type { Definitions } from './definition.ts';
import { type Frame, uniformOptimum } from './instance.ts';
import { ellipsoid } from './separable.ts';
import { asymmetry, oscillate, R, RΛQ, shift } from './transformations.ts';

/** first · z₀² + rest · Σ_{i≥1} z_i². */
const axis = (first: number, rest: number) => () => (z: Float64Array) => {
  let sum = 0;
  for (let i = 1; i < z.length; i++) sum += z[i]! * z[i]!;
  return first * z[0]! * z[0]! + rest * sum;
};

/** z₀² + 100 √(Σ_{i≥1} z_i²). */
const sharpRidge = () => (z: Float64Array) => {
  let sum = 0;
  for (let i = 1; i < z.length; i++) sum += z[i]! * z[i]!;
  return z[0]! * z[0]! + 100 * Math.sqrt(sum);
};

/** √(Σ |z_i|^(2 + 4 i/(d−1))). */
const differentPowers = ({ d }: Frame) => {
  const powers = Float64Array.from({ length: d }, (_, i) => 2 + (4 * i) / (d - 1));
  return (z: Float64Array) => {
    let sum = 0;
    for (let i = 0; i < d; i++) sum += Math.abs(z[i]!) ** powers[i]!;
    return Math.sqrt(sum);
  };
};

export const illConditioned: Definitions = {
  10: { name: 'Ellipsoid, rotated', z: [shift, R, oscillate], f: ellipsoid },
  11: { name: 'Discus', z: [shift, R, oscillate], f: axis(1e6, 1) },
  12: {
    name: 'Bent cigar',
    optimum: ({ d, seed }) => uniformOptimum(d, seed + 1_000_000),
    z: [shift, R, asymmetry(0.5), R],
    f: axis(1, 1e6),
  },
  13: { name: 'Sharp ridge', z: [shift, RΛQ(10)], f: sharpRidge },
  14: { name: 'Different powers', z: [shift, R], f: differentPowers },
};
