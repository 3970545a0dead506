/** RR-6829, section 5: multi-modal functions with weak global structure, f20–f24. */
import type { Definitions } from './definition.ts';
import { gallagher, gallagherOptimum } from './gallagher.ts';
import type { Frame, Optimum } from './instance.ts';
import { gaussians, uniforms } from './random.ts';
import { diagonal, Q, RΛQ, shift, squared, type Transformation } from './transformations.ts';

/** −1 or 1 per coordinate, from uniform numbers for f20 and from normal ones for f24. */
const schwefelSigns: Optimum = ({ d, seed }) => uniforms(d, seed).map(u => (u < 0.5 ? -1 : 1));
const lunacekSigns: Optimum = ({ d, seed }) => gaussians(d, seed).map(g => (g < 0 ? -1 : 1));

/** x̂ = 2 · 1± x; ẑ_i = x̂_i + ¼ (x̂_{i−1} − m); z = 100 (Λ¹⁰ (ẑ − m) + m), where m = 2 |x_opt| = 4.2096874637. */
const schwefelZ: Transformation = frame => {
  const { d } = frame;
  const signs = schwefelSigns(frame);
  const λ = diagonal(d, 10);
  const m = 4.2096874637;
  const z = new Float64Array(d);
  return x => {
    let before = m;
    for (let i = 0; i < d; i++) {
      const hat = 2 * signs[i]! * x[i]!;
      z[i] = 100 * (λ[i]! * (hat + 0.25 * (before - m) - m) + m);
      before = hat;
    }
    return z;
  };
};

/** −1/(100 d) Σ z_i sin √|z_i| + 4.1898… + 100 f_pen(z/100). */
const schwefel =
  ({ d }: Frame) =>
  (z: Float64Array) => {
    let sum = 0;
    let beyond = 0;
    for (let i = 0; i < d; i++) {
      const size = Math.abs(z[i]!);
      sum += z[i]! * Math.sin(Math.sqrt(size));
      if (size > 500) beyond += squared(size - 500);
    }
    return 0.01 * (beyond + 418.9828872724339 - sum / d);
  };

/** 10/d² (Π_i (1 + (i + 1) Σ_j |2ʲz_i − ⌊2ʲz_i⌉| / 2ʲ)^(10/d^1.2) − 1), i = 0 … d−1, j = 1 … 32. */
const katsuura =
  ({ d }: Frame) =>
  (z: Float64Array) => {
    let product = 1;
    for (let i = 0; i < d; i++) {
      let sum = 0;
      for (let j = 1, power = 2; j <= 32; j++, power *= 2) {
        const scaled = power * z[i]!;
        sum += Math.abs(scaled - Math.floor(scaled + 0.5)) / power;
      }
      product *= 1 + (i + 1) * sum;
    }
    return (10 / (d * d)) * (product ** (10 / d ** 1.2) - 1);
  };

/** min(Σ (x̂_i − μ₀)², d + s Σ (x̂_i − μ₁)²) + 10 (d − Σ cos 2πz_i), x̂ = 2 · 1± x, z = RΛ¹⁰⁰Q (x̂ − μ₀). */
const lunacek = (frame: Frame) => {
  const { d } = frame;
  const signs = lunacekSigns(frame);
  const μ0 = 2.5;
  const s = 1 - 1 / (2 * Math.sqrt(d + 20) - 8.2);
  const μ1 = -Math.sqrt((μ0 * μ0 - 1) / s);
  const centred = new Float64Array(d);
  const transform = RΛQ(100)(frame);
  return (x: Float64Array) => {
    let near = 0;
    let far = 0;
    for (let i = 0; i < d; i++) {
      const hat = 2 * signs[i]! * x[i]!;
      centred[i] = hat - μ0;
      near += squared(hat - μ0);
      far += squared(hat - μ1);
    }
    const z = transform(centred);
    let cosines = 0;
    for (let i = 0; i < d; i++) cosines += Math.cos(2 * Math.PI * z[i]!);
    return Math.min(near, d + s * far) + 10 * (d - cosines);
  };
};

export const weaklyStructured: Definitions = {
  20: { name: 'Schwefel', optimum: frame => schwefelSigns(frame).map(sign => (sign * 4.2096874633) / 2), z: [schwefelZ], f: schwefel },
  21: { name: 'Gallagher, 101 peaks', optimum: gallagherOptimum(101), z: [Q], f: gallagher(101), penalty: () => 1 },
  22: { name: 'Gallagher, 21 peaks', optimum: gallagherOptimum(21), z: [Q], f: gallagher(21), penalty: () => 1 },
  23: { name: 'Katsuura', z: [shift, RΛQ(100)], f: katsuura, penalty: () => 1 },
  24: {
    name: 'Lunacek bi-Rastrigin',
    optimum: frame => lunacekSigns(frame).map(sign => sign * 1.25),
    z: [],
    f: lunacek,
    penalty: () => 1e4,
  },
};
