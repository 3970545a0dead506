import type { Capability } from './capability.ts';
import type { Budget, Problem } from './problem.ts';
import type { Config } from './space.ts';
import type { Evaluate } from './trial.ts';

/** The lowest known cost of the first objective, and who says so: at full fidelity in the role tuning, the mean over seeds where they matter. */
export interface Best {
  readonly cost: number;
  /** What the same config costs in the role test, which is what is ranked; where that differs and is known. */
  readonly test?: number;
  readonly config?: Config;
  readonly source: string;
}

/** A reference set of the Pareto front, in costs. `points(n)` gives about n of them: [n × objectives]. */
export interface Front {
  readonly source: string;
  points(n: number): readonly (readonly number[])[];
}

/** The largest known hypervolume, objectives scaled so that ideal is 0 and nadir 1, reference point 1.1 in each; and who says so. */
export interface Hypervolume {
  readonly value: number;
  readonly source: string;
}

/** A description, plus one function that opens a live instance. Describing a task never opens data. */
export interface Task<N extends Capability = Capability> {
  readonly id: string;
  readonly cite: string;
  readonly licence: string;
  /** How its values come about, where that needs saying: a nearest-neighbour table, a surrogate and its error. */
  readonly about?: string;
  readonly problem: Problem;
  readonly budget: Budget;
  /** Derived from the data by `needsOf`, never written by hand. */
  readonly needs: readonly N[];
  /** Different seeds give different values. */
  readonly noisy: boolean;
  /** Has values the optimizer must not see: other seeds, a held-out metric or split. */
  readonly heldOut: boolean;
  /** Its clock is the machine's: its seconds, and an objective of that name, differ from time to time for the same trial, seed and role. */
  readonly timed?: true;
  /** Name of the data set that must be installed; absent for closed forms. */
  readonly data?: string;
  readonly best?: () => Best;
  readonly front?: Front;
  readonly hypervolume?: () => Hypervolume;
  open(): Evaluate | Promise<Evaluate>;
}

/** A folder of tasks. Globs range over what `ids` lists; `find` may know more, such as other dimensions. */
export interface Collection {
  /** First part of its tasks' ids. */
  readonly id: string;
  readonly title: string;
  /** Every listed id, without building the tasks. */
  ids(): Iterable<string>;
  /** The task of this id, or undefined where there is none. Cheap: opens no data. */
  find(id: string): Task | undefined;
}
