/**
 * WFG's shift, bias and reduction functions, [0, 1] → [0, 1]. Huband et al. 2006, table XI.
 * What rounding leaves outside the interval is cut off.
 */

const { abs, ceil, cos, floor, min, max, PI } = Math;

const unit = (y: number): number => min(1, max(0, y));

/** s_linear: 0 at A. */
export const linear = (y: number, A = 0.35): number => unit(abs(y - A) / abs(floor(A - y) + A));

/** s_decept: 0 at A, in a basin of half-width B; the other minima are C high. */
export function deceptive(y: number, A = 0.35, B = 0.001, C = 0.05): number {
  const left = (floor(y - A + B) * (1 - C + (A - B) / B)) / (A - B);
  const right = (floor(A + B - y) * (1 - C + (1 - A - B) / B)) / (1 - A - B);
  return unit(1 + (abs(y - A) - B) * (left + right + 1 / B));
}

/** s_multi: 0 at C, with A minima on either side in a bowl of depth B. */
export function multiModal(y: number, A: number, B: number, C = 0.35): number {
  const distance = abs(y - C) / (2 * (floor(C - y) + C));
  return unit((1 + cos((4 * A + 2) * PI * (0.5 - distance)) + 4 * B * distance ** 2) / (B + 2));
}

/** b_flat: A all the way from B to C. */
export const flat = (y: number, A = 0.8, B = 0.75, C = 0.85): number =>
  unit(A + min(0, floor(y - B)) * ((A * (B - y)) / B) - min(0, floor(C - y)) * (((1 - A) * (y - C)) / (1 - C)));

/** b_poly: y^α. */
export const polynomial = (y: number, alpha: number): number => unit(y ** alpha);

/** b_param: y to a power between B = 0.02 and C = 50 that depends on u. */
export function dependent(y: number, u: number): number {
  const A = 0.98 / 49.98;
  const v = A - (1 - 2 * u) * abs(floor(0.5 - u) + A);
  return unit(y ** (0.02 + (50 - 0.02) * v));
}

/** r_sum of y[from … to − 1] with weights 2, 4, 6, … by place. */
export function weightedMean(y: Float64Array, from: number, to: number): number {
  let sum = 0;
  let weights = 0;
  for (let i = from; i < to; i++) {
    sum += 2 * (i + 1) * y[i]!;
    weights += 2 * (i + 1);
  }
  return unit(sum / weights);
}

/** r_sum with equal weights. */
export function mean(y: Float64Array, from: number, to: number): number {
  let sum = 0;
  for (let i = from; i < to; i++) sum += y[i]!;
  return unit(sum / (to - from));
}

/** r_nonsep of degree A = to − from: what all differ by counts too. 0 where all are 0; 1 where half of them are. */
export function nonSeparable(y: Float64Array, from: number, to: number): number {
  const A = to - from;
  let sum = 0;
  for (let i = from; i < to; i++) {
    sum += y[i]!;
    for (let j = i + 1; j < to; j++) sum += 2 * abs(y[i]! - y[j]!);
  }
  const half = ceil(A / 2);
  return unit(sum / (half * (1 + 2 * A - 2 * half)));
}
