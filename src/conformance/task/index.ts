/** Every check of a live task, in the order in which they are shown; `description` needs none. */
import type { Check } from '../check.ts';
import type { TaskBench } from './bench.ts';
import { best } from './best.ts';
import { checkpoints } from './checkpoints.ts';
import { clock } from './clock.ts';
import { costs } from './costs.ts';
import { determinism } from './determinism.ts';
import { front } from './front.ts';
import { outside } from './outside.ts';
import { roles } from './roles.ts';
import { speed } from './speed.ts';

export { description } from './description.ts';

export const taskChecks: readonly Check<TaskBench>[] = [
  ...costs,
  ...determinism,
  ...roles,
  ...clock,
  ...checkpoints,
  ...best,
  ...front,
  ...outside,
  ...speed,
];
