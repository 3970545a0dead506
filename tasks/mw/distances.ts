/** MW's three distance functions, g ≥ 1. Of all coordinates [d], of which the first m − 1 are the position; i counts from 0. */
export type Distance = (x: readonly number[], m: number) => number;

const { cos, exp, PI } = Math;

/** g₁: 1 + Σ 1 − exp(−10 (xᵢ^(d − m) − ½ − i / 2d)²). The optimum drifts from coordinate to coordinate. */
export const drifting: Distance = (x, m) => {
  const d = x.length;
  let sum = 0;
  for (let i = m - 1; i < d; i++) {
    const off = x[i]! ** (d - m) - 0.5 - i / (2 * d);
    sum += 1 - exp(-10 * off * off);
  }
  return 1 + sum;
};

/** g₂: 1 + Σ 1.5 + 0.1/d zᵢ² − 1.5 cos 2πzᵢ with zᵢ = 1 − exp(−10 (xᵢ − i / d)²). */
export const rugged: Distance = (x, m) => {
  const d = x.length;
  let sum = 0;
  for (let i = m - 1; i < d; i++) {
    const off = x[i]! - i / d;
    const z = 1 - exp(-10 * off * off);
    sum += (0.1 / d) * z * z + 1.5 - 1.5 * cos(2 * PI * z);
  }
  return 1 + sum;
};

/** g₃: 1 + Σ 2 (xᵢ + (x(i−1) − ½)² − 1)². Each coordinate's optimum depends on the one before it. */
export const linked: Distance = (x, m) => {
  let sum = 0;
  for (let i = m - 1; i < x.length; i++) {
    const off = x[i]! + (x[i - 1]! - 0.5) * (x[i - 1]! - 0.5) - 1;
    sum += 2 * off * off;
  }
  return 1 + sum;
};
