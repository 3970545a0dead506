/**
 * The Hartmann functions in 3 and 6 dimensions, H(x) = −Σᵢ αᵢ exp(−Σⱼ Aᵢⱼ (xⱼ − Pᵢⱼ)²) on the unit cube.
 * L. C. W. Dixon, G. P. Szegö (1978). The Global Optimization Problem: An Introduction. In Towards Global Optimisation 2.
 */
export interface Hartmann {
  /** [4 × d] */
  readonly A: readonly (readonly number[])[];
  readonly P: readonly (readonly number[])[];
  /** The global minimum: computed with mpmath to 40 digits from the published one. */
  readonly x: readonly number[];
  readonly minimum: number;
}

const alpha = [1, 1.2, 3, 3.2] as const;

export const hartmann3: Hartmann = {
  A: [
    [3, 10, 30],
    [0.1, 10, 35],
    [3, 10, 30],
    [0.1, 10, 35],
  ],
  P: [
    [0.3689, 0.117, 0.2673],
    [0.4699, 0.4387, 0.747],
    [0.1091, 0.8732, 0.5547],
    [0.0381, 0.5743, 0.8828],
  ],
  x: [0.11458887665506896, 0.55564889461693, 0.8525469846866774],
  minimum: -3.8627797873326624,
};

export const hartmann6: Hartmann = {
  A: [
    [10, 3, 17, 3.5, 1.7, 8],
    [0.05, 10, 17, 0.1, 8, 14],
    [3, 3.5, 1.7, 10, 17, 8],
    [17, 8, 0.05, 10, 0.1, 14],
  ],
  P: [
    [0.1312, 0.1696, 0.5569, 0.0124, 0.8283, 0.5886],
    [0.2329, 0.4135, 0.8307, 0.3736, 0.1004, 0.9991],
    [0.2348, 0.1451, 0.3522, 0.2883, 0.3047, 0.665],
    [0.4047, 0.8828, 0.8732, 0.5743, 0.1091, 0.0381],
  ],
  x: [0.20168951100670543, 0.15001069182345797, 0.476873974221897, 0.2753324304940561, 0.31165161660011326, 0.6573005340656204],
  minimum: -3.3223680114155147,
};

/** H with every αᵢ lowered by `bias`. */
export function hartmann({ A, P }: Hartmann, x: readonly number[], bias: number): number {
  let sum = 0;
  for (let i = 0; i < 4; i++) {
    let exponent = 0;
    for (let j = 0; j < x.length; j++) exponent += A[i]![j]! * (x[j]! - P[i]![j]!) ** 2;
    sum += (alpha[i]! - bias) * Math.exp(-exponent);
  }
  return -sum;
}
