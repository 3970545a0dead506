/**
 * ZDT: five bi-objective test problems, min (f₁, f₂) with f₂ = g · h(f₁, g).
 * E. Zitzler, K. Deb, L. Thiele (2000). Comparison of Multiobjective Evolutionary Algorithms: Empirical Results.
 * Evolutionary Computation 8(2), 173–195, eqs. (7)–(10) and (12); ZDT5 is a problem of bit strings.
 */
export interface Zdt {
  readonly f1: (x0: number) => number;
  /** Of the tail x₁ … x(d−1); 1 on the Pareto front. */
  readonly g: (x: readonly number[]) => number;
  readonly h: (f1: number, g: number) => number;
  /** The tail lies in [−bound, bound]; without it in [0, 1]. */
  readonly bound?: number;
  /** f₁ on the front, where g = 1 and f₂ = h(f₁, 1): closed intervals, all but the first open below. */
  readonly segments: readonly (readonly [number, number])[];
  /** Corners of the front, (f₁, f₂). */
  readonly ideal: readonly [number, number];
  readonly nadir: readonly [number, number];
}

const { sin, cos, sqrt, exp, PI } = Math;

/** 1 + 9 · the tail's mean. */
const bowl = (x: readonly number[]): number => 1 + (9 * tailSum(x, v => v)) / (x.length - 1);

const unit = { segments: [[0, 1]], ideal: [0, 0], nadir: [1, 1] } as const;

export const problems: Readonly<Record<string, Zdt>> = {
  zdt1: { f1: x => x, g: bowl, h: (f, g) => 1 - sqrt(f / g), ...unit },
  zdt2: { f1: x => x, g: bowl, h: (f, g) => 1 - (f / g) ** 2, ...unit },
  zdt3: {
    f1: x => x,
    g: bowl,
    h: (f, g) => 1 - sqrt(f / g) - (f / g) * sin(10 * PI * f),
    // h falls within a segment and ends in a local minimum, h′ = 0; the next begins where h has come down to it again
    segments: [
      [0, 0.08300153492691163],
      [0.18222872802939977, 0.2577623633878302],
      [0.4093136748086568, 0.4538821040888302],
      [0.6183967944392658, 0.6525117038046625],
      [0.8233317983266327, 0.8518328654364139],
    ],
    ideal: [0, -0.7733690123266405],
    nadir: [0.8518328654364139, 1],
  },
  zdt4: {
    f1: x => x,
    g: x => 1 + 10 * (x.length - 1) + tailSum(x, v => v * v - 10 * cos(4 * PI * v)),
    h: (f, g) => 1 - sqrt(f / g),
    bound: 5,
    ...unit,
  },
  zdt6: {
    f1: x => 1 - exp(-4 * x) * sin(6 * PI * x) ** 6,
    g: x => 1 + 9 * (tailSum(x, v => v) / (x.length - 1)) ** 0.25,
    h: (f, g) => 1 - (f / g) ** 2,
    // min f₁ at tan 6πx = 9π, x = 0.0814…
    segments: [[0.2807753188153697, 1]],
    ideal: [0.2807753188153697, 0],
    nadir: [1, 0.9211652203441275],
  },
};

function tailSum(x: readonly number[], term: (v: number) => number): number {
  let sum = 0;
  for (let i = 1; i < x.length; i++) sum += term(x[i]!);
  return sum;
}
