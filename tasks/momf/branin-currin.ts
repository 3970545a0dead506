/**
 * `momf/branin+currin@s`: Branin and Currin, both with a bias that fades as s goes to 1.
 * F. Irshad, S. Karsch, A. Döpp (2021). Expected Hypervolume Improvement for Simultaneous Multi-Objective and
 * Multi-Fidelity Optimization. arXiv:2112.13901, as in BoTorch's MOMFBraninCurrin. The paper maximises; costs are negated.
 *
 * Its clock is the paper's exp(4.8 s). s begins at 0.01 rather than 0, where an evaluation would be free.
 */
import { defaultBudget, needsOf, type Problem, type Task } from '../../src/contract/index.ts';
import { coordinates, interval, vectorOf } from '../parts/coordinates.ts';
import { spread } from '../parts/spread.ts';

const { cos, exp, PI } = Math;

/** (21 − Branin) / 22, with u = 15 x₀ − 5 and v = 15 x₁. */
function branin(x0: number, x1: number, s: number): number {
  const u = 15 * x0 - 5;
  const t = 1 / (8 * PI) + 0.05 * (1 - s);
  const bend = 15 * x1 - valley(u, s);
  return (21 - (bend * bend + 10 * (1 - t) * cos(u) + 10)) / 22;
}

/** The v of Branin's lowest value at u, wherever it lies: b u² − c u + r. */
function valley(u: number, s: number): number {
  const b = 5.1 / (4 * PI * PI) - 0.01 * (1 - s);
  const c = 5 / PI - 0.1 * (1 - s);
  return b * u * u - c * u + 6;
}

/** (14 − Currin) / 15. At s = 1 it does not depend on x₁. */
function currin(x0: number, x1: number, s: number): number {
  const upper = 2300 * x0 ** 3 + 1900 * x0 ** 2 + 2092 * x0 + 60;
  const lower = 100 * x0 ** 3 + 500 * x0 ** 2 + 4 * x0 + 20;
  return (14 - ((1 - 0.1 * (1 - s) * exp(-1 / (2 * x1))) * upper) / lower) / 15;
}

/**
 * x₀ on the front at s = 1, where x₁ lies in Branin's valley: from Branin's best (u = 3π) to 1, and from where Currin is as
 * good as at 1 to Currin's best at 0. Branin's other two minima are as low, but Currin is worse there.
 */
const segments = [
  [0.961651864051292, 1],
  [0.07951824705263727, 0],
] as const;

const onFront = (x0: number): readonly number[] => {
  const x1 = Math.min(1, valley(15 * x0 - 5, 1) / 15);
  return [-branin(x0, x1, 1), -currin(x0, x1, 1)];
};

const problem: Problem = {
  space: coordinates(2, () => interval(0, 1)),
  // the ends of the front
  objectives: [
    { name: 'branin', natural: 'max', ideal: -0.9364596655577392, nadir: -0.15871365837371976 },
    { name: 'currin', natural: 'max', ideal: -11 / 15, nadir: -0.252454684588146 },
  ],
  fidelity: { name: 's', unit: '', min: 0.01, max: 1, resumable: false },
};

export const braninCurrin: Task = {
  id: 'momf/branin+currin@s',
  cite: 'doi:10.48550/arXiv.2112.13901',
  licence: 'closed form',
  problem,
  budget: { full: defaultBudget(2), workers: 1 },
  needs: needsOf(problem),
  noisy: false,
  heldOut: false,
  best: () => ({ cost: problem.objectives[0].ideal!, source: 'closed form: u = 3π, in the valley' }),
  front: {
    source: 'closed form: the ends of its two pieces solved with mpmath to 20 digits',
    points: n => spread(segments, n).map(onFront),
  },
  open() {
    const vector = vectorOf(problem.space);
    return ({ config, level: s }) => {
      const [x0, x1] = vector(config) as [number, number];
      return { status: 'ok', costs: [-branin(x0, x1, s), -currin(x0, x1, s)], seconds: exp(4.8 * s) };
    };
  },
};
