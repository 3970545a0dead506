import type { Hypervolume } from '../../src/contract/index.ts';
import { coco, cocoInstances } from './coco.ts';
import { found } from './found.ts';

/** Both ends of the front, (0, 1) and (1, 0), are known: of the strip from 1 to the reference point 1.1 they dominate everything, 1.1² − 1. */
const beyondNadir = 0.21;
/** Of the search for those that COCO does not know. */
export const evaluations = 10_000;

/** The best known hypervolume of an instance. */
export function hypervolumeOf(fn: number, d: number, instance: number): Hypervolume {
  const known = instance <= cocoInstances;
  const value = known ? coco[d]![fn - 1]![instance - 1]! : found[d]![fn - 1]![instance - 1 - cocoInstances]!;
  return {
    value: Number((value + beyondNadir).toFixed(6)),
    source: known
      ? 'COCO, suite_biobj_best_values_hyp.c of coco-experiment 2.8.2, for the box [−100, 100]; plus 0.21, as its reference point is 1 and not 1.1'
      : `a search of ${evaluations} evaluations from both optima (tasks/bbob-biobj/make-references.ts); COCO has no value`,
  };
}
