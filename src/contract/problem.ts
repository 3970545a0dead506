import type { Space } from './space.ts';

/** Costs are always minimised. */
export interface Objective {
  readonly name: string;
  /** `max` marks a negated natural metric (accuracy, AUC); for display only. */
  readonly natural: 'min' | 'max';
  /** Fixed, versioned values for normalisation and hypervolume, in costs; never taken from observed runs. */
  readonly ideal?: number;
  readonly nadir?: number;
}

/** Both ends inclusive; `max` is the full evaluation. */
export interface Fidelity {
  readonly name: string;
  readonly unit: string;
  readonly min: number;
  readonly max: number;
  readonly integer?: true;
  /** Continuing a trial costs only the increment (epochs); otherwise each level is paid whole (training-set size). */
  readonly resumable: boolean;
  /** A new trial may go on from the state that another has reached, with a config of its own. Only where trials are resumable. */
  readonly checkpoints?: true;
}

/** `full`: evaluations at full fidelity, a trial at level l costs l / max. `workers` > 1: evaluations in flight. `seconds`: on the task's clock. */
export interface Budget {
  readonly full: number;
  readonly workers: number;
  readonly seconds?: number;
}

/** The data half of a task, and all that an optimizer ever sees of it. */
export interface Problem {
  readonly space: Space;
  readonly objectives: readonly [Objective, ...Objective[]];
  readonly fidelity?: Fidelity;
  /** Names of the constraints; a trial is feasible iff every violation is ≤ 0. */
  readonly constraints?: readonly string[];
}
