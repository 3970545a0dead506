/** manifest.json: what a study is, so that its rows can be read when its plugins are gone. */
import type { Config, Kind, Problem } from '../contract/index.ts';

/** A task as it was when the study began. */
export interface TaskFacts {
  readonly id: string;
  readonly kind: Kind;
  readonly collection: string;
  readonly dimensions: number;
  /** Names, types and bounds of the parameters; config columns follow this order. */
  readonly problem: Problem;
  readonly budget: number;
  readonly noisy: boolean;
  readonly heldOut: boolean;
  /** Best known cost of the first objective. */
  readonly best?: number;
  readonly cite: string;
}

export interface OptimizerFacts {
  /** The label: id with the options that were given. */
  readonly id: string;
  /** `native`, or the module or command it came from. */
  readonly origin: string;
  readonly cite: string;
  readonly options: Config;
}

export interface Manifest {
  readonly format: 'koi-results/1';
  /** Digest of the plan; a folder is continued only by the study that began it. */
  readonly digest: string;
  readonly created: string;
  readonly koi: string;
  readonly seed: number;
  readonly repetitions: number;
  readonly planned: number;
  readonly tasks: readonly TaskFacts[];
  readonly optimizers: readonly OptimizerFacts[];
}
