import type { Outcome, Problem, Status, Trial } from '../contract/index.ts';
import { nthSeed, seedOf, stream } from '../random/index.ts';
import { toPoint } from '../space/index.ts';

/** How the trials of a run turn out, as plain data. */
export type Outcomes =
  /** Smooth and deterministic. `moved`: the cost with this index has its minimum elsewhere; 'violations': what is feasible lies elsewhere. */
  | { readonly kind: 'bowl'; readonly moved?: number | 'violations' }
  /** All costs are 1. */
  | { readonly kind: 'ties' }
  /** +1e300 and −1e300 in turn. */
  | { readonly kind: 'huge' }
  /** Nothing to learn. */
  | { readonly kind: 'noise' }
  /** No trial is feasible. */
  | { readonly kind: 'infeasible' }
  /** Every n-th trial fails; the others are the bowl. */
  | { readonly kind: 'failing'; readonly status: Exclude<Status, 'ok'>; readonly every: number };

/** The reason that failures on purpose give. */
export const onPurpose = 'a failure on purpose';

export const bowl: Outcomes = { kind: 'bowl' };

/** The outcome of each trial. `scattered`: they take different times, so that trials in flight end in another order than they began. */
export function outcomeOf(outcomes: Outcomes, problem: Problem, scattered: boolean): (trial: Trial) => Outcome {
  const durations = seedOf('tuning', 'conformance', 'durations');
  let number = 0;
  return trial => {
    number++;
    const seconds = scattered ? 1 + (nthSeed(durations, number) % 100) : 1;
    if (outcomes.kind === 'failing' && number % outcomes.every === 0)
      return Object.freeze({ status: outcomes.status, reason: onPurpose, seconds });
    const costs = Object.freeze(problem.objectives.map((_, k) => costOf(outcomes, problem, trial, k, number)));
    const violations = problem.constraints?.map((_, k) => violationOf(outcomes, problem, trial, k));
    return Object.freeze({ status: 'ok', costs, seconds, ...(violations ? { violations: Object.freeze(violations) } : {}) });
  };
}

function costOf(outcomes: Outcomes, problem: Problem, trial: Trial, k: number, number: number): number {
  if (outcomes.kind === 'ties') return 1;
  if (outcomes.kind === 'huge') return (number + k) % 2 === 0 ? 1e300 : -1e300;
  if (outcomes.kind === 'noise') return stream('conformance', 'noise', number, k).next();
  const centre = [0.3, 0.7, 0.5][k % 3]!;
  const moved = outcomes.kind === 'bowl' && outcomes.moved === k;
  const u = toPoint(problem.space, trial.config);
  // a low level is worse, and worse by an amount that depends on the config, so that ranks change with the level
  const bias = problem.fidelity ? (problem.fidelity.max / trial.level - 1) * (0.01 + 0.02 * u[0]!) : 0;
  return distance(u, moved ? 1 - centre + 0.2 : centre) + bias;
}

function violationOf(outcomes: Outcomes, problem: Problem, { config }: Trial, k: number): number {
  if (outcomes.kind === 'infeasible') return 1 + k;
  const u = toPoint(problem.space, config);
  const moved = outcomes.kind === 'bowl' && outcomes.moved === 'violations';
  return distance(u, moved ? 0.1 : 0.8) / u.length - 0.15 - 0.05 * k;
}

const distance = (u: Float64Array, centre: number): number => u.reduce((sum, v) => sum + (v - centre) ** 2, 0);
