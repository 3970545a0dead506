/** What a seeded search found of each task at full fidelity (make-references.ts). A lower cost may exist. */
import type { Best, Config, Front } from '../../src/contract/index.ts';
import { references as forest } from './references/forest.ts';
import { references as logistic } from './references/logistic.ts';
import { references as mlp } from './references/mlp.ts';
import { references as prunedMlp } from './references/pruned-mlp.ts';
import { references as ridge } from './references/ridge.ts';
import { references as svm } from './references/svm.ts';
import { references as tree } from './references/tree.ts';

export interface Reference {
  /** Mean error over the tuning seeds, and in the test. */
  readonly error: number;
  readonly test: number;
  readonly config: Config;
  /** How many seeds these means are of, in each role. */
  readonly seeds: number;
  /** How many evaluations the search took before. */
  readonly evaluations: number;
  /** Means over the tuning seeds that no other found config dominates: [n × objectives], by error. */
  readonly front?: readonly (readonly number[])[];
}

/** By what was searched for: `svm-moons/error+size`. */
export type References = Readonly<Record<string, Reference>>;

const references: References = { ...svm, ...tree, ...forest, ...logistic, ...ridge, ...mlp, ...prunedMlp };

/** What is measured in seconds differs from machine to machine: nothing is known of it. */
export function knownOf(place: string, variant: string): { readonly best?: () => Best; readonly front?: Front } {
  const own = references[`${place}/${variant}`];
  const found = own ?? references[`${place}/error+size`] ?? references[`${place}/error`];
  if (!found) return {};
  const { error, test, config, front } = found;
  return {
    best: () => ({ cost: error, config, test, source: sourceOf(found) }),
    ...(own && front && { front: { source: sourceOf(found), points: () => front } }),
  };
}

const sourceOf = ({ evaluations, seeds }: Reference): string =>
  `mean over ${seeds} seeds, the best that a search of ${evaluations} evaluations found (tasks/train/make-references.ts)`;
