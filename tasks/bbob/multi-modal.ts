/** RR-6829, section 4: multi-modal functions with adequate global structure, f15–f19. */
import type { Definitions } from './definition.ts';
import type { Frame } from './instance.ts';
import { rotatedOnes } from './moderate.ts';
import { rastrigin } from './separable.ts';
import { asymmetry, oscillate, Q, R, RΛQ, shift, squared, stretch, ΛQ } from './transformations.ts';

/** 10 (1/d Σ_i Σ_k 2⁻ᵏ cos 2π 3ᵏ(z_i + ½) − f₀)³, k = 0 … 11, f₀ = Σ_k 2⁻ᵏ cos π3ᵏ. */
const weierstrass = ({ d }: Frame) => {
  const ks = Array.from({ length: 12 }, (_, k) => k);
  const amplitudes = Float64Array.from(ks, k => 0.5 ** k);
  const frequencies = Float64Array.from(ks, k => 3 ** k);
  const f0 = ks.reduce((sum, k) => sum + amplitudes[k]! * Math.cos(2 * Math.PI * frequencies[k]! * 0.5), 0);
  return (z: Float64Array) => {
    let sum = 0;
    for (let i = 0; i < d; i++) {
      const phase = 2 * Math.PI * (z[i]! + 0.5);
      for (let k = 0; k < 12; k++) sum += Math.cos(phase * frequencies[k]!) * amplitudes[k]!;
    }
    return 10 * (sum / d - f0) ** 3;
  };
};

/** (1/(d−1) Σ √s_i (1 + sin²(50 s_i^⅕)))² with s_i = √(z_i² + z_{i+1}²). */
const schaffers =
  ({ d }: Frame) =>
  (z: Float64Array) => {
    let sum = 0;
    for (let i = 0; i < d - 1; i++) {
      const s = z[i]! * z[i]! + z[i + 1]! * z[i + 1]!; // s_i²
      sum += Math.sqrt(Math.sqrt(s)) * (1 + squared(Math.sin(50 * s ** 0.1)));
    }
    return squared(sum / (d - 1));
  };

/** 10/(d−1) Σ (s_i/4000 − cos s_i) + 10 with s_i = 100 (z_i² − z_{i+1})² + (z_i − 1)². */
const griewankRosenbrock =
  ({ d }: Frame) =>
  (z: Float64Array) => {
    let sum = 0;
    for (let i = 0; i < d - 1; i++) {
      const valley = z[i]! * z[i]! - z[i + 1]!;
      const s = 100 * valley * valley + squared(1 - z[i]!);
      sum += s / 4000 - Math.cos(s);
    }
    return 10 + (10 * sum) / (d - 1);
  };

export const multiModal: Definitions = {
  15: { name: 'Rastrigin, rotated', z: [shift, R, oscillate, asymmetry(0.2), RΛQ(10)], f: rastrigin },
  16: { name: 'Weierstrass', z: [shift, R, oscillate, RΛQ(1 / 100)], f: weierstrass, penalty: d => 10 / d },
  17: { name: 'Schaffers F7', z: [shift, R, asymmetry(0.5), ΛQ(10)], f: schaffers, penalty: () => 10 },
  18: { name: 'Schaffers F7, ill-conditioned', z: [shift, R, asymmetry(0.5), ΛQ(1000)], f: schaffers, penalty: () => 10 },
  19: { name: 'Griewank–Rosenbrock', optimum: rotatedOnes, z: [Q, stretch(0.5)], f: griewankRosenbrock },
};
