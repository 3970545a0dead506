/** Every check of a running optimizer, in the order in which they are shown; `declaration` needs no run. */
import type { Check } from '../check.ts';
import type { OptimizerBench } from './bench.ts';
import { budget } from './budget.ts';
import { concurrency } from './concurrency.ts';
import { determinism } from './determinism.ts';
import { fidelity } from './fidelity.ts';
import { growth } from './growth.ts';
import { hardship } from './hardships.ts';
import { learning } from './learning.ts';
import { options } from './options.ts';
import { reach } from './reach.ts';
import { sampling } from './sampling.ts';
import { validity } from './validity.ts';

export { declaration } from './declaration.ts';

export const optimizerChecks: readonly Check<OptimizerBench>[] = [
  ...validity,
  ...determinism,
  ...reach,
  ...sampling,
  ...budget,
  ...fidelity,
  ...concurrency,
  ...hardship,
  ...learning,
  ...options,
  ...growth,
];
