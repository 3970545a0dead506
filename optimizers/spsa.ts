/**
 * SPSA, simultaneous perturbation stochastic approximation.
 * J. C. Spall (1992). Multivariate Stochastic Approximation Using a Simultaneous Perturbation Gradient Approximation. IEEE Trans.
 * Automatic Control 37(3), 332–341. Gains as in J. C. Spall (1998). Implementation of the Simultaneous Perturbation Algorithm for
 * Stochastic Optimization. IEEE Trans. Aerospace and Electronic Systems 34(3), 817–823.
 *
 * It runs on the unit cube, from a uniform point (or the centre), and evaluates only the pairs θ ± cΔ; θ is kept so far from the
 * faces that both lie in the cube. `a` is chosen so that the first iterations would move each coordinate by `step`, from the mean
 * size of the gradient in five pairs at the start (Spall 1998). A pair with a failure moves nothing. Where the five pairs say
 * nothing (all equal or failed), it begins at another uniform point.
 */
import type { Optimizer, Rng } from '../src/contract/index.ts';
import { type Point, toConfig, uniformPoint } from '../src/space/index.ts';

interface Settings {
  readonly alpha: number;
  readonly gamma: number;
  readonly stability: number;
  readonly perturbation: number;
  readonly step: number;
  readonly start: 'random' | 'centre';
}

/** (y₊ − y₋) / 2c, and Δ ∈ {−1, 1}ⁿ: together the estimated gradient, as 1/Δ = Δ. */
interface Pair {
  readonly slope: number;
  readonly delta: Point;
}

export const spsa: Optimizer = {
  id: 'spsa',
  cite: 'doi:10.1109/9.119632',
  handles: ['continuous', 'fidelity'],
  wants: [],
  options: {
    params: {
      alpha: { kind: 'float', low: 0.602, high: 1, initial: 0.602 }, // α
      gamma: { kind: 'float', low: 0.101, high: 1 / 6, initial: 0.101 }, // γ
      stability: { kind: 'float', low: 0, high: 0.5, initial: 0.1 }, // A, as a share of the iterations that the budget pays for
      perturbation: { kind: 'float', low: 1e-6, high: 0.2, log: true, initial: 0.01 }, // c, in units of the cube
      step: { kind: 'float', low: 0.001, high: 0.5, log: true, initial: 0.1 },
      start: { kind: 'choice', choices: ['random', 'centre'], initial: 'random' },
    },
  },

  start({ space }, { full }, rng, options) {
    const points = iterates(full, options as unknown as Settings, () => uniformPoint(space, rng), rng);
    let next = points.next();

    return {
      ask: id => ({ id, config: toConfig(space, next.value) }),
      tell(_trial, outcome) {
        next = points.next(outcome.status === 'ok' ? outcome.costs[0]! : Number.NaN);
      },
    };
  },
};

const calibrationPairs = 5;

/** Yields the points to evaluate and takes their costs, NaN where a trial failed. */
function* iterates(full: number, s: Settings, random: () => Point, rng: Rng): Generator<Point, never, number> {
  const A = (s.stability * full) / 2;
  for (let first = true; ; first = false) {
    const theta = first && s.start === 'centre' ? random().fill(0.5) : random();

    let slopes = 0;
    let measured = 0;
    for (let i = 0; i < calibrationPairs; i++) {
      const pair = yield* perturb(theta, s.perturbation, rng);
      if (!pair) continue;
      slopes += Math.abs(pair.slope) / calibrationPairs;
      measured++;
    }
    if (!(slopes > 0)) continue;
    const a = s.step * (A + 1) ** s.alpha * (measured / calibrationPairs / slopes);

    for (let k = 0; ; k++) {
      const pair = yield* perturb(theta, s.perturbation / (k + 1) ** s.gamma, rng);
      if (!pair) continue;
      const move = (a / (k + 1 + A) ** s.alpha) * pair.slope; // a_k times the gradient
      for (let j = 0; j < theta.length; j++) theta[j]! -= move * pair.delta[j]!;
    }
  }
}

/** Evaluates θ ± cΔ, after moving θ to where both fit into the cube; undefined where one of them failed. */
function* perturb(theta: Point, c: number, rng: Rng): Generator<Point, Pair | undefined, number> {
  for (let j = 0; j < theta.length; j++) theta[j] = Math.min(1 - c, Math.max(c, theta[j]!));
  const delta = theta.map(() => (rng.next() < 0.5 ? -1 : 1));
  const above = yield theta.map((v, j) => v + c * delta[j]!);
  const below = yield theta.map((v, j) => v - c * delta[j]!);
  const slope = (above - below) / (2 * c);
  return Number.isNaN(slope) ? undefined : { slope, delta };
}
