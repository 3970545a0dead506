/** The tasks, collection by collection; what is not here does not exist. */
import type { Collection, Task } from '../src/contract/index.ts';
import { arlbench, arlbenchPool } from './arlbench/index.ts';
import { bbob } from './bbob/index.ts';
import { bbobBiobj } from './bbob-biobj/index.ts';
import { constrained } from './constrained/index.ts';
import { dascmop } from './dascmop/index.ts';
import { dtlz } from './dtlz/index.ts';
import { lasso } from './lasso/index.ts';
import { lcdb } from './lcdb/index.ts';
import { llmsys } from './llmsys/index.ts';
import { maBbob } from './ma-bbob/index.ts';
import { mfh } from './mfh/index.ts';
import { momf } from './momf/index.ts';
import { mw } from './mw/index.ts';
import { nasBenchGraph } from './nas-bench-graph/index.ts';
import { nasBenchMacro } from './nas-bench-macro/index.ts';
import { othpo } from './othpo/index.ts';
import { ragHpo } from './rag-hpo/index.ts';
import { steplaw } from './steplaw/index.ts';
import { taskset } from './taskset/index.ts';
import { train } from './train/index.ts';
import { tstSvm } from './tst-svm/index.ts';
import { wfg } from './wfg/index.ts';
import { outermost } from './wrappers/index.ts';
import { yahpo } from './yahpo/index.ts';
import { zdt } from './zdt/index.ts';

export const collections: readonly Collection[] = [
  bbob,
  bbobBiobj,
  maBbob,
  mfh,
  lasso,
  zdt,
  dtlz,
  wfg,
  constrained,
  mw,
  dascmop,
  momf,
  train,
  yahpo,
  nasBenchMacro,
  nasBenchGraph,
  tstSvm,
  ragHpo,
  steplaw,
  taskset,
  lcdb,
  othpo,
  llmsys,
  arlbench,
  arlbenchPool,
];

const byId = new Map(collections.map(collection => [collection.id, collection]));

/** The task of an id, wrappers in front included; undefined where there is none. Throws where a wrapper's argument has no meaning. */
export function findTask(id: string): Task | undefined {
  const wrapped = outermost(id);
  if (!wrapped) return byId.get(id.slice(0, id.indexOf('/')))?.find(id);
  const task = findTask(wrapped.rest);
  try {
    return task && wrapped.wrapper.wrap(task, wrapped.argument);
  } catch (error) {
    throw new Error(`${id}: ${(error as Error).message}`);
  }
}

/** Every listed id, collection by collection, without building a task. */
export function* taskIds(): Iterable<string> {
  for (const collection of collections) yield* collection.ids();
}
