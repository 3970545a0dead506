/** The data sets that can be installed; what is not here is not known. */
import { nearest } from '../../src/text/nearest.ts';
import type { DataSet } from './data-set.ts';
import { arlbench } from './sets/arlbench.ts';
import { lcdb11 } from './sets/lcdb11.ts';
import { llmsysHpobench } from './sets/llmsys-hpobench.ts';
import { nasBenchGraph } from './sets/nas-bench-graph.ts';
import { nasBenchMacro } from './sets/nas-bench-macro.ts';
import { ragHpoBench } from './sets/rag-hpo-bench.ts';
import { steplaw } from './sets/steplaw.ts';
import { tasksetDpl } from './sets/taskset-dpl.ts';
import { tstSvm } from './sets/tst-svm.ts';
import { yahpo } from './sets/yahpo.ts';
import { yahpoOthpo } from './sets/yahpo-othpo.ts';

export const dataSets: readonly DataSet[] = [
  yahpo,
  arlbench,
  lcdb11,
  llmsysHpobench,
  nasBenchGraph,
  nasBenchMacro,
  ragHpoBench,
  steplaw,
  tasksetDpl,
  tstSvm,
  yahpoOthpo,
];

/** The data set of a name; throws, with the nearest names, where there is none. */
export function dataSetOf(name: string): DataSet {
  const found = dataSets.find(set => set.name === name);
  if (found) return found;
  throw new Error(
    `there is no data set ${name}; ${nearest(
      name,
      dataSets.map(set => set.name),
    )}`,
  );
}
