/** RR-6829, section 2: functions with low or moderate conditioning, f6–f9. */
import type { Definitions } from './definition.ts';
import { type Frame, type Optimum, uniformOptimum } from './instance.ts';
import { ellipsoid } from './separable.ts';
import { Q, R, RΛQ, shift, squared, stretch, Tosz, ΛQ } from './transformations.ts';

/** T_osz(Σ (s_i z_i)²)^0.9 with s_i = 100 where z_i has the sign of x_opt, else 1. */
const attractiveSector =
  ({ d, xopt }: Frame) =>
  (z: Float64Array) => {
    let sum = 0;
    for (let i = 0; i < d; i++) sum += (xopt[i]! * z[i]! > 0 ? 1e4 : 1) * z[i]! * z[i]!;
    return Tosz(sum) ** 0.9;
  };

/** 0.1 max(|ẑ₀|/10⁴, Σ 10^(2 i/(d−1)) z_i²), z = R z̃, where z̃ is ẑ rounded: to integers beyond ½, else to tenths. */
const stepEllipsoid = (frame: Frame) => {
  const rounded = new Float64Array(frame.d);
  const rotate = R(frame);
  const bowl = ellipsoid(frame, 100);
  return (ẑ: Float64Array) => {
    for (let i = 0; i < ẑ.length; i++) rounded[i] = Math.abs(ẑ[i]!) > 0.5 ? Math.floor(ẑ[i]! + 0.5) : Math.floor(10 * ẑ[i]! + 0.5) / 10;
    return 0.1 * Math.max(Math.abs(ẑ[0]!) * 1e-4, bowl(rotate(rounded)));
  };
};

/** Σ 100 (z_i² − z_{i+1})² + (z_i − 1)². */
const rosenbrock =
  ({ d }: Frame) =>
  (z: Float64Array) => {
    let valley = 0;
    let slope = 0;
    for (let i = 0; i < d - 1; i++) {
      valley += squared(z[i]! * z[i]! - z[i + 1]!);
      slope += squared(z[i]! - 1);
    }
    return 100 * valley + slope;
  };

/** Where c Q x + ½ = 1, c = max(1, √d/8): x = Qᵀ 1/(2c). At most √d/2 in any coordinate. */
export const rotatedOnes: Optimum = ({ d, Q }) => {
  const sums = new Float64Array(d);
  for (let at = 0; at < Q.length; at++) sums[at % d]! += Q[at]!;
  return sums.map(sum => sum / (2 * Math.max(1, Math.sqrt(d) / 8)));
};

export const moderate: Definitions = {
  6: { name: 'Attractive sector', z: [shift, RΛQ(10)], f: attractiveSector },
  7: { name: 'Step ellipsoid', z: [shift, ΛQ(10)], f: stepEllipsoid, penalty: () => 1 },
  8: {
    name: 'Rosenbrock',
    optimum: ({ d, seed }) => uniformOptimum(d, seed).map(x => 0.75 * x),
    z: [shift, stretch(1)],
    f: rosenbrock,
  },
  9: { name: 'Rosenbrock, rotated', optimum: rotatedOnes, z: [Q, stretch(0.5)], f: rosenbrock },
};
