/**
 * MW1 to MW14, as pymoo 0.6.2 has them.
 * Z. Ma, Y. Wang (2019). Evolutionary Constrained Multiobjective Optimization: Test Suite Construction and Performance
 * Comparisons. IEEE Transactions on Evolutionary Computation 23(6), 972–986.
 *
 * The first m − 1 coordinates are the position, the others give the distance g ≥ 1. Constraints depend on the costs alone.
 */
import { type Distance, drifting, linked, rugged } from './distances.ts';

export interface Mw {
  readonly m: 2 | 3;
  /** All coordinates lie in [0, high]. */
  readonly high: number;
  readonly distance: Distance;
  /** Of the position [m − 1], the distance and the number of dimensions: [m]. */
  readonly costs: (p: readonly number[], g: number, d: number) => number[];
  /** ≤ 0 where feasible. */
  readonly violations: (f: readonly number[]) => number[];
}

const { abs, atan2, cos, exp, max, min, sin, sqrt, PI, SQRT2 } = Math;

const two = { m: 2, high: 1 } as const;
const three = { m: 3, high: 1 } as const;

/** f₁ = g x₁, f₂ = g h(f₁ / g). */
const scaled =
  (h: (x: number) => number) =>
  ([x]: readonly number[], g: number): number[] => [g * x!, g * h((g * x!) / g)];
/** A circle of squared radius r². Rounding can take f₁ / g beyond the radius. */
const circle = (r2: number) => scaled(x => sqrt(max(0, r2 - x * x)));
/** √2 (f₂ − f₁): the place along a line f₁ + f₂ = const. */
const along = (a: number, b: number): number => SQRT2 * b - SQRT2 * a;

export const problems: Readonly<Record<string, Mw>> = {
  mw1: {
    ...two,
    distance: drifting,
    costs: ([x], g) => [x!, g * (1 - (0.85 * x!) / g)],
    violations: ([a, b]) => [a! + b! - 1 - 0.5 * sin(2 * PI * along(a!, b!)) ** 8],
  },
  mw2: {
    ...two,
    distance: rugged,
    costs: ([x], g) => [x!, g * (1 - x! / g)],
    violations: ([a, b]) => [a! + b! - 1 - 0.5 * sin(3 * PI * along(a!, b!)) ** 8],
  },
  mw3: {
    ...two,
    distance: linked,
    costs: ([x], g) => [x!, g * (1 - x! / g)],
    violations: ([a, b]) => {
      const wave = sin(0.75 * PI * along(a!, b!));
      return [a! + b! - 1.05 - 0.45 * wave ** 6, 0.85 - a! - b! + 0.3 * wave ** 2];
    },
  },
  mw4: {
    ...three,
    distance: drifting,
    costs: ([x, y], g) => [g * (1 - x!) * (1 - y!), g * y! * (1 - x!), g * x!],
    violations: ([a, b, c]) => [a! + b! + c! - 1 - 0.4 * sin(2.5 * PI * (c! - (a! + b!))) ** 8],
  },
  mw5: {
    ...two,
    distance: drifting,
    costs: circle(1),
    violations: ([a, b]) => {
      const theta = atan2(b!, a!);
      const lobe = sin(6 * (PI / 2 - 2 * abs(theta - PI / 4)) ** 3);
      const r2 = a! * a! + b! * b!;
      return [r2 - (1.7 - 0.2 * sin(2 * theta)) ** 2, (1 + 0.5 * lobe) ** 2 - r2, (1 - 0.45 * lobe) ** 2 - r2];
    },
  },
  mw6: {
    ...two,
    high: 1.1,
    distance: rugged,
    costs: circle(1.1 * 1.1),
    violations: ([a, b]) => {
      const lobe = cos(6 * atan2(b!, a!) ** 4) ** 10;
      return [(a! * a!) / (1 + 0.15 * lobe) ** 2 + (b! * b!) / (1 + 0.75 * lobe) ** 2 - 1];
    },
  },
  mw7: {
    ...two,
    distance: linked,
    costs: circle(1),
    violations: ([a, b]) => {
      const lobe = sin(4 * atan2(b!, a!));
      const r2 = a! * a! + b! * b!;
      return [r2 - (1.2 + 0.4 * lobe ** 16) ** 2, (1.15 - 0.2 * lobe ** 8) ** 2 - r2];
    },
  },
  mw8: {
    ...three,
    distance: rugged,
    costs: ([x, y], g) => {
      const [u, v] = [(PI / 2) * x!, (PI / 2) * y!];
      return [g * cos(u) * cos(v), g * sin(v) * cos(u), g * sin(u)];
    },
    violations: ([a, b, c]) => {
      const r2 = a! * a! + b! * b! + c! * c!;
      return [r2 - (1.25 - 0.5 * sin(6 * Math.asin(c! / sqrt(r2))) ** 2) ** 2];
    },
  },
  mw9: {
    ...two,
    distance: drifting,
    costs: scaled(x => 1 - x ** 0.6),
    violations: ([a, b]) => {
      const lower = (1 - 0.64 * a! * a! - b!) * (1 - 0.36 * a! * a! - b!);
      const upper = (1.35 * 1.35 - (a! + 0.35) ** 2 - b!) * (1.15 * 1.15 - (a! + 0.15) ** 2 - b!);
      return [min(lower, upper)];
    },
  },
  mw10: {
    ...two,
    distance: rugged,
    costs: ([x], g, d) => scaled(v => 1 - v * v)([x! ** d], g),
    violations: ([a, b]) => {
      const a2 = a! * a!;
      return [-(2 - 4 * a2 - b!) * (2 - 8 * a2 - b!), (2 - 2 * a2 - b!) * (2 - 16 * a2 - b!), (1 - a2 - b!) * (1.2 - 1.2 * a2 - b!)];
    },
  },
  mw11: {
    ...two,
    high: SQRT2,
    distance: linked,
    costs: circle(2),
    violations: ([a, b]) => {
      const a2 = a! * a!;
      return [
        -(3 - a2 - b!) * (3 - 2 * a2 - b!),
        (3 - 0.625 * a2 - b!) * (3 - 7 * a2 - b!),
        -(1.62 - 0.18 * a2 - b!) * (1.125 - 0.125 * a2 - b!),
        (2.07 - 0.23 * a2 - b!) * (0.63 - 0.07 * a2 - b!),
      ];
    },
  },
  mw12: {
    ...two,
    distance: drifting,
    costs: scaled(x => 0.85 - 0.8 * x - 0.08 * abs(sin(3.2 * PI * x))),
    violations: ([a, b]) => {
      const wave = (u: number): number => 0.08 * sin(2 * PI * u);
      return [
        -(1 - 0.625 * a! - b! + wave(b! - a! / 1.6)) * (1.4 - 0.875 * a! - b! + wave(b! / 1.4 - a! / 1.6)),
        (1 - 0.8 * a! - b! + wave(b! - a! / 1.5)) * (1.8 - 1.125 * a! - b! + wave(b! / 1.8 - a! / 1.6)),
      ];
    },
  },
  mw13: {
    ...two,
    high: 1.5,
    distance: rugged,
    costs: scaled(x => 5 - exp(x) - abs(0.5 * sin(3 * PI * x))),
    violations: ([a, b]) => {
      const rest = 5 - 0.5 * sin(3 * PI * a!) - b!;
      return [-(rest - (1 + a! + 0.5 * a! * a!)) * (rest - (1 + 0.7 * a!)), (rest - exp(a!)) * (rest - (1 + 0.4 * a!))];
    },
  },
  mw14: {
    ...three,
    high: 1.5,
    distance: linked,
    costs: ([x, y], g) => [x!, y!, (g / 2) * (height(x!) + height(y!))],
    violations: ([a, b, c]) => {
      const roof = (x: number): number => 5.1 - x - 0.5 * x * x - 1.5 * sin(1.1 * PI * x * x);
      return [c! - (roof(a!) + roof(b!)) / 2];
    },
  },
};

/** What a coordinate adds to the last objective of MW14. */
export function height(x: number): number {
  return 6 - exp(x) - 1.5 * sin(1.1 * PI * x * x);
}
