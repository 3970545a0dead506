/**
 * What is derived from a data set once, so that its tasks open fast: the collections that need it say how. Each result is
 * made anew where it is missing, so that an installation that was interrupted here is whole all the same.
 */
type Prepare = (say: (line: string) => void) => void | Promise<void>;

const preparations: Readonly<Record<string, () => Promise<{ prepare: Prepare }>>> = {
  arlbench: () => import('../arlbench/index.ts'),
  'nas-bench-graph': () => import('../nas-bench-graph/index.ts'),
  'taskset-dpl': () => import('../taskset/index.ts'),
  'yahpo-othpo': () => import('../othpo/index.ts'),
};

export async function prepareData(name: string, say: (line: string) => void): Promise<void> {
  const load = preparations[name];
  if (load) await (await load()).prepare(say);
}
